// In which encoding old files are: found by evidence, because no such file says so itself.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace tongdai::intake {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Tcvn3, Vni, Cp1258 };

/// "utf-8", "utf-16le", "utf-16be", "tcvn3", "vni", "cp1258".
QString nameOf(TextEncoding encoding);
std::optional<TextEncoding> encodingNamed(const QString &name);
QStringList encodingNames();

struct EncodingFinding {
    TextEncoding encoding = TextEncoding::Utf8;
    bool sure = true; ///< a byte order mark, UTF-16's zeros or sound UTF-8; false: a person should look at
                      ///< the sample
    double share
        = 1; ///< of the words with marks, how many are Vietnamese syllables when read this way, 0 to 1
    QString sample; ///< the line with the most marks of the first 64 KB, at most 120 characters
};

/// Looks for a byte order mark, zeros and sound UTF-8, then reads the first 64 KB as TCVN3, VNI and CP1258
/// and counts Vietnamese syllables. Fails with Invalid when none of them reads as Vietnamese, Corrupt when
/// UTF-8 ends in the middle of a letter.
Result<EncodingFinding> findEncoding(const QByteArray &bytes);

/// The text, NFC, without a byte order mark, LF line ends. TCVN3 has no accented capitals but ĂÂĐÊÔƠƯ, so the
/// files hold small letters instead: the first letter of a cell (after a separator, quote or line break) is
/// made a capital again, and all of a cell whose ASCII letters are capitals. Fails with Invalid when the
/// bytes are no UTF-8 or UTF-16.
Result<QString> decoded(const QByteArray &bytes, TextEncoding encoding);

/// Of the words with letters beyond ASCII, the share that are Vietnamese syllables; 1 when there are none.
double vietnameseShare(const QString &text);

} // namespace tongdai::intake
