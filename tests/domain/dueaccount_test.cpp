#include "models/domain/dueaccount.h"
#include "tests/domain/minutecalendar.h"
#include "tests/domain/vietnamdays.h"

using namespace tongdai;

namespace {

constexpr int Hour = 60;

/// "13 counted 60, 14 off, ..." with the minutes of each day.
QString inShort(const DueAccount &account)
{
    QStringList days;
    for (const DueStep &step : account.steps) {
        QString part;
        switch (step.part) {
        case DayPart::Counted:
            part = QStringLiteral("counted %1").arg(step.countedMs / 60'000);
            break;
        case DayPart::DayOff:
            part = QStringLiteral("off");
            break;
        case DayPart::HoursOver:
            part = QStringLiteral("over");
            break;
        case DayPart::StoodStill:
            part = QStringLiteral("still");
            break;
        }
        days.append(QStringLiteral("%1 %2").arg(step.date.day()).arg(part));
    }
    return days.join(QStringLiteral(", "));
}

} // namespace

TEST(DueAccount, TellsTheDaysOfTetWithTheirReasonAndPaper)
{
    const DueAccount account = accountOf({at(u"2026-02-13 16:00"), 8 * Hour}, calendarOf2026());
    EXPECT_EQ(inShort(account),
              QStringLiteral("13 counted 60, 14 off, 15 off, 16 off, 17 off, 18 off, 19 off, 20 off,"
                             " 21 off, 22 off, 23 counted 420"));
    EXPECT_EQ(account.steps[1].kind, DayKind::WeeklyRest);
    EXPECT_EQ(account.steps[3].kind, DayKind::Holiday);
    EXPECT_EQ(account.steps[3].note, QStringLiteral("Tết Âm lịch"));
    EXPECT_EQ(account.steps[3].document, QStringLiteral("9441/TB-BNV"));
    EXPECT_EQ(account.steps.last().counted.size(), 2) << "before and after lunch";
    EXPECT_EQ(shown(account.dueMs), QStringLiteral("2026-02-23 16:00"));
    EXPECT_EQ(account.countedMs, 8 * Hour * 60'000);
    EXPECT_FALSE(account.standsStill);
}

TEST(DueAccount, TellsHalfDaysHoursThatWereOverAndPauses)
{
    WorkingCalendar calendar;
    calendar.setDay(CalendarDay {QDate(2026, 3, 10), DayKind::Working, {{QTime(7, 30), QTime(11, 30)}}});
    const DeadlineClock clock {
        at(u"2026-03-09 18:00"), 6 * Hour, false, {{at(u"2026-03-10 10:30"), at(u"2026-03-12 08:30")}}};
    const DueAccount account = accountOf(clock, calendar);
    EXPECT_EQ(inShort(account), QStringLiteral("9 over, 10 counted 180, 11 still, 12 counted 180"));
    EXPECT_TRUE(account.steps[1].hasOwnHours);
    ASSERT_EQ(account.steps[1].stoodStill.size(), 1);
    EXPECT_EQ(shown(account.steps[1].stoodStill[0].fromMs), QStringLiteral("2026-03-10 10:30"));
    EXPECT_EQ(shown(account.steps[3].stoodStill[0].toMs), QStringLiteral("2026-03-12 08:30"));
    EXPECT_EQ(shown(account.dueMs), QStringLiteral("2026-03-12 11:30"));
}

TEST(DueAccount, OfAClockThatStandsStillEndsWhereItStopped)
{
    const DueAccount account
        = accountOf({at(u"2026-03-09 08:00"), 10 * Hour, false, {{at(u"2026-03-10 08:30"), 0}}}, {});
    EXPECT_TRUE(account.standsStill);
    EXPECT_EQ(account.dueMs, 0);
    EXPECT_EQ(inShort(account), QStringLiteral("9 counted 450, 10 counted 60"));
    EXPECT_EQ(account.leftMs, 90 * 60'000);
}

TEST(DueAccount, OfAnUrgentMatterCountsTheNight)
{
    const DueAccount account = accountOf({at(u"2026-03-06 22:00"), 4 * Hour, true}, {});
    EXPECT_EQ(inShort(account), QStringLiteral("6 counted 120, 7 counted 120"));
    EXPECT_EQ(accountOf({at(u"2026-03-06 22:00"), 2 * Hour, true}, {}).steps.size(), 1)
        << "due at midnight is due that day";
}

TEST(DueAccount, IsEmptyWhereNobodyWorks)
{
    WorkingCalendar nobody;
    nobody.setHours({});
    const DueAccount account = accountOf({at(u"2026-03-09 08:00"), Hour}, nobody);
    EXPECT_EQ(account.dueMs, 0);
    EXPECT_FALSE(account.standsStill);
    EXPECT_TRUE(account.steps.isEmpty());
}

TEST(DueAccount, AddsUpToTheRuleAndEndsAtTheDueTimeMinuteByMinute)
{
    const int wanted = calendarsToMake() / 3;
    int reached = 0;
    for (int i = 0; i < wanted; ++i) {
        MinuteCalendar reference(static_cast<unsigned>(4'000'000 + i));
        const int start = reference.upTo(20 * MinuteCalendar::DayMinutes);
        DeadlineClock clock {reference.msOf(start) + reference.upTo(59'999), 1 + reference.upTo(4000),
                             reference.upTo(9) == 0};
        std::vector<bool> stopped(static_cast<std::size_t>(MinuteCalendar::Minutes), false);
        for (int more = reference.upTo(2); more > 0; --more) {
            const int from = reference.upTo(30 * MinuteCalendar::DayMinutes);
            const int length = reference.upTo(4000);
            clock.pauses.append({reference.msOf(from), reference.msOf(from + length)});
            std::fill(stopped.begin() + from, stopped.begin() + from + length, true);
        }
        const DueAccount account = accountOf(clock, reference.calendar);
        if (account.dueMs == 0 || account.dueMs > reference.msOf(MinuteCalendar::Minutes))
            continue;
        ++reached;
        qint64 sum = 0;
        qint64 last = clock.startMs;
        QDate day = localDate(clock.startMs);
        for (const DueStep &step : account.steps) {
            ASSERT_EQ(step.date, day) << "calendar " << i << ": no day is left out";
            day = day.addDays(1);
            qint64 ofStep = 0;
            for (const InstantSpan &span : step.counted) {
                ASSERT_GE(span.fromMs, last) << "calendar " << i;
                ASSERT_GT(span.toMs, span.fromMs) << "calendar " << i;
                ofStep += span.toMs - span.fromMs;
                last = span.toMs;
                // Its first whole minute must be one of work that was not paused.
                const auto minute = static_cast<std::size_t>((span.fromMs - reference.msOf(0)) / 60'000);
                ASSERT_TRUE(clock.allDay || reference.isOpen(static_cast<int>(minute))) << "calendar " << i;
                ASSERT_FALSE(stopped[minute]) << "calendar " << i;
            }
            ASSERT_EQ(ofStep, step.countedMs) << "calendar " << i;
            ASSERT_EQ(step.part == DayPart::Counted, ofStep > 0) << "calendar " << i;
            if (step.part == DayPart::DayOff) {
                ASSERT_FALSE(isWorkingKind(step.kind)) << "calendar " << i;
            }
            sum += ofStep;
        }
        ASSERT_EQ(sum, clock.minutes * 60'000LL) << "calendar " << i;
        ASSERT_EQ(account.countedMs, sum) << "calendar " << i;
        ASSERT_EQ(last, account.dueMs) << "calendar " << i;
        ASSERT_EQ(account.dueMs, dueOf(clock, reference.calendar)) << "calendar " << i;
    }
    EXPECT_GT(reached, wanted / 2);
}
