#include "models/domain/syllable.h"
#include "models/domain/vietnamesetext.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tongdai {

namespace {

// Bytes of a key: letters first, then tones, then case, each level closed by LevelEnd, which sorts before
// everything.
constexpr char LevelEnd = 0;
constexpr uchar FirstOther = 0x02; // spaces, then ASCII signs in code order
constexpr uchar FirstDigit = 0x30;
constexpr uchar FirstLetter = 0x40;
constexpr uchar Foreign = 0xF0; // whatever else, by its code
constexpr std::u16string_view Alphabet = u"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"; // CLDR vi

uchar weightOf(char16_t toneless)
{
    const auto at = Alphabet.find(toneless);
    return at == std::u16string_view::npos ? uchar(0) : static_cast<uchar>(FirstLetter + at);
}

struct Levels {
    QByteArray primary;
    QByteArray tones;
    QByteArray cases;

    void add(uchar weight, int tone = 0, bool upper = false)
    {
        primary += static_cast<char>(weight);
        tones += static_cast<char>(1 + tone);
        cases += static_cast<char>(upper ? 2 : 1);
    }

    void addForeign(char16_t c)
    {
        primary += static_cast<char>(Foreign);
        primary += static_cast<char>(c >> 8);
        primary += static_cast<char>(c & 0xFF);
    }
};

void addOther(Levels &levels, QChar c)
{
    const char16_t code = c.unicode();
    if (c.isSpace()) {
        levels.add(FirstOther);
    } else if (code < 0x80) {
        // Signs of ASCII that are no digit: 32 of them, in code order, between the space and the digits.
        static constexpr std::u16string_view Signs = u"_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
        const auto at = Signs.find(code);
        if (at != std::u16string_view::npos)
            levels.add(static_cast<uchar>(FirstOther + 1 + at));
    } else if (c.isPrint()) {
        // Latin letters of other languages sort as their base letter, after its own tones.
        const QChar base = c.decompositionTag() == QChar::Canonical ? c.decomposition().at(0).toLower() : c;
        if (const uchar weight = weightOf(base.unicode()))
            levels.add(weight, syllable::Tones, c.isUpper());
        else
            levels.addForeign(code);
    }
}

} // namespace

QByteArray sortKey(const QString &text)
{
    const QString source = text.normalized(QString::NormalizationForm_C);
    Levels levels;
    levels.primary.reserve(source.size() * 3 + 3);
    for (const QChar c : source) {
        const syllable::Letter &known = syllable::letter(c.unicode());
        if (known.lower != 0)
            levels.add(weightOf(known.toneless), known.tone, known.isUpper);
        else if (c >= u'0' && c <= u'9')
            levels.add(static_cast<uchar>(FirstDigit + (c.unicode() - u'0')));
        else
            addOther(levels, c);
    }
    return levels.primary + LevelEnd + levels.tones + LevelEnd + levels.cases + LevelEnd;
}

QByteArray personSortKey(const QString &fullName)
{
    const QStringList parts = fullName.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return sortKey({});
    QByteArray key = sortKey(parts.last());
    for (qsizetype i = 0; i + 1 < parts.size(); ++i)
        key += sortKey(parts[i]);
    return key;
}

} // namespace tongdai
