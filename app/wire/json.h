// Reading JSON from outside: one strict reader that says which field is wrong and why.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

namespace tongdai::wire {

constexpr int MaxDepth = 32;

/// Parses an object. Refuses anything else, nesting deeper than MaxDepth (checked before parsing: a recursive
/// parser must not see 10,000 levels), invalid UTF-8, and NUL or lone surrogates in strings. Invalid:
/// json.syntax, json.depth, json.not_object, json.text.
Result<QJsonObject> parseObject(const QByteArray &bytes);

/// Compact UTF-8 with sorted keys: the same object always gives the same bytes.
QByteArray toBytes(const QJsonObject &object);

/// Takes fields out of an object; the first problem is kept and every later read gives the default.
/// Error: Invalid, `field` is the dotted path, code json.missing / json.type / json.too_long / json.range /
/// json.word.
class Reader
{
public:
    explicit Reader(QJsonObject object, QString path = {});

    QString text(const QString &name, int maxLength, bool required = false);
    qint64 integer(const QString &name, qint64 min, qint64 max, qint64 fallback = 0, bool required = false);
    bool boolean(const QString &name, bool fallback = false);
    QUuid id(const QString &name, bool required = false);
    QStringList texts(const QString &name, int maxCount, int maxLength);
    QJsonObject object(const QString &name, bool required = false);
    QJsonArray array(const QString &name, int maxCount, bool required = false);

    /// `fromWire` gives nullopt for an unknown word. A missing word gives `fallback`.
    template<typename Enum, typename FromWire>
    Enum word(const QString &name, FromWire fromWire, Enum fallback, bool required = false)
    {
        const QString value = text(name, 64, required);
        if (value.isEmpty())
            return fallback;
        if (const auto found = fromWire(value))
            return *found;
        refuse(name, QStringLiteral("json.word"), QStringLiteral("unknown word"));
        return fallback;
    }

    void refuse(const QString &name, const QString &code, const QString &detail);
    void absorb(const Reader &child); ///< a nested reader's problem becomes this one's
    bool ok() const { return !m_failed; }
    const Error &error() const { return m_error; }

private:
    QJsonObject m_object;
    QString m_path;
    Error m_error;
    bool m_failed = false;
};

} // namespace tongdai::wire
