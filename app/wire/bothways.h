// One list of fields for writing and reading a document, so that none can be written and not read.
#pragma once

#include "app/wire/fields.h"

#include <cmath>

namespace tongdai::wire {

enum class Need { Optional, Required };

// The two directions have the same functions. `eachField(way, value)`, a template in namespace wire beside a
// document's codec, names every field once, with its limits; lists of objects find theirs by the item's type.

template<typename T> QJsonObject written(const T &value);

/// Writes; limits are the reader's business.
class Writing
{
public:
    void text(const QString &name, const QString &value, int, Need = Need::Optional)
    {
        m_writer.text(name, value);
    }
    void texts(const QString &name, const QStringList &values, int, int) { m_writer.texts(name, values); }
    void id(const QString &name, const QUuid &value, Need = Need::Optional) { m_writer.id(name, value); }
    void integer(const QString &name, qint64 value) { m_writer.integer(name, value); }
    void ms(const QString &name, qint64 value) { m_writer.integer(name, value); }
    void count(const QString &name, int value) { m_writer.integer(name, value); }
    void scaled(const QString &name, double value, double unit)
    {
        m_writer.integer(name, std::llround(value * unit));
    }
    void date(const QString &name, const QDate &value) { m_writer.date(name, value); }
    void boolean(const QString &name, bool value) { m_writer.boolean(name, value); }
    /// Written either way: a reader that sees nothing takes it for true.
    void trueUnlessSaid(const QString &name, bool value) { m_written.insert(name, value); }
    template<typename Enum, typename FromWire> void word(const QString &name, Enum value, FromWire)
    {
        m_writer.text(name, wireWord(value));
    }
    template<typename T> void list(const QString &name, const QList<T> &values, int)
    {
        m_writer.list(name, values, written<T>);
    }
    template<typename T, typename FromJson> void nested(const QString &name, const T &value, FromJson)
    {
        m_writer.object(name, toJson(value));
    }

    QJsonObject take()
    {
        QJsonObject object = m_writer.take();
        for (auto field = m_written.constBegin(); field != m_written.constEnd(); ++field)
            object.insert(field.key(), field.value());
        return object;
    }

private:
    Writer m_writer;
    QJsonObject m_written;
};

/// Reads; the first problem counts (Reader).
class Reading
{
public:
    explicit Reading(Reader &reader, QString path = {})
        : m_reader(reader)
        , m_path(std::move(path))
    { }

    void text(const QString &name, QString &value, int maxLength, Need need = Need::Optional)
    {
        value = m_reader.text(name, maxLength, need == Need::Required);
    }
    void texts(const QString &name, QStringList &values, int maxCount, int maxLength)
    {
        values = m_reader.texts(name, maxCount, maxLength);
    }
    void id(const QString &name, QUuid &value, Need need = Need::Optional)
    {
        value = m_reader.id(name, need == Need::Required);
    }
    void integer(const QString &name, qint64 &value) { value = m_reader.integer(name, 0, LargestExact); }
    void ms(const QString &name, qint64 &value) { value = readMs(m_reader, name); }
    void count(const QString &name, int &value) { value = readCount(m_reader, name); }
    void scaled(const QString &name, double &value, double unit)
    {
        value = static_cast<double>(m_reader.integer(name, 0, LargestExact)) / unit;
    }
    void date(const QString &name, QDate &value) { value = readDate(m_reader, name); }
    void boolean(const QString &name, bool &value) { value = m_reader.boolean(name); }
    void trueUnlessSaid(const QString &name, bool &value) { value = m_reader.boolean(name, true); }
    /// A word that is missing is refused.
    template<typename Enum, typename FromWire> void word(const QString &name, Enum &value, FromWire fromWire)
    {
        value = m_reader.word(name, fromWire, value, true);
    }
    template<typename T> void list(const QString &name, QList<T> &values, int maxCount)
    {
        values = readList<T>(m_reader, m_path, name, maxCount, [](Reader &reader) {
            T item;
            Reading way(reader);
            eachField(way, item);
            return item;
        });
    }
    /// A document of its own codec that must be there; its problem is named under the field.
    template<typename T, typename FromJson> void nested(const QString &name, T &value, FromJson fromJson)
    {
        const QJsonObject object = m_reader.object(name, true);
        if (!m_reader.ok())
            return;
        auto read = fromJson(object);
        if (read)
            value = std::move(*read);
        else
            m_reader.refuse(name + QLatin1Char('.') + read.error().field, read.error().code,
                            read.error().detail);
    }

private:
    Reader &m_reader;
    QString m_path;
};

template<typename T> QJsonObject written(const T &value)
{
    Writing way;
    T copy = value; // one eachField() for both ways
    eachField(way, copy);
    return way.take();
}

template<typename T> Result<T> readAs(const QJsonObject &object)
{
    Reader reader(object);
    T value;
    Reading way(reader);
    eachField(way, value);
    return finished(reader, std::move(value));
}

} // namespace tongdai::wire
