// Letters of Vietnamese taken apart, and the parts of one written syllable: the tables vietnamesetext.cpp
// works with.
#pragma once

#include <QChar>

#include <span>

namespace tongdai::syllable {

/// Tones in the order of the dictionaries: none, huyền, hỏi, ngã, sắc, nặng.
constexpr int Tones = 6;

struct Letter {
    char16_t lower = 0; ///< lower case, tone kept: "Ầ" -> "ầ"; 0: no Latin letter this table knows
    char16_t toneless = 0; ///< lower case without tone: "â"
    char16_t bare = 0; ///< lower case without any mark: "a"; đ -> d
    char16_t upper = 0; ///< upper case without tone; 0 when the letter carries no tone
    unsigned char tone = 0;
    bool isUpper = false;
    bool isVowel = false;
};

/// What is known of `c`; a Letter with `lower` 0 for anything but letters of Vietnamese and ASCII.
const Letter &letter(char16_t c);

/// A vowel with a tone put on: withTone(u'â', false, 1) is u'ầ'.
char16_t withTone(char16_t toneless, bool upper, int tone);

/// Moves the tone of the word in place to where dictionaries put it; what is no syllable stays.
void placeTone(std::span<char16_t> word);

/// Writes y for i where both spellings are in use and nothing follows (kĩ/kỹ, tỉ/tỷ, sĩ/sỹ, quí/quý), in
/// place. The word is in lower case, with or without marks.
void levelIY(std::span<char16_t> word);

} // namespace tongdai::syllable
