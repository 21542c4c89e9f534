// Text as old machines and unfinished input methods leave it: TCVN3, VNI, VNI and Telex keys.
#pragma once

#include <QString>

namespace tongdai {

/// TCVN3 (ABC) bytes read as Latin-1/Windows-1252, brought back to Vietnamese; letters of other sets stay.
QString fromTcvn3(const QString &text);
/// VNI-Windows letter pairs ("Ñaêng kyù"), brought back to Vietnamese.
QString fromVni(const QString &text);
/// Keys of an input method that was off: Telex "ddawng kys", VNI "d9a8ng ky1". Words that do not spell a
/// Vietnamese syllable that way stay as they are.
QString fromKeys(const QString &text);

/// The text in today's letters: whichever of the three the text plainly is, otherwise unchanged.
QString modernText(const QString &text);

} // namespace tongdai
