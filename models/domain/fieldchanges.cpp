#include "models/domain/fieldchanges.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tongdai {

namespace {

template<typename T> struct Field {
    QLatin1StringView name;
    QString (*get)(const T &);
    bool (*set)(T &, const QString &);
};

template<typename T, auto Member> Field<T> text(QLatin1StringView name)
{
    return {name, [](const T &record) { return QString(record.*Member); },
            [](T &record, const QString &value) {
                record.*Member = value;
                return true;
            }};
}

template<typename T, auto Member> Field<T> words(QLatin1StringView name)
{
    return {name, [](const T &record) { return QString(record.citizen.*Member); },
            [](T &record, const QString &value) {
                record.citizen.*Member = value;
                return true;
            }};
}

template<typename T, auto Member> Field<T> flag(QLatin1StringView name)
{
    return {name, [](const T &record) { return record.*Member ? QStringLiteral("true") : QString(); },
            [](T &record, const QString &value) {
                if (!value.isEmpty() && value != QStringLiteral("true"))
                    return false;
                record.*Member = !value.isEmpty();
                return true;
            }};
}

template<typename T, auto Member, auto FromWire> Field<T> word(QLatin1StringView name)
{
    return {name, [](const T &record) { return wireWord(record.*Member); },
            [](T &record, const QString &value) {
                const auto found = FromWire(value);
                if (found)
                    record.*Member = *found;
                return found.has_value();
            }};
}

using namespace Qt::StringLiterals;

template<typename T> std::vector<Field<T>> both()
{
    return {
        word<T, &T::callerKind, callerKindFromWire>("caller_kind"_L1),
        word<T, &T::kind, contactKindFromWire>("kind"_L1),
        word<T, &T::level, levelFromWire>("level"_L1),
        text<T, &T::communeCode>("commune_code"_L1),
        text<T, &T::field>("field"_L1),
        text<T, &T::procedureCode>("procedure_code"_L1),
        words<T, &CitizenWords::name>("name"_L1),
        words<T, &CitizenWords::contactPerson>("contact_person"_L1),
        words<T, &CitizenWords::phone>("phone"_L1),
        words<T, &CitizenWords::otherPhone>("other_phone"_L1),
        words<T, &CitizenWords::email>("email"_L1),
        words<T, &CitizenWords::address>("address"_L1),
        words<T, &CitizenWords::identityNumber>("identity_number"_L1),
        words<T, &CitizenWords::taxCode>("tax_code"_L1),
        words<T, &CitizenWords::dossierCode>("dossier_code"_L1),
        words<T, &CitizenWords::question>("question"_L1),
    };
}

const std::vector<Field<Call>> &fieldsOf(const Call &)
{
    static const std::vector<Field<Call>> fields = [] {
        auto list = both<Call>();
        list.push_back(word<Call, &Call::channel, channelFromWire>("channel"_L1));
        list.push_back(word<Call, &Call::direction, directionFromWire>("direction"_L1));
        list.push_back(word<Call, &Call::outcome, outcomeFromWire>("outcome"_L1));
        list.push_back(flag<Call, &Call::anonymous>("anonymous"_L1));
        list.push_back(flag<Call, &Call::hideIdentity>("hide_identity"_L1));
        list.push_back(words<Call, &CitizenWords::content>("content"_L1));
        list.push_back(words<Call, &CitizenWords::answer>("answer"_L1));
        return list;
    }();
    return fields;
}

const std::vector<Field<Ticket>> &fieldsOf(const Ticket &)
{
    static const std::vector<Field<Ticket>> fields = [] {
        auto list = both<Ticket>();
        list.push_back(text<Ticket, &Ticket::callBackWhen>("call_back_when"_L1));
        return list;
    }();
    return fields;
}

template<typename T> const Field<T> *fieldNamed(const T &record, const QString &name)
{
    const auto &fields = fieldsOf(record);
    const auto found
        = std::find_if(fields.begin(), fields.end(), [&name](const Field<T> &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

template<typename T> QList<CorrectedField> differences(const T &before, const T &after)
{
    QList<CorrectedField> changes;
    for (const Field<T> &field : fieldsOf(before)) {
        const QString was = field.get(before);
        const QString is = field.get(after);
        if (was != is)
            changes.append({QString(field.name), was, is});
    }
    return changes;
}

template<typename T> std::optional<QString> read(const T &record, const QString &name)
{
    const Field<T> *field = fieldNamed(record, name);
    return field ? std::optional(field->get(record)) : std::nullopt;
}

template<typename T> bool write(T &record, const QString &name, const QString &value)
{
    const Field<T> *field = fieldNamed(record, name);
    return field && field->set(record, value);
}

} // namespace

QList<CorrectedField> changesBetween(const Call &before, const Call &after)
{
    return differences(before, after);
}

QList<CorrectedField> changesBetween(const Ticket &before, const Ticket &after)
{
    return differences(before, after);
}

std::optional<QString> fieldText(const Call &call, const QString &field)
{
    return read(call, field);
}

std::optional<QString> fieldText(const Ticket &ticket, const QString &field)
{
    return read(ticket, field);
}

bool setField(Call &call, const QString &field, const QString &text)
{
    return write(call, field, text);
}

bool setField(Ticket &ticket, const QString &field, const QString &text)
{
    return write(ticket, field, text);
}

bool tellsWho(const QString &field)
{
    constexpr std::array fields {"name"_L1,  "contact_person"_L1, "phone"_L1,           "other_phone"_L1,
                                 "email"_L1, "address"_L1,        "identity_number"_L1, "tax_code"_L1};
    return std::any_of(fields.begin(), fields.end(), [&field](QLatin1StringView name) { return field == name; });
}

} // namespace tongdai
