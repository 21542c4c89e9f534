#include "models/domain/calendarday.h"

#include "models/domain/wirewords.h"

namespace tongdai {

namespace {

using L1 = QLatin1StringView;

constexpr std::array<wirewords::Word<DayKind>, 5> DayKinds {{
    {DayKind::Working, L1("working")},
    {DayKind::WeeklyRest, L1("weekly_rest")},
    {DayKind::Holiday, L1("holiday")},
    {DayKind::CompensatoryRest, L1("compensatory_rest")},
    {DayKind::MakeUp, L1("make_up")},
}};

} // namespace

QString wireWord(DayKind kind)
{
    return wirewords::wordOf(DayKinds, kind);
}
std::optional<DayKind> dayKindFromWire(const QString &word)
{
    return wirewords::valueOf(DayKinds, word);
}

bool isWorkingKind(DayKind kind)
{
    return kind == DayKind::Working || kind == DayKind::MakeUp;
}

} // namespace tongdai
