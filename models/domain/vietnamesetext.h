// Vietnamese text rules: normal form, tone placement, folding, sort key. Pure functions, any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tongdai {

/// NFC, CR LF to LF, lone surrogates and NUL and other control characters (but newline and tab) removed,
/// zero-width characters dropped, no-break spaces to plain ones. What every text from outside passes first.
QString cleanText(const QString &text);

/// Tone mark moved to one place: "hoà" and "hòa" both give "hòa", likewise "thuỷ"/"thủy" "thủy",
/// "khoẻ"/"khỏe" "khỏe"; a mark that no school puts there goes home too ("gía" -> "giá", "tòan" -> "toàn").
/// What is no Vietnamese syllable is returned as it is. Keeps letter case. Input should be NFC.
QString normaliseTone(const QString &text);

/// Lower case, NFC, tone placement normalised, i/y levelled in open syllables (kĩ thuật/kỹ thuật, tỉ/tỷ):
/// the exact form that an index compares marks with.
QString searchForm(const QString &text);

/// searchForm without any mark, đ to d: "Đăng ký" -> "dang ky". Same length word by word as searchForm.
QString foldMarks(const QString &text);

/// True when the text has at least one Vietnamese mark or đ.
bool hasMarks(const QString &text);

/// Letters and digits runs of searchForm(text); "1.001193" and "1022-251123-00001" stay one word each.
QStringList words(const QString &text);

/// Sort key for Vietnamese order (CLDR vi): letters a ă â b c d đ e ê ... y, tones ngang huyền hỏi ngã sắc
/// nặng weaker than letters. Compare bytewise. Needs no ICU and no locale of the machine.
QByteArray sortKey(const QString &text);

/// Key for people: given name (last word), then family name, then middle names, each by sortKey:
/// the order of lists of people.
QByteArray personSortKey(const QString &fullName);

} // namespace tongdai
