#include "app/calendarfile/eventlines.h"

#include <QByteArrayView>
#include <QStringDecoder>

#include <algorithm>

namespace tongdai::calendarfile {

namespace {

struct Line {
    int number = 0;
    QByteArray text;
    bool isTooLong = false;
};

/// Reads one line after another, a line and those folded under it as one.
class Lines
{
public:
    explicit Lines(const QByteArray &file)
        : m_file(file)
    { }

    bool next(Line &line)
    {
        if (m_at >= m_file.size())
            return false;
        line = {m_number + 1, {}, false};
        append(line, take());
        while (m_at < m_file.size() && (m_file[m_at] == ' ' || m_file[m_at] == '\t')) {
            ++m_at;
            append(line, take());
        }
        return true;
    }

private:
    QByteArrayView take()
    {
        const qsizetype begin = m_at;
        while (m_at < m_file.size() && m_file[m_at] != '\n' && m_file[m_at] != '\r')
            ++m_at;
        const qsizetype end = m_at;
        if (m_at < m_file.size())
            m_at += m_file[m_at] == '\r' && m_at + 1 < m_file.size() && m_file[m_at + 1] == '\n' ? 2 : 1;
        ++m_number;
        return QByteArrayView(m_file).sliced(begin, end - begin);
    }

    static void append(Line &line, QByteArrayView part)
    {
        if (line.text.size() + part.size() > LongestLine)
            line.isTooLong = true;
        else
            line.text.append(part);
    }

    const QByteArray &m_file;
    qsizetype m_at = 0;
    int m_number = 0;
};

bool isWord(const QByteArray &line, const char *word)
{
    return line.trimmed().compare(word, Qt::CaseInsensitive) == 0;
}

bool isUtf8(const QByteArray &line)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(line);
    return !utf8.hasError();
}

/// Keeps the parts that are open, the event first; false when one ends that is not the last begun.
bool isNested(const QByteArray &line, QList<QByteArray> &open)
{
    const QByteArray word = line.trimmed().toUpper();
    const qsizetype colon = word.indexOf(':');
    const QByteArray part = word.sliced(colon + 1).trimmed();
    // "BEGIN;X=1:" is nonsense to us and a BEGIN to the library.
    const QByteArray name = word.left(colon).split(';').first().trimmed();
    if (name == "BEGIN") {
        open.append(part);
    } else if (name == "END") {
        if (open.isEmpty() || open.last() != part)
            return false;
        open.removeLast();
    }
    return true;
}

bool hasControl(const QByteArray &line)
{
    return std::any_of(line.begin(), line.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; });
}

} // namespace

EventTexts eventsIn(const QByteArray &file, qsizetype most)
{
    EventTexts found;
    EventText event;
    QList<QByteArray> open;
    bool isInside = false;
    const auto finish = [&](const QString &fault) {
        if (event.fault.isEmpty())
            event.fault = fault;
        if (!event.fault.isEmpty())
            event.text.clear();
        found.events.append(event);
        isInside = false;
    };
    Lines lines(file);
    Line line;
    while (found.events.size() < most && lines.next(line)) {
        found.hasCalendar = found.hasCalendar || isWord(line.text, "BEGIN:VCALENDAR");
        if (isWord(line.text, "BEGIN:VEVENT")) {
            if (isInside)
                finish(QStringLiteral("event.unfinished"));
            event = {line.number, {}, {}};
            open.clear();
            isInside = true;
        }
        if (!isInside)
            continue;
        if (line.isTooLong)
            event.fault = QStringLiteral("line.too_long");
        else if (hasControl(line.text))
            event.fault = QStringLiteral("line.control");
        else if (!isUtf8(line.text)) // only now: other programs fold inside a letter
            event.fault = QStringLiteral("line.encoding");
        else if (!isNested(line.text, open) && event.fault.isEmpty())
            event.fault = QStringLiteral("event.broken");
        event.text += line.text + "\r\n";
        if (isWord(line.text, "END:VEVENT"))
            finish(open.isEmpty() ? QString() : QStringLiteral("event.broken"));
        else if (isWord(line.text, "END:VCALENDAR"))
            finish(QStringLiteral("event.unfinished"));
    }
    if (isInside && found.events.size() < most)
        finish(QStringLiteral("event.unfinished"));
    return found;
}

} // namespace tongdai::calendarfile
