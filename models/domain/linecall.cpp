#include "models/domain/linecall.h"

#include "models/domain/phonenumber.h"

namespace tongdai {

namespace {

constexpr qsizetype MostShown = 40;
constexpr qsizetype MostId = 250;

/// One line of text that shows nothing it does not say: no control, format, private or half character.
QString shownText(const QString &text, qsizetype most)
{
    QString shown;
    for (qsizetype i = 0; i < text.size() && shown.size() < most; ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            if (shown.size() + 2 > most)
                break;
            shown += c;
            shown += text.at(++i);
            continue;
        }
        if (c.isSpace()) {
            if (!shown.isEmpty() && !shown.endsWith(QLatin1Char(' ')))
                shown += QLatin1Char(' ');
            continue;
        }
        if (c.isPrint() && c.category() != QChar::Other_Format && !c.isSurrogate())
            shown += c;
    }
    return shown.trimmed();
}

bool isWithheld(const QString &number)
{
    static const QStringList words {QStringLiteral("anonymous"), QStringLiteral("withheld"), QStringLiteral("private"),
                                    QStringLiteral("unknown"), QStringLiteral("restricted"),
                                    QStringLiteral("unavailable")};
    return number.isEmpty() || words.contains(number.toLower());
}

} // namespace

LineCall lineCallFrom(const QString &id, const QString &number, const QString &name, const QString &line)
{
    LineCall call;
    const QString shown = shownText(number, MostShown);
    if (!isWithheld(shown)) {
        const auto parsed = PhoneNumber::parse(shown);
        call.number = parsed && !parsed->isOdd() ? parsed->national() : shown;
    }
    call.id = shownText(id, MostId);
    if (call.id.isEmpty())
        call.id = QStringLiteral("number:") + call.number;
    call.name = shownText(name, MostShown);
    call.line = shownText(line, MostShown);
    return call;
}

std::optional<LineEvent::What> lineEventFromWord(const QString &word)
{
    if (word == QStringLiteral("ringing") || word == QStringLiteral("newCall"))
        return LineEvent::What::Ringing;
    if (word == QStringLiteral("answered") || word == QStringLiteral("answer"))
        return LineEvent::What::Answered;
    if (word == QStringLiteral("hangup"))
        return LineEvent::What::HungUp;
    return std::nullopt;
}

} // namespace tongdai
