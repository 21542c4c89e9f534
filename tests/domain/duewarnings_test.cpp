#include "models/domain/duewarnings.h"
#include "tests/domain/minutecalendar.h"
#include "tests/domain/vietnamdays.h"

using namespace tongdai;

namespace {

constexpr int Hour = 60;

QString inShort(const DueWarnings &warnings)
{
    const auto word = [](qint64 ms) { return ms == 0 ? QStringLiteral("none") : shown(ms); };
    return word(warnings.soonMs) + QStringLiteral(" and ") + word(warnings.beforeMs);
}

} // namespace

TEST(DueWarnings, ComeAtThreeQuartersAndHalfAnHourBefore)
{
    // From Friday 15:00 eight hours end on Monday at 15:00; six are gone at 11:30, when lunch begins.
    EXPECT_EQ(inShort(warningsOf({at(u"2026-03-06 15:00"), 8 * Hour}, {})),
              QStringLiteral("2026-03-09 13:00 and 2026-03-09 14:30"));
    EXPECT_EQ(inShort(warningsOf({at(u"2026-03-06 14:00"), 8 * Hour}, {})),
              QStringLiteral("2026-03-09 10:30 and 2026-03-09 13:30"));
    EXPECT_EQ(inShort(warningsOf({at(u"2026-03-06 14:00"), 8 * Hour}, {}, {50, 60})),
              QStringLiteral("2026-03-09 08:30 and 2026-03-09 13:00"));
}

TEST(DueWarnings, WaitForTheMorningAfterTheHours)
{
    // Three quarters are gone at 17:00, when everybody leaves.
    EXPECT_EQ(inShort(warningsOf({at(u"2026-03-06 14:00"), 4 * Hour}, {})),
              QStringLiteral("2026-03-09 07:30 and 2026-03-09 08:00"));
}

TEST(DueWarnings, ComeByNightWhenItIsUrgent)
{
    EXPECT_EQ(inShort(warningsOf({at(u"2026-03-06 22:00"), 4 * Hour, true}, {})),
              QStringLiteral("2026-03-07 01:00 and 2026-03-07 01:30"));
    EXPECT_EQ(inShort(warningsOf({at(u"2026-03-06 22:00"), 30, true}, {})),
              QStringLiteral("2026-03-06 22:22 and 2026-03-06 22:22"))
        << "too short for half an hour before";
}

TEST(DueWarnings, PassOverAPause)
{
    const DeadlineClock clock {
        at(u"2026-03-09 07:30"), 4 * Hour, false, {{at(u"2026-03-09 10:30"), at(u"2026-03-09 15:00")}}};
    EXPECT_EQ(inShort(warningsOf(clock, {})), QStringLiteral("2026-03-09 15:00 and 2026-03-09 15:30"));
    DeadlineClock waits = clock;
    waits.pauses.last().toMs = 0;
    EXPECT_EQ(inShort(warningsOf(waits, {})), QStringLiteral("none and none")) << "nothing is due";
}

TEST(DueWarnings, OfAGivenDueTimeGoByTheWorkingTimeBefore)
{
    // Promised for Saturday at ten: the last working time before it is Friday's.
    EXPECT_EQ(inShort(warningsOf(at(u"2026-03-06 13:00"), at(u"2026-03-07 10:00"), false, {})),
              QStringLiteral("2026-03-06 16:00 and 2026-03-06 16:30"));
    EXPECT_EQ(inShort(warningsOf(at(u"2026-03-06 13:00"), at(u"2026-03-07 10:00"), false, {}, {75, 0})),
              QStringLiteral("2026-03-06 16:00 and 2026-03-06 17:00"));
    EXPECT_EQ(inShort(warningsOf(at(u"2026-03-07 08:00"), at(u"2026-03-07 10:00"), false, {})),
              QStringLiteral("none and none"));
    EXPECT_EQ(inShort(warningsOf(at(u"2026-03-07 08:00"), at(u"2026-03-07 10:00"), true, {})),
              QStringLiteral("2026-03-07 09:30 and 2026-03-07 09:30"));
    EXPECT_EQ(inShort(warningsOf(at(u"2026-03-07 08:00"), at(u"9999-03-07 10:00"), false, {})),
              QStringLiteral("none and none"));
}

TEST(DueWarnings, MoveAnyInstantOutOfTheNight)
{
    const qint64 night = at(u"2026-03-06 20:00");
    EXPECT_EQ(shown(workingInstant(night, at(u"2026-03-09 10:00"), false, {})),
              QStringLiteral("2026-03-09 07:30"));
    EXPECT_EQ(shown(workingInstant(night, at(u"2026-03-07 10:00"), false, {})),
              QStringLiteral("2026-03-06 17:00"))
        << "the next hours begin after it is due";
    EXPECT_EQ(shown(workingInstant(night, at(u"2026-03-07 10:00"), true, {})),
              QStringLiteral("2026-03-06 20:00"));
    const qint64 working = at(u"2026-03-06 10:00");
    EXPECT_EQ(workingInstant(working, at(u"2026-03-07 10:00"), false, {}), working);
    WorkingCalendar nobody;
    nobody.setHours({});
    EXPECT_EQ(workingInstant(night, at(u"2026-03-07 10:00"), false, nobody), 0);
}

TEST(DueWarnings, NeverComeOutsideWorkingTimeMinuteByMinute)
{
    const int wanted = calendarsToMake() / 3;
    int reached = 0;
    for (int i = 0; i < wanted; ++i) {
        MinuteCalendar reference(static_cast<unsigned>(5'000'000 + i));
        const int start = reference.upTo(30 * MinuteCalendar::DayMinutes);
        const DeadlineClock clock {reference.msOf(start), 1 + reference.upTo(4000)};
        const qint64 due = dueOf(clock, reference.calendar);
        if (due == 0 || due > reference.msOf(MinuteCalendar::Minutes))
            continue;
        ++reached;
        const DueWarnings warnings = warningsOf(clock, reference.calendar);
        for (const qint64 warning : {warnings.soonMs, warnings.beforeMs}) {
            ASSERT_GE(warning, clock.startMs) << "calendar " << i;
            ASSERT_LT(warning, due) << "calendar " << i;
            const auto minute = static_cast<int>((warning - reference.msOf(0)) / 60'000);
            ASSERT_TRUE(reference.isOpen(minute)) << "calendar " << i;
        }
        ASSERT_LE(warnings.soonMs, warnings.beforeMs) << "calendar " << i;
        ASSERT_TRUE(isDueSoon(clock.startMs, due, warnings.soonMs, reference.calendar)) << "calendar " << i;
        ASSERT_EQ(reference.calendar.millisBetween(clock.startMs, warnings.soonMs), clock.minutes * 45'000LL)
            << "calendar " << i;
        ASSERT_LE(reference.calendar.millisBetween(warnings.beforeMs, due), 30 * 60'000) << "calendar " << i;
    }
    EXPECT_GT(reached, wanted / 2);
}
