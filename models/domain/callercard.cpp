#include "models/domain/callercard.h"

#include "models/domain/phonenumber.h"
#include "models/domain/vietnamesetext.h"

#include <algorithm>

namespace tongdai {

namespace {

QString keyOf(const QString &name)
{
    return foldMarks(name.simplified());
}

bool isSame(const QString &a, const QString &b)
{
    return keyOf(a) == keyOf(b);
}

bool holds(const QStringList &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&name](const QString &other) { return isSame(other, name); });
}

bool isOf(const CallerEntry &entry, const QString &name)
{
    return isSame(entry.name, name) || holds(entry.alsoNames, name);
}

void takeIn(Person &person, const Person &other)
{
    person.calls += other.calls;
    person.lastCallMs = std::max(person.lastCallMs, other.lastCallMs);
    if (other.firstCallMs > 0 && (person.firstCallMs == 0 || other.firstCallMs < person.firstCallMs))
        person.firstCallMs = other.firstCallMs;
    if (person.address.isEmpty())
        person.address = other.address;
    if (person.communeCode.isEmpty())
        person.communeCode = other.communeCode;
    if (!isSame(person.name, other.name) && !holds(person.alsoNames, other.name))
        person.alsoNames << other.name;
}

} // namespace

QList<Person> peopleWith(const QList<Person> &people, const CallerCard &card)
{
    QList<Person> shown;
    QHash<qsizetype, qsizetype> placeOf; // entry of the card, its person in `shown`
    for (const Person &person : people) {
        const auto entry = std::find_if(card.people.begin(), card.people.end(),
                                        [&person](const CallerEntry &one) { return isOf(one, person.name); });
        if (entry == card.people.end()) {
            shown << person;
            continue;
        }
        const qsizetype number = entry - card.people.begin();
        if (const auto place = placeOf.constFind(number); place != placeOf.cend()) {
            takeIn(shown[*place], person);
            continue;
        }
        placeOf.insert(number, shown.size());
        shown << person;
        shown.last().alert = entry->alert;
    }
    return shown;
}

CallerEntry entryOf(const CallerCard &card, const QString &name)
{
    for (const CallerEntry &entry : card.people) {
        if (isOf(entry, name))
            return entry;
    }
    return {name, {}, {}};
}

CallerCard cardSaying(CallerCard card, const QString &name, const QStringList &same, const QString &alert)
{
    const QString words = alert.simplified();
    // Who is said to be the same person now leaves whatever entry spoke of them.
    card.people.removeIf([&](const CallerEntry &entry) { return isOf(entry, name); });
    for (CallerEntry &entry : card.people) {
        entry.alsoNames.removeIf([&](const QString &other) { return holds(same, other); });
        if (holds(same, entry.name))
            entry = {};
    }
    card.people.removeIf([](const CallerEntry &entry) {
        return entry.name.isEmpty() || (entry.alsoNames.isEmpty() && entry.alert.isEmpty());
    });
    if (!same.isEmpty() || !words.isEmpty())
        card.people.prepend({name.simplified(), same, words});
    return card;
}

bool mayNoteCallers(const User &user)
{
    return user.role == Role::Operator || user.role == Role::Supervisor;
}

QList<Error> problemsOf(const CallerCard &card)
{
    QList<Error> problems;
    const auto number = PhoneNumber::parse(card.phone);
    if (!number || number->isEmpty() || number->national() != card.phone)
        problems << Error {ErrorKind::Invalid, QStringLiteral("not a number in national form"), QStringLiteral("phone"),
                           QStringLiteral("caller.phone")};
    if (card.people.size() > limits::CallerEntries)
        problems << Error {ErrorKind::Invalid, QStringLiteral("too many people"), QStringLiteral("people"),
                           QStringLiteral("caller.too_many")};
    for (const CallerEntry &entry : card.people) {
        if (entry.alert.size() > limits::CallerAlert)
            problems << Error {ErrorKind::Invalid, QStringLiteral("is too long"), QStringLiteral("alert"),
                               QStringLiteral("text.too_long")};
        if (entry.alsoNames.size() > limits::CallerAlsoNames)
            problems << Error {ErrorKind::Invalid, QStringLiteral("too many names"), QStringLiteral("people"),
                               QStringLiteral("caller.too_many")};
    }
    return problems;
}

} // namespace tongdai
