// Text of official pages and exports, cleaned of what the pages leave in it.
#pragma once

#include <QString>

namespace tongdai::intake {

/// Tags out, entities resolved, NFC, zero-width characters out, no-break spaces plain, tabs and runs of
/// spaces to one; line breaks stay. Private-use characters of Symbol and Wingdings: a bullet before a line
/// goes, one inside a line becomes "- ", a sign with a meaning (≥, ≤, ±, ×, →) becomes that sign.
QString plainText(const QString &text);

/// plainText() without the foot of the portal's page ("Chọn cơ quan thực hiện … Nộp hồ sơ", "Xem chi tiết"),
/// and empty when it only says that there is nothing (saysNothing()).
QString officialText(const QString &text);

/// "Cấp Bộ" -> "Cấp bộ": the levels as design and search compare them.
QString levelText(const QString &text);

/// "7 Ngày làm việc" -> "7 ngày làm việc"; other text as it is.
QString timeText(const QString &text);

} // namespace tongdai::intake
