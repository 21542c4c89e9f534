#include "ui/widgets/changewords.h"

#include "models/domain/call.h"
#include "models/domain/phonenumber.h"
#include "ui/widgets/labels.h"

#include <QHash>

namespace tongdai {

QString ChangeWords::field(const QString &name)
{
    const auto is = [&name](const char *word) { return name == QLatin1String(word); };
    if (is("caller_kind"))
        return tr("Kind of caller");
    if (is("kind"))
        return tr("Kind of contact");
    if (is("level"))
        return tr("Level");
    if (is("commune_code"))
        return tr("Commune");
    if (is("field"))
        return tr("Field");
    if (is("procedure_code"))
        return tr("Procedure");
    if (is("name"))
        return tr("Name");
    if (is("contact_person"))
        return tr("Contact person");
    if (is("phone"))
        return tr("Phone number");
    if (is("other_phone"))
        return tr("Other phone number");
    if (is("email"))
        return tr("E-mail");
    if (is("address"))
        return tr("Address");
    if (is("identity_number"))
        return tr("Identity number");
    if (is("tax_code"))
        return tr("Tax code");
    if (is("dossier_code"))
        return tr("Dossier code");
    if (is("question"))
        return tr("Title");
    if (is("content"))
        return tr("Content");
    if (is("answer"))
        return tr("Answer");
    if (is("channel"))
        return tr("Channel");
    if (is("direction"))
        return tr("Direction");
    if (is("outcome"))
        return tr("Outcome");
    if (is("anonymous"))
        return tr("Anonymous");
    if (is("hide_identity"))
        return tr("Identity kept close");
    if (is("call_back_when"))
        return tr("When to call back");
    return name;
}

namespace {

template<typename Value> QString labelOf(const std::optional<Value> &value, const QString &raw)
{
    return value ? Labels::of(*value) : raw;
}

QString valueWords(const QString &field, const QString &value)
{
    if (field == QStringLiteral("caller_kind"))
        return labelOf(callerKindFromWire(value), value);
    if (field == QStringLiteral("kind"))
        return labelOf(contactKindFromWire(value), value);
    if (field == QStringLiteral("level"))
        return labelOf(levelFromWire(value), value);
    if (field == QStringLiteral("channel"))
        return labelOf(channelFromWire(value), value);
    if (field == QStringLiteral("direction"))
        return labelOf(directionFromWire(value), value);
    if (field == QStringLiteral("outcome"))
        return labelOf(outcomeFromWire(value), value);
    if (field == QStringLiteral("phone") || field == QStringLiteral("other_phone")) {
        const auto number = PhoneNumber::parse(value);
        return number && !number->isEmpty() ? number->display() : value;
    }
    return value;
}

} // namespace

QString ChangeWords::line(const CorrectedField &change, const std::function<QString(const QString &)> &commune)
{
    constexpr int Longest = 160; // of one value on a line
    if (change.before.isEmpty() && change.after.isEmpty()) // or the centre would not tell of it
        return tr("%1: changed, the values are kept from this desk").arg(field(change.field));
    const auto words = [&](const QString &value) {
        if (change.field == QStringLiteral("anonymous") || change.field == QStringLiteral("hide_identity"))
            return value.isEmpty() ? tr("no") : tr("yes");
        if (value.isEmpty())
            return tr("(empty)");
        QString shown = change.field == QStringLiteral("commune_code") && commune ? commune(value)
                                                                                 : valueWords(change.field, value);
        shown = shown.simplified();
        return shown.size() > Longest ? shown.left(Longest) + QChar(0x2026) : shown;
    };
    //: what was corrected: field, the value before, the value after
    return tr("%1: %2 → %3").arg(field(change.field), words(change.before), words(change.after));
}

} // namespace tongdai
