// The built index as bytes: written once it is made, read back by the next start.
#pragma once

#include <QDataStream>
#include <QIODevice>

#include <cstdint>
#include <type_traits>
#include <vector>

namespace tongdai {

/// Of this very program on this very machine: what the bytes mean is said by no format but the code, so whoever
/// reads them makes sure of their maker first (StartFile does).
class IndexWriter
{
public:
    explicit IndexWriter(QDataStream &out) : m_out(out) {}

    template<typename T> void operator()(const std::vector<T> &values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        m_out << static_cast<quint64>(values.size());
        m_out.writeRawData(reinterpret_cast<const char *>(values.data()),
                           static_cast<int>(values.size() * sizeof(T)));
    }
    template<typename T> void operator()(const T &value) { m_out << value; }

private:
    QDataStream &m_out;
};

class IndexReader
{
public:
    explicit IndexReader(QDataStream &in) : m_in(in) {}

    template<typename T> void operator()(std::vector<T> &values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        quint64 size = 0;
        m_in >> size;
        const auto left = static_cast<quint64>(m_in.device()->bytesAvailable());
        if (m_in.status() != QDataStream::Ok || size > left / sizeof(T)) {
            m_in.setStatus(QDataStream::ReadCorruptData);
            return;
        }
        values.resize(size);
        m_in.readRawData(reinterpret_cast<char *>(values.data()), static_cast<int>(size * sizeof(T)));
    }
    template<typename T> void operator()(T &value) { m_in >> value; }

private:
    QDataStream &m_in;
};

} // namespace tongdai
