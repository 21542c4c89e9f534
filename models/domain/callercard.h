// What this office has noted of those behind one phone number.
#pragma once

#include "models/domain/person.h"
#include "models/domain/result.h"
#include "models/domain/user.h"

#include <QList>
#include <QStringList>
#include <QUuid>

namespace tongdai {

namespace limits {
constexpr int CallerAlert = 200; ///< UTF-16 units; has to be read at a glance
constexpr int CallerEntries = 20; ///< people noted of one number
constexpr int CallerAlsoNames = 20; ///< of one of them
} // namespace limits

/// One person: other names that stand for the same one, and how to talk to them.
struct CallerEntry {
    QString name; ///< as calls give it; compared without marks and case
    QStringList alsoNames; ///< of this person in other calls
    QString alert; ///< Lưu ý: "nói chậm, nặng tai"; may be empty

    bool operator==(const CallerEntry &) const = default;
};

/// One record a number. What is in it is about citizens: sealed at rest, never in a list.
struct CallerCard {
    QUuid id; ///< made by the first author
    QString phone; ///< national form
    QList<CallerEntry> people;
    QString by; ///< user name
    qint64 atMs = 0; ///< last change, UTC milliseconds
    qint64 version = 0; ///< of the centre's row, 0 before it has one: the base of the next change

    bool operator==(const CallerCard &) const = default;
};

/// `people`, as calls tell of them, the most recent first: those the card says are one become one, under the name of
/// the most recent call, and everybody has their alert. The order stays.
QList<Person> peopleWith(const QList<Person> &people, const CallerCard &card);

/// The card with this alert for `name`, and with exactly `same` as other names of that person; an entry that says nothing
/// goes. Undone by giving the lists there were before.
CallerCard cardSaying(CallerCard card, const QString &name, const QStringList &same, const QString &alert);

/// What the card says of a person called `name`; an entry with that name alone when nothing.
CallerEntry entryOf(const CallerCard &card, const QString &name);

/// Operators and shift supervisors: those who see the centre's calls and log them.
bool mayNoteCallers(const User &user);

/// Problems by field, empty when it can be kept: caller.phone (of "phone"), caller.too_many (of "people"),
/// text.too_long (of "alert").
QList<Error> problemsOf(const CallerCard &card);

} // namespace tongdai
