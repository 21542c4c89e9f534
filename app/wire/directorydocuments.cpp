#include "app/wire/bothways.h"
#include "app/wire/documents.h"

namespace tongdai::wire {

template<typename Way> static void eachField(Way &way, Unit &unit)
{
    way.text(QStringLiteral("code"), unit.code, sizes::Code, Need::Required);
    way.text(QStringLiteral("kind"), unit.kind, limits::Name);
    way.text(QStringLiteral("name"), unit.name, limits::Name, Need::Required);
    way.text(QStringLiteral("parent"), unit.parent, sizes::Code);
    way.date(QStringLiteral("valid_from"), unit.validFrom);
    way.date(QStringLiteral("valid_to"), unit.validTo);
    way.texts(QStringLiteral("successors"), unit.successors, sizes::Links, sizes::Code);
    way.texts(QStringLiteral("predecessors"), unit.predecessors, sizes::Links, sizes::Code);
    way.boolean(QStringLiteral("desk"), unit.desk);
    way.text(QStringLiteral("hotline"), unit.hotline, limits::Phone);
    way.text(QStringLiteral("address"), unit.address, limits::Line);
    way.text(QStringLiteral("hours"), unit.hours, limits::Line);
    way.text(QStringLiteral("head"), unit.head, sizes::Code);
    way.texts(QStringLiteral("former_names"), unit.formerNames, sizes::Links, limits::Name);
}

template<typename Way> static void eachField(Way &way, User &user)
{
    way.text(QStringLiteral("name"), user.name, sizes::Code, Need::Required);
    way.text(QStringLiteral("full_name"), user.fullName, limits::Name);
    way.word(QStringLiteral("role"), user.role, roleFromWire);
    way.text(QStringLiteral("unit"), user.unit, sizes::Code);
    way.text(QStringLiteral("phone"), user.phone, limits::Phone);
    way.trueUnlessSaid(QStringLiteral("active"), user.active);
}

template<typename Way> static void eachField(Way &way, DutySlot &slot)
{
    way.text(QStringLiteral("id"), slot.id, sizes::Code, Need::Required);
    way.text(QStringLiteral("unit"), slot.unit, sizes::Code, Need::Required);
    way.text(QStringLiteral("user"), slot.user, sizes::Code, Need::Required);
    way.ms(QStringLiteral("from_ms"), slot.fromMs);
    way.ms(QStringLiteral("to_ms"), slot.toMs);
    way.text(QStringLiteral("by"), slot.by, sizes::Code);
    way.ms(QStringLiteral("at_ms"), slot.atMs);
}

QJsonObject toJson(const Unit &unit)
{
    return written(unit);
}
Result<Unit> unitFromJson(const QJsonObject &object)
{
    return readAs<Unit>(object);
}

QJsonObject toJson(const User &user)
{
    return written(user);
}
Result<User> userFromJson(const QJsonObject &object)
{
    return readAs<User>(object);
}

QJsonObject toJson(const DutySlot &slot)
{
    return written(slot);
}
Result<DutySlot> dutyFromJson(const QJsonObject &object)
{
    return readAs<DutySlot>(object);
}

} // namespace tongdai::wire
