#include "models/domain/syllable.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tongdai::syllable {

namespace {

using namespace std::string_view_literals;

/// Each vowel with its six tones, in the order of Tones.
constexpr std::array<std::u16string_view, 12> LowerVowels {
    u"aàảãáạ"sv, u"ăằẳẵắặ"sv, u"âầẩẫấậ"sv, u"eèẻẽéẹ"sv, u"êềểễếệ"sv, u"iìỉĩíị"sv,
    u"oòỏõóọ"sv, u"ôồổỗốộ"sv, u"ơờởỡớợ"sv, u"uùủũúụ"sv, u"ưừửữứự"sv, u"yỳỷỹýỵ"sv,
};
constexpr std::array<std::u16string_view, 12> UpperVowels {
    u"AÀẢÃÁẠ"sv, u"ĂẰẲẴẮẶ"sv, u"ÂẦẨẪẤẬ"sv, u"EÈẺẼÉẸ"sv, u"ÊỀỂỄẾỆ"sv, u"IÌỈĨÍỊ"sv,
    u"OÒỎÕÓỌ"sv, u"ÔỒỔỖỐỘ"sv, u"ƠỜỞỠỚỢ"sv, u"UÙỦŨÚỤ"sv, u"ƯỪỬỮỨỰ"sv, u"YỲỶỸÝỴ"sv,
};
constexpr std::u16string_view BareVowels = u"aaaeeiooouuy";

// Everything lies in two stretches of Unicode: up to Latin Extended-B, and Latin Extended Additional.
constexpr std::size_t LowSize = 0x260;
constexpr std::size_t HighBegin = 0x1E00;
constexpr std::size_t HighSize = 0x100;

struct Table {
    std::array<Letter, LowSize + HighSize + 1> letters {}; // the last one is "unknown"
};

constexpr std::size_t indexOf(char16_t c)
{
    if (c < LowSize)
        return c;
    const std::size_t high = c - HighBegin; // wraps round to something large below HighBegin
    return high < HighSize ? LowSize + high : LowSize + HighSize;
}

constexpr Table makeTable()
{
    Table table;
    const auto at = [&table](char16_t c) -> Letter & { return table.letters[indexOf(c)]; };
    for (char16_t c = u'a'; c <= u'z'; ++c) {
        at(c) = {c, c, c, 0, 0, false, false};
        at(static_cast<char16_t>(c - 32)) = {c, c, c, 0, 0, true, false};
    }
    // Đ is often written with the letters eth and African D that look the same.
    for (const char16_t c : u"đðɖ"sv)
        at(c) = {u'đ', u'đ', u'd', 0, 0, false, false};
    for (const char16_t c : u"ĐÐƉ"sv)
        at(c) = {u'đ', u'đ', u'd', 0, 0, true, false};
    for (std::size_t vowel = 0; vowel < LowerVowels.size(); ++vowel) {
        const char16_t toneless = LowerVowels[vowel][0];
        const char16_t upper = UpperVowels[vowel][0];
        for (unsigned char tone = 0; tone < Tones; ++tone) {
            const char16_t lower = LowerVowels[vowel][tone];
            at(lower) = {lower, toneless, BareVowels[vowel], upper, tone, false, true};
            at(UpperVowels[vowel][tone]) = {lower, toneless, BareVowels[vowel], upper, tone, true, true};
        }
    }
    return table;
}

constexpr Table Letters = makeTable();

constexpr std::array<std::u16string_view, 27> Onsets {
    u"b"sv,  u"c"sv,  u"ch"sv, u"d"sv, u"đ"sv, u"g"sv,  u"gh"sv,  u"gi"sv, u"h"sv,
    u"k"sv,  u"kh"sv, u"l"sv,  u"m"sv, u"n"sv, u"ng"sv, u"ngh"sv, u"nh"sv, u"p"sv,
    u"ph"sv, u"qu"sv, u"r"sv,  u"s"sv, u"t"sv, u"th"sv, u"tr"sv,  u"v"sv,  u"x"sv,
};
constexpr std::array<std::u16string_view, 9> Codas {
    u""sv, u"c"sv, u"ch"sv, u"k"sv, u"m"sv, u"n"sv, u"ng"sv, u"nh"sv, u"p"sv,
};
constexpr std::u16string_view LastCoda = u"t";

constexpr std::size_t LongestSyllable = 7; // "nghiêng"

template<std::size_t N>
bool contains(const std::array<std::u16string_view, N> &list, std::u16string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// Onset, vowels and coda of a word; `vowels` is 0 when it is no Vietnamese syllable.
struct Parts {
    std::size_t onset = 0;
    std::size_t vowels = 0;
};

Parts partsOf(std::u16string_view toneless)
{
    const auto isVowel = [](char16_t c) { return letter(c).isVowel; };
    std::size_t onset = 0;
    while (onset < toneless.size() && !isVowel(toneless[onset]))
        ++onset;
    // In "qu" and "gi" the second letter belongs to the onset, when another vowel follows it.
    const std::u16string_view rest = toneless.substr(onset);
    if (rest.size() > 1 && isVowel(rest[1]) && onset == 1
        && ((toneless[0] == u'q' && rest[0] == u'u') || (toneless[0] == u'g' && rest[0] == u'i')))
        ++onset;
    std::size_t end = onset;
    while (end < toneless.size() && isVowel(toneless[end]))
        ++end;
    const std::size_t vowels = end - onset;
    const std::u16string_view coda = toneless.substr(end);
    const bool syllable = (onset == 0 || contains(Onsets, toneless.substr(0, onset))) && vowels >= 1
        && vowels <= 3 && (contains(Codas, coda) || coda == LastCoda);
    return syllable ? Parts {onset, vowels} : Parts {};
}

/// Index in `vowels` of the letter that carries the tone.
std::size_t carrier(std::u16string_view vowels, bool hasCoda)
{
    // A letter with a mark of its own takes it; of two (ươ) the last.
    for (std::size_t i = vowels.size(); i-- > 0;) {
        if (vowels[i] != letter(vowels[i]).bare)
            return i;
    }
    if (hasCoda)
        return vowels.size() - 1;
    return vowels.size() == 3 ? 1 : 0;
}

} // namespace

const Letter &letter(char16_t c)
{
    return Letters.letters[indexOf(c)];
}

char16_t withTone(char16_t toneless, bool upper, int tone)
{
    for (std::size_t vowel = 0; vowel < LowerVowels.size(); ++vowel) {
        if (LowerVowels[vowel][0] == toneless)
            return (upper ? UpperVowels : LowerVowels)[vowel][static_cast<std::size_t>(tone)];
    }
    return toneless;
}

void placeTone(std::span<char16_t> word)
{
    if (word.size() < 2 || word.size() > LongestSyllable)
        return;
    std::array<char16_t, LongestSyllable> toneless {};
    std::size_t toned = word.size();
    for (std::size_t i = 0; i < word.size(); ++i) {
        const Letter &one = letter(word[i]);
        if (one.lower == 0)
            return;
        toneless[i] = one.toneless;
        if (one.tone == 0)
            continue;
        if (toned != word.size())
            return; // two tones: nothing we know
        toned = i;
    }
    if (toned == word.size())
        return;

    const std::u16string_view text(toneless.data(), word.size());
    const Parts parts = partsOf(text);
    if (parts.vowels == 0)
        return;
    const bool hasCoda = parts.onset + parts.vowels < word.size();
    const std::size_t home = parts.onset + carrier(text.substr(parts.onset, parts.vowels), hasCoda);
    if (home == toned)
        return;
    const int tone = letter(word[toned]).tone;
    word[toned] = withTone(toneless[toned], letter(word[toned]).isUpper, 0);
    word[home] = withTone(toneless[home], letter(word[home]).isUpper, tone);
}

void levelIY(std::span<char16_t> word)
{
    if (word.size() != 2 && word.size() != 3)
        return;
    const Letter &last = letter(word.back());
    if (last.toneless != u'i')
        return;
    const bool oneLetter = word.size() == 2 && u"hklmst"sv.find(word[0]) != std::u16string_view::npos;
    const bool qu = word.size() == 3 && word[0] == u'q' && letter(word[1]).toneless == u'u';
    if (oneLetter || qu)
        word.back() = withTone(u'y', false, last.tone);
}

} // namespace tongdai::syllable
