#include "models/domain/vietnamesetext.h"

#include "models/domain/syllable.h"

#include <algorithm>

namespace tongdai {

namespace {

using syllable::Letter;
using syllable::letter;

bool isCombining(char16_t c)
{
    return c >= 0x0300 && c <= 0x036F;
}

bool hasCombining(QStringView text)
{
    return std::any_of(text.utf16(), text.utf16() + text.size(), isCombining);
}

/// NFC only where a combining mark is present: everything Vietnamese keyboards give is composed already.
QString composed(const QString &text)
{
    return hasCombining(text) ? text.normalized(QString::NormalizationForm_C) : text;
}

/// Base letter of any other Latin letter (ü -> u), in lower case.
char16_t bareOfOther(char16_t c)
{
    QChar base = QChar(c).toLower();
    while (base.decompositionTag() == QChar::Canonical) {
        const QChar next = base.decomposition().at(0);
        if (next.script() != QChar::Script_Latin)
            break;
        base = next.toLower();
    }
    return base.unicode();
}

char16_t lowerOf(char16_t c)
{
    const Letter &known = letter(c);
    if (known.lower != 0)
        return known.lower;
    return c < 0x80 ? c : QChar(c).toLower().unicode();
}

char16_t bareOf(char16_t c)
{
    const Letter &known = letter(c);
    if (known.lower != 0)
        return known.bare;
    return c < 0x80 ? c : bareOfOther(c);
}

bool isLetter(char16_t c)
{
    return letter(c).lower != 0 || (c >= 0x80 && QChar(c).isLetter());
}

char16_t *utf16(QString &text)
{
    return reinterpret_cast<char16_t *>(text.data());
}

/// Calls `fn` with every run of letters.
template<typename Fn> void forEachWord(QString &text, Fn fn)
{
    char16_t *const data = utf16(text);
    const auto size = static_cast<std::size_t>(text.size());
    for (std::size_t begin = 0; begin < size;) {
        if (!isLetter(data[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin + 1;
        while (end < size && isLetter(data[end]))
            ++end;
        fn(std::span<char16_t>(data + begin, end - begin));
        begin = end;
    }
}

/// `text` composed, every unit through `map`, combining marks that found no letter dropped.
template<typename Map> QString mapped(const QString &text, Map map)
{
    const QString source = composed(text);
    QString result(source.size(), Qt::Uninitialized);
    char16_t *out = utf16(result);
    for (const QChar c : source) {
        if (!isCombining(c.unicode()))
            *out++ = map(c.unicode());
    }
    result.truncate(out - utf16(result));
    return result;
}

enum class Unit { Keep, Drop, Space, Newline };

/// What cleanText does with a character of the basic plane that is no surrogate.
Unit cleaningOf(char16_t c)
{
    if (c == u'\n' || c == u'\t')
        return Unit::Keep;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return Unit::Drop;
    switch (c) {
    case 0x00A0: // no-break space
    case 0x2007: // figure space
    case 0x202F: // narrow no-break space
        return Unit::Space;
    case 0x2028: // line separator
    case 0x2029: // paragraph separator
        return Unit::Newline;
    case 0x00AD: // soft hyphen
    case 0x061C: // direction marks: they can make a text read as something else
    case 0x180E:
    case 0xFEFF:
    case 0xFFFE:
    case 0xFFFF:
        return Unit::Drop;
    default:
        break;
    }
    const bool invisible = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFDD0 && c <= 0xFDEF);
    return invisible ? Unit::Drop : Unit::Keep;
}

/// A zero-width joiner between two pictures makes one of them (family, profession): that one stays.
bool joinsPictures(QStringView before, QStringView after)
{
    const auto isSymbol = [](QChar c) { return c.unicode() >= 0x2600 && c.unicode() <= 0x27BF; };
    const bool begun = before.size() > 0
        && (before.back().isLowSurrogate() || before.back().unicode() == 0xFE0F || isSymbol(before.back()));
    const bool followed = after.size() > 0
        && (isSymbol(after[0])
            || (after.size() > 1 && after[0].isHighSurrogate() && after[1].isLowSurrogate()));
    return begun && followed;
}

} // namespace

QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                clean += u'\n';
            continue;
        }
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
            continue;
        }
        if (c.isSurrogate())
            continue;
        switch (cleaningOf(c.unicode())) {
        case Unit::Keep:
            clean += c;
            break;
        case Unit::Space:
            clean += u' ';
            break;
        case Unit::Newline:
            clean += u'\n';
            break;
        case Unit::Drop:
            if (c.unicode() == 0x200D && joinsPictures(clean, QStringView(text).mid(i + 1)))
                clean += c;
            break;
        }
    }
    return clean.normalized(QString::NormalizationForm_C);
}

QString normaliseTone(const QString &text)
{
    QString result = text;
    forEachWord(result, syllable::placeTone);
    return result;
}

QString searchForm(const QString &text)
{
    QString result = mapped(text, lowerOf);
    forEachWord(result, [](std::span<char16_t> word) {
        syllable::levelIY(word);
        syllable::placeTone(word);
    });
    return result;
}

QString foldMarks(const QString &text)
{
    QString result = mapped(text, bareOf);
    forEachWord(result, syllable::levelIY);
    return result;
}

bool hasMarks(const QString &text)
{
    const QString source = composed(text);
    return std::any_of(source.utf16(), source.utf16() + source.size(), [](char16_t c) {
        const Letter &known = letter(c);
        return known.lower != 0 && known.bare != known.lower;
    });
}

QStringList words(const QString &text)
{
    const QString form = searchForm(text);
    const auto isPart = [](QChar c) { return isLetter(c.unicode()) || c.isLetterOrNumber(); };
    QStringList found;
    for (qsizetype begin = 0; begin < form.size();) {
        if (!isPart(form[begin])) {
            ++begin;
            continue;
        }
        qsizetype end = begin + 1;
        while (end < form.size()) {
            // A dot or dash between digits belongs to a code.
            const bool inCode = (form[end] == u'.' || form[end] == u'-') && form[end - 1].isDigit()
                && end + 1 < form.size() && form[end + 1].isDigit();
            if (!inCode && !isPart(form[end]))
                break;
            ++end;
        }
        found << form.mid(begin, end - begin);
        begin = end;
    }
    return found;
}

} // namespace tongdai
