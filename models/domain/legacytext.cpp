#include "models/domain/legacytext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <array>

namespace tongdai {

namespace {

QHash<QChar, QChar> charTable(const QString &from, const QString &to)
{
    QHash<QChar, QChar> table;
    for (qsizetype i = 0; i < from.size(); ++i)
        table.insert(from[i], to[i]);
    return table;
}

bool hasVietnameseOnlyLetter(const QString &text)
{
    for (const QChar c : text) {
        if ((c >= QChar(0x1EA0) && c <= QChar(0x1EF9)) || c == QChar(0x01A1) || c == QChar(0x01A0)
            || c == QChar(0x01B0) || c == QChar(0x01AF) || c == QChar(0x0111) || c == QChar(0x0110)
            || c == QChar(0x0103) || c == QChar(0x0102) || (c >= QChar(0x0300) && c <= QChar(0x036F)))
            return true;
    }
    return false;
}

constexpr std::array<char16_t, 6> Marks {0,      0x0301, 0x0300,
                                         0x0309, 0x0303, 0x0323}; // none, sắc, huyền, hỏi, ngã, nặng

bool isVowel(QChar c)
{
    return QStringLiteral("aeiouyăâêôơư").contains(c);
}

/// A syllable being put together from keys.
struct Syllable {
    QString letters;
    int tone = 0;
    bool shaped = false; ///< a key changed a letter, not only the tone
};

/// Splits into onset, nucleus, coda; false when Vietnamese has no such syllable.
bool isSyllable(const QString &letters, qsizetype &nucleusFrom, qsizetype &nucleusLength)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(?:ngh|ng|nh|gh|gi(?=[aeouăâêôơư])|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
        "(i[aêe]u?|y[êe]u?|o[aăe][iyo]?|uy[êeau]?|u[aâêôơoe][iyu]?|ư[aơou][iu]?|[aăâeêioôơuưy][iyouê]?|oo)"
        "(?:ch|ng|nh|[cmnpt])?$"));
    const auto match = shape.match(letters);
    if (!match.hasMatch())
        return false;
    nucleusFrom = match.capturedStart(1);
    nucleusLength = match.capturedLength(1);
    return true;
}

QString composed(const Syllable &syllable)
{
    qsizetype from = 0;
    qsizetype length = 0;
    if (!isSyllable(syllable.letters, from, length))
        return {};
    if (syllable.tone == 0)
        return syllable.letters;
    qsizetype place = from;
    for (qsizetype i = from; i < from + length; ++i) {
        if (QStringLiteral("ăâêôơư").contains(syllable.letters[i]))
            place = i;
    }
    const bool shapedVowel = QStringLiteral("ăâêôơư").contains(syllable.letters[place]);
    if (!shapedVowel && length == 3)
        place = from + 1;
    else if (!shapedVowel && length == 2 && from + length < syllable.letters.size())
        place = from + 1;
    QString made = syllable.letters;
    made.insert(place + 1, QChar(Marks[static_cast<std::size_t>(syllable.tone)]));
    return made.normalized(QString::NormalizationForm_C);
}

bool shape(QString &letters, QChar from, QChar to)
{
    const qsizetype at = letters.lastIndexOf(from);
    if (at < 0)
        return false;
    letters[at] = to;
    return true;
}

QString fromVniKeys(const QString &word)
{
    Syllable syllable;
    for (const QChar key : word) {
        const int digit = key.digitValue();
        if (digit < 0) {
            syllable.letters += key;
            continue;
        }
        bool used = false;
        if (digit >= 1 && digit <= 5) {
            used = syllable.tone == 0;
            syllable.tone = digit;
        } else if (digit == 6) {
            used = shape(syllable.letters, u'a', QChar(0xE2)) || shape(syllable.letters, u'e', QChar(0xEA))
                || shape(syllable.letters, u'o', QChar(0xF4));
        } else if (digit == 7) {
            const bool horned = shape(syllable.letters, u'o', QChar(0x01A1));
            used = shape(syllable.letters, u'u', QChar(0x01B0)) || horned;
        } else if (digit == 8) {
            used = shape(syllable.letters, u'a', QChar(0x0103));
        } else if (digit == 9) {
            used = shape(syllable.letters, u'd', QChar(0x0111));
        }
        if (!used)
            return {};
    }
    return composed(syllable);
}

/// One Telex key; false when the keys cannot be Telex.
void pressTelex(Syllable &syllable, QChar key)
{
    static const QString tones = QStringLiteral("sfrxj");
    QString &letters = syllable.letters;
    const bool hasVowel = std::any_of(letters.cbegin(), letters.cend(), isVowel);
    if (hasVowel && syllable.tone == 0 && tones.contains(key)) {
        syllable.tone = static_cast<int>(tones.indexOf(key)) + 1;
        return;
    }
    const auto doubled = [&letters, key](QChar plain, QChar shaped) {
        return key == plain && shape(letters, plain, shaped);
    };
    bool shaped = doubled(u'a', QChar(0xE2)) || doubled(u'e', QChar(0xEA)) || doubled(u'o', QChar(0xF4))
        || (key == u'd' && !letters.isEmpty() && shape(letters, u'd', QChar(0x0111)));
    if (!shaped && key == u'w') {
        const bool horned = shape(letters, u'o', QChar(0x01A1));
        shaped = shape(letters, u'u', QChar(0x01B0)) || horned || shape(letters, u'a', QChar(0x0103));
    }
    if (shaped)
        syllable.shaped = true;
    else
        letters += key;
}

QString fromTelexKeys(const QString &word, bool &shapedLetter)
{
    static const QSet<QString> borrowed {
        QStringLiteral("gas"), QStringLiteral("bus"),   QStringLiteral("tax"), QStringLiteral("max"),
        QStringLiteral("box"), QStringLiteral("visa"),  QStringLiteral("pos"), QStringLiteral("bar"),
        QStringLiteral("car"), QStringLiteral("oto"),   QStringLiteral("zoo"), QStringLiteral("boo"),
        QStringLiteral("too"), QStringLiteral("photo"),
    };
    static const QRegularExpression keys(
        QStringLiteral("[sfrxj]$|aa|ee|oo|dd|w|a[a-z]{0,3}a|e[a-z]{0,3}e|o[a-z]{0,3}o|d[a-z]{1,5}d"));
    if (borrowed.contains(word) || !keys.match(word).hasMatch())
        return {};
    Syllable syllable;
    for (const QChar key : word)
        pressTelex(syllable, key);
    if (syllable.letters == word)
        return {};
    shapedLetter = syllable.shaped;
    return composed(syllable);
}

bool isPlainWord(const QString &word)
{
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString fromTcvn3(const QString &text)
{
    static const QHash<QChar, QChar> table = charTable(
        QStringLiteral("µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢§£¤¥¦"),
        QStringLiteral("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ"));
    QString made = text;
    for (QChar &c : made)
        c = table.value(c, c);
    return made;
}

QString fromVni(const QString &text)
{
    static const QString tones = QStringLiteral("ùøûõï"); // sắc, huyền, hỏi, ngã, nặng in VNI's order below
    static const std::array<char16_t, 5> toneMarks {0x0301, 0x0300, 0x0309, 0x0303, 0x0323};
    static const QString circumflexed = QStringLiteral("âáàåãä");
    static const QString breved = QStringLiteral("êéèúüë");
    static const std::array<char16_t, 6> afterShape {0, 0x0301, 0x0300, 0x0309, 0x0303, 0x0323};
    static const QHash<QChar, QChar> single
        = charTable(QStringLiteral("ñÑôÔöÖæÆóÓòÒîÎ"), QStringLiteral("đĐơƠưƯỉỈĩĨịỊỵỴ"));

    QString made;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar base = single.value(text[i], text[i]);
        const QChar next = i + 1 < text.size() ? text[i + 1].toLower() : QChar();
        made += base;
        const QChar small = base.toLower();
        const auto add = [&made](char16_t mark) {
            if (mark != 0)
                made += QChar(mark);
        };
        if (next.isNull() || !QStringLiteral("aeouyơư").contains(small))
            continue;
        if (const qsizetype tone = tones.indexOf(next); tone >= 0) {
            add(toneMarks[static_cast<std::size_t>(tone)]);
            ++i;
        } else if (const qsizetype hat = circumflexed.indexOf(next);
                   hat >= 0 && QStringLiteral("aeo").contains(small)) {
            add(0x0302);
            add(afterShape[static_cast<std::size_t>(hat)]);
            ++i;
        } else if (const qsizetype bowl = breved.indexOf(next); bowl >= 0 && small == u'a') {
            add(0x0306);
            add(afterShape[static_cast<std::size_t>(bowl)]);
            ++i;
        }
    }
    return made.normalized(QString::NormalizationForm_C);
}

QString fromKeys(const QString &text)
{
    QStringList parts = text.split(u' ');
    QList<std::pair<qsizetype, QString>> telex;
    bool sure = false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString word = parts[i].toLower();
        if (word.size() < 2 || !isPlainWord(word))
            continue;
        const bool digits = std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); });
        if (digits) {
            static const QRegularExpression keys(QStringLiteral("^[a-z]+(?:[a-z]*[1-9])+[a-z]*$"));
            if (keys.match(word).hasMatch()) {
                const QString made = fromVniKeys(word);
                if (!made.isEmpty() && word.size() > 2)
                    parts[i] = made;
            }
            continue;
        }
        bool shaped = false;
        const QString made = fromTelexKeys(word, shaped);
        if (made.isEmpty())
            continue;
        sure = sure || shaped;
        telex.append({i, made});
    }
    // "form", "bus" end like Telex too: one such word alone proves nothing.
    if (sure || telex.size() >= 2) {
        for (const auto &[place, made] : std::as_const(telex))
            parts[place] = made;
    }
    return parts.join(u' ');
}

QString modernText(const QString &text)
{
    if (!hasVietnameseOnlyLetter(text)) {
        static const QRegularExpression tcvn3(
            QStringLiteral("[a-zA-Z][µ¶·¸¹»¼½¾©ª«¬®\u00AD]|[®§¨][a-zA-Zµ-þ]|[µ¶·¸¹»¼½¾©ª«¬®\u00AD][a-z]"));
        if (tcvn3.match(text).hasMatch())
            return fromTcvn3(text);
        static const QRegularExpression vni(
            QStringLiteral("[ñÑ]|[aeouyôöAEOUYÔÖ][øûïåäëüØÛÏÅÄËÜ]|ö[a-zùøûõï]"));
        if (vni.match(text).hasMatch())
            return fromVni(text);
    }
    return fromKeys(text);
}

} // namespace tongdai
