#include "app/wire/callerdocuments.h"

#include "app/wire/bothways.h"
#include "app/wire/keepbodies.h"

namespace tongdai::wire {

/// What is sealed: the number and who is behind it.
struct CallerWords {
    QString phone;
    QList<CallerEntry> people;
};

// Found by the type of what is written or read, so not in the unnamed namespace.

template<typename Way> static void eachField(Way &way, CallerEntry &entry)
{
    way.text(QStringLiteral("name"), entry.name, limits::Name, Need::Required);
    way.texts(QStringLiteral("also"), entry.alsoNames, limits::CallerAlsoNames, limits::Name);
    way.text(QStringLiteral("alert"), entry.alert, limits::CallerAlert);
}

template<typename Way> static void eachField(Way &way, CallerWords &words)
{
    way.text(QStringLiteral("phone"), words.phone, limits::Phone, Need::Required);
    way.list(QStringLiteral("people"), words.people, limits::CallerEntries);
}

static QJsonObject toJson(const CallerWords &words)
{
    return written(words);
}
static Result<CallerWords> callerWordsFromJson(const QJsonObject &object)
{
    return readAs<CallerWords>(object);
}

template<typename Way> static void eachField(Way &way, CallerCard &card)
{
    way.id(QStringLiteral("id"), card.id, Need::Required);
    CallerWords words {card.phone, card.people};
    way.nested(QStringLiteral("citizen"), words, callerWordsFromJson);
    card.phone = words.phone;
    card.people = words.people;
    way.text(QStringLiteral("by"), card.by, sizes::Code);
    way.ms(QStringLiteral("at_ms"), card.atMs);
    way.integer(QStringLiteral("version"), card.version);
}

QJsonObject toJson(const CallerCard &card)
{
    return written(card);
}
Result<CallerCard> callerFromJson(const QJsonObject &object)
{
    return readAs<CallerCard>(object);
}

QJsonObject keepBody(const CallerCard &card)
{
    return keepBodyOf(toJson(card), card.version);
}
Result<CallerCard> callerFromKeepBody(const QJsonObject &body)
{
    return fromKeepBody(body, callerFromJson);
}

} // namespace tongdai::wire
