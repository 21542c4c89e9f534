#include "app/wire/documents.h"
#include "app/wire/fields.h"

namespace tongdai::wire {

QJsonObject toJson(const Unit &unit)
{
    return Writer()
        .text(QStringLiteral("code"), unit.code)
        .text(QStringLiteral("kind"), unit.kind)
        .text(QStringLiteral("name"), unit.name)
        .text(QStringLiteral("parent"), unit.parent)
        .date(QStringLiteral("valid_from"), unit.validFrom)
        .date(QStringLiteral("valid_to"), unit.validTo)
        .texts(QStringLiteral("successors"), unit.successors)
        .texts(QStringLiteral("predecessors"), unit.predecessors)
        .boolean(QStringLiteral("desk"), unit.desk)
        .text(QStringLiteral("hotline"), unit.hotline)
        .text(QStringLiteral("address"), unit.address)
        .text(QStringLiteral("hours"), unit.hours)
        .text(QStringLiteral("head"), unit.head)
        .texts(QStringLiteral("former_names"), unit.formerNames)
        .take();
}

Result<Unit> unitFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Unit unit;
    unit.code = reader.text(QStringLiteral("code"), sizes::Code, true);
    unit.kind = reader.text(QStringLiteral("kind"), limits::Name);
    unit.name = reader.text(QStringLiteral("name"), limits::Name, true);
    unit.parent = reader.text(QStringLiteral("parent"), sizes::Code);
    unit.validFrom = readDate(reader, QStringLiteral("valid_from"));
    unit.validTo = readDate(reader, QStringLiteral("valid_to"));
    unit.successors = reader.texts(QStringLiteral("successors"), sizes::Links, sizes::Code);
    unit.predecessors = reader.texts(QStringLiteral("predecessors"), sizes::Links, sizes::Code);
    unit.desk = reader.boolean(QStringLiteral("desk"));
    unit.hotline = reader.text(QStringLiteral("hotline"), limits::Phone);
    unit.address = reader.text(QStringLiteral("address"), limits::Line);
    unit.hours = reader.text(QStringLiteral("hours"), limits::Line);
    unit.head = reader.text(QStringLiteral("head"), sizes::Code);
    unit.formerNames = reader.texts(QStringLiteral("former_names"), sizes::Links, limits::Name);
    return finished(reader, std::move(unit));
}

QJsonObject toJson(const User &user)
{
    QJsonObject object = Writer()
                             .text(QStringLiteral("name"), user.name)
                             .text(QStringLiteral("full_name"), user.fullName)
                             .text(QStringLiteral("role"), wireWord(user.role))
                             .text(QStringLiteral("unit"), user.unit)
                             .text(QStringLiteral("phone"), user.phone)
                             .take();
    // Written either way: a reader that sees nothing takes a person for active.
    object.insert(QStringLiteral("active"), user.active);
    return object;
}

Result<User> userFromJson(const QJsonObject &object)
{
    Reader reader(object);
    User user;
    user.name = reader.text(QStringLiteral("name"), sizes::Code, true);
    user.fullName = reader.text(QStringLiteral("full_name"), limits::Name);
    user.role = reader.word(QStringLiteral("role"), roleFromWire, Role::Operator, true);
    user.unit = reader.text(QStringLiteral("unit"), sizes::Code);
    user.phone = reader.text(QStringLiteral("phone"), limits::Phone);
    user.active = reader.boolean(QStringLiteral("active"), true);
    return finished(reader, std::move(user));
}

QJsonObject toJson(const DutySlot &slot)
{
    return Writer()
        .text(QStringLiteral("id"), slot.id)
        .text(QStringLiteral("unit"), slot.unit)
        .text(QStringLiteral("user"), slot.user)
        .integer(QStringLiteral("from_ms"), slot.fromMs)
        .integer(QStringLiteral("to_ms"), slot.toMs)
        .take();
}

Result<DutySlot> dutyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    DutySlot slot;
    slot.id = reader.text(QStringLiteral("id"), sizes::Code, true);
    slot.unit = reader.text(QStringLiteral("unit"), sizes::Code, true);
    slot.user = reader.text(QStringLiteral("user"), sizes::Code, true);
    slot.fromMs = readMs(reader, QStringLiteral("from_ms"));
    slot.toMs = readMs(reader, QStringLiteral("to_ms"));
    return finished(reader, std::move(slot));
}

} // namespace tongdai::wire
