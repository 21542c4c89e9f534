// How fields of documents are written and read, once for all of them.
#pragma once

#include "app/wire/json.h"
#include "models/domain/call.h"
#include "models/domain/uuid7.h"

#include <QDate>

namespace tongdai::wire {

/// Longest values beside those of models/domain/call.h, in UTF-16 units.
namespace sizes {
constexpr int Code = 64; ///< codes, numbers, user names, seats
constexpr int Title = 2000; ///< official name of a procedure
constexpr int Text = 200'000; ///< one text of a procedure
constexpr int Links = 200; ///< units, communes, common names in one list
constexpr int Papers = 2000;
} // namespace sizes

constexpr qint64 LatestMs = 253'402'300'799'999; ///< the end of the year 9999
constexpr qint64 MostSeconds
    = 366 * 24 * 3600; ///< a form may stay open for long: never a reason to refuse a call
constexpr qint64 MostCount = 2'147'483'647;
constexpr qint64 LargestExact = qint64(1) << 53; ///< every JSON reader keeps whole numbers up to here

/// Builds an object; what is empty, zero, false or null is left out and read back as such.
class Writer
{
public:
    Writer &text(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(name, value);
        return *this;
    }
    Writer &integer(const QString &name, qint64 value)
    {
        if (value != 0)
            m_object.insert(name, value);
        return *this;
    }
    Writer &boolean(const QString &name, bool value)
    {
        if (value)
            m_object.insert(name, true);
        return *this;
    }
    Writer &id(const QString &name, const QUuid &value)
    {
        if (!value.isNull())
            m_object.insert(name, idText(value));
        return *this;
    }
    Writer &date(const QString &name, const QDate &value)
    {
        if (value.isValid())
            m_object.insert(name, value.toString(Qt::ISODate));
        return *this;
    }
    Writer &texts(const QString &name, const QStringList &values)
    {
        if (!values.isEmpty())
            m_object.insert(name, QJsonArray::fromStringList(values));
        return *this;
    }
    Writer &object(const QString &name, const QJsonObject &value)
    {
        if (!value.isEmpty())
            m_object.insert(name, value);
        return *this;
    }
    template<typename List, typename Write> Writer &list(const QString &name, const List &values, Write write)
    {
        QJsonArray array;
        for (const auto &value : values)
            array.append(write(value));
        if (!array.isEmpty())
            m_object.insert(name, array);
        return *this;
    }

    QJsonObject take() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

/// "yyyy-MM-dd"; a missing one is a null date.
inline QDate readDate(Reader &reader, const QString &name)
{
    const QString text = reader.text(name, 10);
    if (text.isEmpty())
        return {};
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        reader.refuse(name, QStringLiteral("json.type"), QStringLiteral("is not a date yyyy-MM-dd"));
    return date;
}

inline qint64 readMs(Reader &reader, const QString &name)
{
    return reader.integer(name, 0, LatestMs);
}

inline int readCount(Reader &reader, const QString &name, qint64 max = MostCount)
{
    return static_cast<int>(reader.integer(name, 0, max));
}

/// Objects of a list, each read by `read(Reader &)`, their path being "name.index".
template<typename Item, typename Read>
QList<Item> readList(Reader &reader, const QString &path, const QString &name, int maxCount, Read read)
{
    const QJsonArray array = reader.array(name, maxCount);
    QList<Item> items;
    items.reserve(array.size());
    for (qsizetype i = 0; i < array.size() && reader.ok(); ++i) {
        const QString index = QString::number(i);
        Reader holder(QJsonObject {{index, array[i]}}, path + name);
        const QJsonObject object = holder.object(index);
        Reader item(object, path + name + u'.' + index);
        items.append(read(item));
        reader.absorb(holder);
        reader.absorb(item);
    }
    return items;
}

/// What a reader ends with.
template<typename T> Result<T> finished(const Reader &reader, T value)
{
    if (!reader.ok())
        return tl::unexpected(reader.error());
    return value;
}

constexpr int MostCorrections = 1000; ///< of one record
constexpr int MostChanges = 60; ///< fields of one correction

/// [{field, before, after}]
Writer &writeChanges(Writer &writer, const QList<CorrectedField> &changes);
QList<CorrectedField> readChanges(Reader &reader, const QString &path);

/// The object "citizen" of any document, judged under that path.
CitizenWords readCitizen(Reader &reader);

} // namespace tongdai::wire
