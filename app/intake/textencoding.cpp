#include "app/intake/textencoding.h"

#include "models/domain/legacytext.h"
#include "models/domain/syllable.h"
#include "models/domain/vietnamesetext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace tongdai::intake {

namespace {

constexpr qsizetype Evidence = 64 * 1024;
constexpr double Believable = 0.75; ///< below this no encoding is offered

struct Named {
    TextEncoding encoding;
    QLatin1StringView name;
};
constexpr std::array<Named, 6> Names {{
    {TextEncoding::Utf8, QLatin1StringView("utf-8")},
    {TextEncoding::Utf16Le, QLatin1StringView("utf-16le")},
    {TextEncoding::Utf16Be, QLatin1StringView("utf-16be")},
    {TextEncoding::Tcvn3, QLatin1StringView("tcvn3")},
    {TextEncoding::Vni, QLatin1StringView("vni")},
    {TextEncoding::Cp1258, QLatin1StringView("cp1258")},
}};

/// Windows-1252's own signs of 0x80 to 0x9F; the three old encodings share them where they have any.
constexpr std::array<char16_t, 32> WindowsSigns {u'€',    u'\x81', u'‚', u'ƒ', u'„', u'…',    u'†', u'‡',
                                                 u'ˆ',    u'‰',    u'Š', u'‹', u'Œ', u'\x8d', u'Ž', u'\x8f',
                                                 u'\x90', u'‘',    u'’', u'“', u'”', u'•',    u'–', u'—',
                                                 u'˜',    u'™',    u'š', u'›', u'œ', u'\x9d', u'ž', u'Ÿ'};

QString fromWindows(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool sign = byte >= 0x80 && byte < 0xA0;
        text[i] = QChar(sign ? WindowsSigns[byte - 0x80U] : char16_t(byte));
    }
    return text;
}

/// Windows-1258: Windows-1252 but for fourteen places (table of the Unicode consortium).
QString fromCp1258(const QByteArray &bytes)
{
    static const QHash<QChar, QChar> places {
        {QChar(0xC3), QChar(0x0102)}, {QChar(0xCC), QChar(0x0300)}, {QChar(0xD0), QChar(0x0110)},
        {QChar(0xD2), QChar(0x0309)}, {QChar(0xD5), QChar(0x01A0)}, {QChar(0xDD), QChar(0x01AF)},
        {QChar(0xDE), QChar(0x0303)}, {QChar(0xE3), QChar(0x0103)}, {QChar(0xEC), QChar(0x0301)},
        {QChar(0xF0), QChar(0x0111)}, {QChar(0xF2), QChar(0x0323)}, {QChar(0xF5), QChar(0x01A1)},
        {QChar(0xFD), QChar(0x01B0)}, {QChar(0xFE), QChar(0x20AB)},
    };
    QString text = fromWindows(bytes);
    for (QChar &c : text)
        c = places.value(c, c);
    return text.normalized(QString::NormalizationForm_C);
}

/// A separator without a space behind it begins a cell; a comma of a sentence has one.
bool beginsCell(const QString &text, qsizetype place)
{
    const QChar c = text[place];
    if (c == u'\t' || c == u'\n')
        return true;
    return (c == u',' || c == u';') && place + 1 < text.size() && !text[place + 1].isSpace();
}

/// Capitals that a font made and TCVN3 has no place for. A cell whose ASCII letters are all capitals is one
/// of capitals; in any other only the first letter is sure: a small ASCII letter there was typed small.
void repairCell(QString &text, qsizetype from, qsizetype to)
{
    int capitals = 0;
    int small = 0;
    for (qsizetype i = from; i < to; ++i) {
        const char16_t c = text[i].unicode();
        capitals += c >= u'A' && c <= u'Z' ? 1 : 0;
        small += c >= u'a' && c <= u'z' ? 1 : 0;
    }
    const bool allCapitals = capitals >= 4 && small == 0;
    for (qsizetype i = from; i < to; ++i) {
        if (text[i].isLetter() && text[i].unicode() >= 0x80)
            text[i] = text[i].toUpper();
        if (!allCapitals && text[i] != u'"' && !text[i].isSpace())
            return;
    }
}

QString withCellCapitals(QString text)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!beginsCell(text, i))
            continue;
        repairCell(text, from, i);
        from = i + 1;
    }
    repairCell(text, from, text.size());
    return text;
}

QString plainLines(QString text)
{
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    return text.normalized(QString::NormalizationForm_C);
}

Result<QString> fromUnicode(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("the file is not sound %1: bytes stand in it that mean nothing")
                        .arg(QString::fromLatin1(QStringConverter::nameForEncoding(encoding))));
    return plainLines(text);
}

bool isVietnameseWord(QStringView word)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(?:ngh|ng|nh|gh|gi(?=[aeouăâêôơư])|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
        "(?:i[aêe]u?|y[êe]u?|o[aăe][iyo]?|uy[êeau]?|u[aâêôơoe][iyu]?|ư[aơou][iu]?|[aăâeêioôơuưy][iyouê]?|oo)"
        "(?:ch|ng|nh|[cmnpt])?$"));
    QString toneless;
    int tones = 0;
    for (const QChar c : word) {
        const syllable::Letter &letter = syllable::letter(c.unicode());
        if (letter.lower == 0)
            return false;
        tones += letter.tone != 0 ? 1 : 0;
        toneless += QChar(letter.toneless);
    }
    return tones <= 1 && shape.match(toneless).hasMatch();
}

bool isSign(QChar c)
{
    return c.isSpace() || (c.unicode() < 0x80 && !c.isLetter()) || QStringLiteral("“”‘’–—…•").contains(c);
}

bool looksLikeUtf16(const QByteArray &bytes, bool littleEndian)
{
    const qsizetype pairs = std::min(bytes.size(), Evidence) / 2;
    if (pairs < 4 || bytes.size() % 2 != 0)
        return false;
    qsizetype zeros = 0;
    for (qsizetype i = 0; i < pairs; ++i)
        zeros += bytes[2 * i + (littleEndian ? 1 : 0)] == '\0' ? 1 : 0;
    return zeros * 3 > pairs;
}

QString sampleOf(const QString &text)
{
    QString best;
    qsizetype most = -1;
    for (const QString &line : text.split(u'\n').mid(0, 200)) {
        const QString cut = line.simplified().left(120);
        const auto marked
            = std::count_if(cut.cbegin(), cut.cend(), [](QChar c) { return c.unicode() >= 0x80; });
        if (marked > most) {
            most = marked;
            best = cut;
        }
    }
    return best;
}

EncodingFinding finding(TextEncoding encoding, bool sure, const QString &text)
{
    return {encoding, sure, vietnameseShare(text), sampleOf(text)};
}

/// True for text that was TCVN3 or VNI and has been stored as UTF-8 as if it were Latin-1.
bool isDisguised(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x100; })
        && vietnameseShare(text) < 0.5;
}

/// True for UTF-8 whose last letter has lost bytes: what a broken download leaves.
bool endsInsideALetter(const QByteArray &bytes)
{
    for (const qsizetype lost : {1, 2, 3}) {
        const auto text = fromUnicode(bytes.chopped(std::min(lost, bytes.size())), QStringConverter::Utf8);
        if (text && !isDisguised(text->left(Evidence)))
            return true;
    }
    return false;
}

} // namespace

QString nameOf(TextEncoding encoding)
{
    for (const Named &named : Names) {
        if (named.encoding == encoding)
            return named.name;
    }
    return {};
}

std::optional<TextEncoding> encodingNamed(const QString &name)
{
    const QString plain = name.trimmed().toLower();
    for (const Named &named : Names) {
        if (plain == named.name)
            return named.encoding;
    }
    return std::nullopt;
}

QStringList encodingNames()
{
    QStringList names;
    for (const Named &named : Names)
        names.append(named.name);
    return names;
}

double vietnameseShare(const QString &text)
{
    int marked = 0;
    int sound = 0;
    for (qsizetype from = 0; from < text.size();) {
        if (isSign(text[from])) {
            ++from;
            continue;
        }
        qsizetype to = from;
        bool beyond = false;
        for (; to < text.size() && !isSign(text[to]); ++to)
            beyond = beyond || text[to].unicode() >= 0x80;
        if (beyond) {
            ++marked;
            sound += isVietnameseWord(QStringView(text).mid(from, to - from)) ? 1 : 0;
        }
        from = to;
    }
    return marked == 0 ? 1 : double(sound) / marked;
}

Result<QString> decoded(const QByteArray &bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return fromUnicode(bytes, QStringConverter::Utf8);
    case TextEncoding::Utf16Le:
        return fromUnicode(bytes, QStringConverter::Utf16LE);
    case TextEncoding::Utf16Be:
        return fromUnicode(bytes, QStringConverter::Utf16BE);
    case TextEncoding::Tcvn3:
    case TextEncoding::Vni: {
        const auto unicode = fromUnicode(bytes, QStringConverter::Utf8);
        const QString old = unicode && isDisguised(*unicode) ? *unicode : plainLines(fromWindows(bytes));
        return encoding == TextEncoding::Tcvn3 ? withCellCapitals(fromTcvn3(old)) : fromVni(old);
    }
    case TextEncoding::Cp1258:
        return plainLines(fromCp1258(bytes));
    }
    return fail(ErrorKind::Invalid, QStringLiteral("no such encoding"));
}

Result<EncodingFinding> findEncoding(const QByteArray &bytes)
{
    const auto starts = [&bytes](const char *mark) { return bytes.startsWith(QByteArray(mark)); };
    const auto sure = [&bytes](TextEncoding encoding) -> Result<EncodingFinding> {
        const auto text = decoded(bytes, encoding);
        if (!text)
            return tl::unexpected(text.error());
        return finding(encoding, true, text->left(Evidence));
    };
    if (starts("\xef\xbb\xbf"))
        return sure(TextEncoding::Utf8);
    if (starts("\xff\xfe") || looksLikeUtf16(bytes, true))
        return sure(TextEncoding::Utf16Le);
    if (starts("\xfe\xff") || looksLikeUtf16(bytes, false))
        return sure(TextEncoding::Utf16Be);
    if (const auto text = fromUnicode(bytes, QStringConverter::Utf8);
        text && !isDisguised(text->left(Evidence)))
        return finding(TextEncoding::Utf8, true, text->left(Evidence));
    if (endsInsideALetter(bytes))
        return fail(ErrorKind::Corrupt,
                    QStringLiteral("the file ends in the middle of a letter: it is cut off"));
    std::optional<EncodingFinding> best;
    for (const TextEncoding encoding : {TextEncoding::Tcvn3, TextEncoding::Vni, TextEncoding::Cp1258}) {
        const auto text = decoded(bytes.left(Evidence), encoding);
        if (!text)
            continue;
        const EncodingFinding found = finding(encoding, false, *text);
        if (!best || found.share > best->share)
            best = found;
    }
    if (!best || best->share < Believable)
        return fail(ErrorKind::Invalid,
                    QStringLiteral(
                        "no encoding fits: read as UTF-8, UTF-16, TCVN3, VNI or CP1258 it is not Vietnamese;"
                        " say which it is with --encoding, or save it as UTF-8"));
    return *best;
}

} // namespace tongdai::intake
