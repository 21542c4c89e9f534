// A time to call back as it is typed while the caller is on the line. Pure, any thread.
#pragma once

#include <QString>

#include <optional>

namespace tongdai {

/// Reads "15h30", "3h chiều", "9:15 sáng mai", "thứ Hai 8h", "28/11 14h", "30 phút nữa", "2 tiếng nữa", "chiều nay",
/// "sau 16:00", "tomorrow 9:30", with or without marks, in Viet Nam's clock. An hour that has passed, no day being
/// named, is tomorrow's; 1 to 6 o'clock without a part of the day is in the afternoon: nobody is called before dawn.
/// Nothing when no time is in it ("giờ hành chính"), when it has passed or lies more than a year ahead.
std::optional<qint64> promisedTimeFrom(const QString &words, qint64 nowMs);

} // namespace tongdai
