#include "models/domain/workingcalendar.h"
#include "tests/domain/printing.h"

#include <QTimeZone>

#include <array>
#include <random>

using namespace tongdai;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr int Hour = 60;

/// "2026-02-13 16:00" on the clocks of Đồng Nai.
qint64 at(const char16_t *local)
{
    QDateTime time = QDateTime::fromString(QString::fromUtf16(local), QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setOffsetFromUtc(7 * 3600);
    return time.toMSecsSinceEpoch();
}

QString shown(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 7 * 3600)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// The days of 2026 in Notice 9441/TB-BNV.
WorkingCalendar calendarOf2026()
{
    WorkingCalendar calendar;
    for (int day = 16; day <= 20; ++day)
        calendar.setDay(QDate(2026, 2, day), DayKind::Holiday);
    calendar.setDay(QDate(2026, 8, 22), DayKind::MakeUp);
    calendar.setDay(QDate(2026, 8, 31), DayKind::CompensatoryRest);
    calendar.setDay(QDate(2026, 9, 1), DayKind::Holiday);
    calendar.setDay(QDate(2026, 9, 2), DayKind::Holiday);
    return calendar;
}

/// A calendar made at random and a second account of it: one flag a minute of a day, one a day.
struct Reference {
    static constexpr int Days = 80;

    WorkingCalendar calendar;
    QDate first {2026, 1, 5}; // a Monday
    std::array<bool, 1440> openMinute {};
    std::array<bool, Days> openDay {};

    explicit Reference(std::mt19937 &random)
    {
        QList<WorkingSpan> spans;
        int minute = 0;
        const int count = static_cast<int>(1 + random() % 3);
        for (int i = 0; i < count; ++i) {
            const int from = minute + static_cast<int>(random() % 300);
            const int to = from + 1 + static_cast<int>(random() % 300);
            if (to > 1440)
                break;
            spans.append({QTime(0, 0).addSecs(from * 60), QTime(0, 0).addSecs(to * 60)}); // 24:00 is 00:00
            std::fill(openMinute.begin() + from, openMinute.begin() + to, true);
            minute = to;
        }
        if (spans.isEmpty()) {
            spans.append({QTime(8, 0), QTime(9, 0)});
            std::fill(openMinute.begin() + 480, openMinute.begin() + 540, true);
        }
        calendar.setHours(spans);
        for (int day = 0; day < Days; ++day) {
            openDay[static_cast<std::size_t>(day)] = day % 7 < 5;
            if (random() % 6 == 0) {
                const auto kind = static_cast<DayKind>(random() % 5);
                calendar.setDay(first.addDays(day), kind);
                openDay[static_cast<std::size_t>(day)] = kind == DayKind::Working || kind == DayKind::MakeUp;
            }
        }
    }

    qint64 begin() const
    {
        return QDateTime(first, QTime(0, 0), Qt::OffsetFromUTC, 7 * 3600).toMSecsSinceEpoch();
    }

    bool isOpen(int minute) const
    {
        return openDay[static_cast<std::size_t>(minute / 1440)]
            && openMinute[static_cast<std::size_t>(minute % 1440)];
    }

    /// Minute by minute; -1 when the days at hand do not reach.
    int after(int start, int minutes) const
    {
        int now = start;
        while (minutes > 0) {
            if (now >= Days * 1440)
                return -1;
            minutes -= isOpen(now) ? 1 : 0;
            ++now;
        }
        return now;
    }

    int between(int from, int to) const
    {
        int count = 0;
        for (int minute = from; minute < to; ++minute)
            count += isOpen(minute) ? 1 : 0;
        return count;
    }
};

} // namespace

TEST(WorkingCalendar, CarriesEightHoursOverTet)
{
    EXPECT_EQ(shown(calendarOf2026().after(at(u"2026-02-13 16:00"), 8 * Hour)),
              QStringLiteral("2026-02-23 16:00"));
}

TEST(WorkingCalendar, CountsAMakeUpSaturday)
{
    EXPECT_EQ(shown(calendarOf2026().after(at(u"2026-08-21 15:00"), 8 * Hour)),
              QStringLiteral("2026-08-22 15:00"));
}

TEST(WorkingCalendar, CarriesEightHoursOverTheNationalDay)
{
    EXPECT_EQ(shown(calendarOf2026().after(at(u"2026-08-28 16:00"), 8 * Hour)),
              QStringLiteral("2026-09-03 16:00"));
}

TEST(WorkingCalendar, CarriesAnHourFromFridayEveningToMonday)
{
    const WorkingCalendar calendar;
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-06 16:30"), Hour)), QStringLiteral("2026-03-09 08:00"));
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-06 16:30"), 30)), QStringLiteral("2026-03-06 17:00"));
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-07 09:00"), 1)), QStringLiteral("2026-03-09 07:31"));
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-09 11:00"), Hour)), QStringLiteral("2026-03-09 13:30"));
    EXPECT_EQ(calendar.after(at(u"2026-03-07 09:00"), 0), at(u"2026-03-07 09:00"));
}

TEST(WorkingCalendar, KeepsSecondsOfTheStart)
{
    const WorkingCalendar calendar;
    EXPECT_EQ(calendar.after(at(u"2026-03-09 08:00") + 12'345, 30), at(u"2026-03-09 08:30") + 12'345);
    EXPECT_EQ(calendar.after(at(u"2026-03-09 11:29") + 30'000, 1), at(u"2026-03-09 13:00") + 30'000);
}

TEST(WorkingCalendar, KnowsTheKindOfEveryDay)
{
    const WorkingCalendar calendar = calendarOf2026();
    EXPECT_EQ(calendar.kindOf(QDate(2026, 2, 13)), DayKind::Working);
    EXPECT_EQ(calendar.kindOf(QDate(2026, 2, 14)), DayKind::WeeklyRest);
    EXPECT_EQ(calendar.kindOf(QDate(2026, 2, 16)), DayKind::Holiday);
    EXPECT_EQ(calendar.kindOf(QDate(2026, 8, 22)), DayKind::MakeUp);
    EXPECT_EQ(calendar.minutesPerDay(), 480);
}

TEST(WorkingCalendar, OpensAndClosesToTheMillisecond)
{
    const WorkingCalendar calendar = calendarOf2026();
    EXPECT_FALSE(calendar.isWorking(at(u"2026-03-09 07:30") - 1));
    EXPECT_TRUE(calendar.isWorking(at(u"2026-03-09 07:30")));
    EXPECT_TRUE(calendar.isWorking(at(u"2026-03-09 11:30") - 1));
    EXPECT_FALSE(calendar.isWorking(at(u"2026-03-09 11:30")));
    EXPECT_FALSE(calendar.isWorking(at(u"2026-02-16 09:00")));
    EXPECT_TRUE(calendar.isWorking(at(u"2026-08-22 09:00")));
}

TEST(WorkingCalendar, GivesUpWhenNobodyEverWorks)
{
    WorkingCalendar calendar;
    calendar.setHours({});
    EXPECT_EQ(calendar.after(at(u"2026-03-09 08:00"), 1), 0);
    EXPECT_EQ(calendar.minutesPerDay(), 0);
    EXPECT_EQ(calendar.after(std::numeric_limits<qint64>::max(), 1), 0);
    EXPECT_EQ(calendar.minutesBetween(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()),
              0);
}

TEST(WorkingCalendar, WorksRoundTheClockWhenToldSo)
{
    WorkingCalendar calendar;
    calendar.setHours({{QTime(0, 0), QTime(0, 0)}});
    EXPECT_EQ(calendar.minutesPerDay(), 1440);
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-09 22:00"), 4 * Hour)), QStringLiteral("2026-03-10 02:00"));
}

TEST(WorkingCalendar, AgreesWithAMinuteByMinuteWalk)
{
    std::mt19937 random(480);
    int reached = 0;
    for (int i = 0; i < 600; ++i) {
        const Reference reference(random);
        const int start = static_cast<int>(random() % (40 * 1440));
        const int minutes = static_cast<int>(random() % 4000);
        const int expected = reference.after(start, minutes);
        if (expected < 0)
            continue;
        ++reached;
        const qint64 from = reference.begin() + start * MinuteMs;
        const qint64 to = reference.calendar.after(from, minutes);
        ASSERT_EQ(to, reference.begin() + expected * MinuteMs) << "case " << i;
        ASSERT_EQ(reference.calendar.minutesBetween(from, to), minutes) << "case " << i;
    }
    EXPECT_GT(reached, 300);
}

TEST(WorkingCalendar, CountsMinutesLikeAMinuteByMinuteWalk)
{
    std::mt19937 random(481);
    for (int i = 0; i < 600; ++i) {
        const Reference reference(random);
        const int from = static_cast<int>(random() % (Reference::Days * 1440));
        const int to
            = from + static_cast<int>(random() % static_cast<unsigned>(Reference::Days * 1440 - from));
        const qint64 fromMs = reference.begin() + from * MinuteMs;
        const qint64 toMs = reference.begin() + to * MinuteMs;
        ASSERT_EQ(reference.calendar.minutesBetween(fromMs, toMs), reference.between(from, to))
            << "case " << i;
        ASSERT_EQ(reference.calendar.minutesBetween(toMs, fromMs), -reference.between(from, to))
            << "case " << i;
        ASSERT_EQ(reference.calendar.isWorking(fromMs), reference.isOpen(from)) << "case " << i;
    }
}

TEST(DeadlineRules, AreTheShippedDefaults)
{
    const auto rule = [](ContactKind kind, Level level = Level::Normal, bool conduct = false) {
        const DeadlineRule found = defaultRule(kind, level, conduct);
        return QStringLiteral("%1/%2/%3%4")
            .arg(found.acceptMinutes)
            .arg(found.resultMinutes)
            .arg(found.callbackMinutes)
            .arg(found.allDay ? QStringLiteral(" 24/7") : QString());
    };
    EXPECT_EQ(rule(ContactKind::Question), QStringLiteral("120/480/240"));
    EXPECT_EQ(rule(ContactKind::Request), QStringLiteral("120/480/240"));
    EXPECT_EQ(rule(ContactKind::Report), QStringLiteral("240/2400/240"));
    EXPECT_EQ(rule(ContactKind::Report, Level::Urgent), QStringLiteral("30/240/60 24/7"));
    EXPECT_EQ(rule(ContactKind::Report, Level::Normal, true), QStringLiteral("240/2400/480"));
    EXPECT_EQ(rule(ContactKind::Proposal), QStringLiteral("480/2400/480"));
    EXPECT_EQ(rule(ContactKind::Proposal, Level::Complex), QStringLiteral("480/4800/480"));
    EXPECT_EQ(rule(ContactKind::Emergency), QStringLiteral("30/240/60 24/7"));
    EXPECT_EQ(defaultRule(ContactKind::Report, Level::Normal, false, 600).resultMinutes, 3000)
        << "five days of the unit's own hours";
}

TEST(Deadlines, RunInWorkingTimeOrRoundTheClock)
{
    const WorkingCalendar calendar;
    const qint64 friday = at(u"2026-03-06 16:30");
    const Deadlines report
        = deadlinesFrom(friday, defaultRule(ContactKind::Report, Level::Normal, false), calendar);
    EXPECT_EQ(shown(report.acceptDueMs), QStringLiteral("2026-03-09 11:00"));
    EXPECT_EQ(shown(report.resultDueMs), QStringLiteral("2026-03-13 16:30"));
    const DeadlineRule urgent = defaultRule(ContactKind::Report, Level::Urgent, false);
    const Deadlines now = deadlinesFrom(friday, urgent, calendar);
    EXPECT_EQ(shown(now.acceptDueMs), QStringLiteral("2026-03-06 17:00"));
    EXPECT_EQ(shown(now.resultDueMs), QStringLiteral("2026-03-06 20:30"));
    EXPECT_EQ(shown(callbackDueFrom(friday, urgent, calendar)), QStringLiteral("2026-03-06 17:30"));
    EXPECT_EQ(
        shown(callbackDueFrom(friday, defaultRule(ContactKind::Question, Level::Normal, false), calendar)),
        QStringLiteral("2026-03-09 11:00"));
}

TEST(DueSoon, BeginsAtThreeQuartersOfTheWorkingTime)
{
    const WorkingCalendar calendar;
    const qint64 from = at(u"2026-03-06 15:00");
    const qint64 due = calendar.after(from, 8 * Hour); // Monday 15:00; six hours are gone at 11:30
    const qint64 soon = at(u"2026-03-09 11:30");
    EXPECT_FALSE(isDueSoon(from, due, soon - 1, calendar));
    EXPECT_TRUE(isDueSoon(from, due, soon, calendar));
    EXPECT_TRUE(isDueSoon(from, due, due - 1, calendar));
    EXPECT_FALSE(isDueSoon(from, due, due, calendar)) << "late is another word";
    EXPECT_FALSE(isDueSoon(from, due, from - 1, calendar));
    EXPECT_FALSE(isDueSoon(from, 0, due, calendar)) << "no clock runs";
}

TEST(DueSoon, GoesByTheClockWhenTheClockNeverStops)
{
    const WorkingCalendar calendar;
    const qint64 from = at(u"2026-03-06 16:30");
    const qint64 due = from + 4 * Hour * MinuteMs;
    EXPECT_FALSE(isDueSoon(from, due, from + 3 * Hour * MinuteMs - 1, calendar, true));
    EXPECT_TRUE(isDueSoon(from, due, from + 3 * Hour * MinuteMs, calendar, true));
    const qint64 night = at(u"2026-03-06 22:00"); // no working time in it at all
    EXPECT_FALSE(isDueSoon(night, night + 4 * MinuteMs, night + 2 * MinuteMs, calendar));
    EXPECT_TRUE(isDueSoon(night, night + 4 * MinuteMs, night + 3 * MinuteMs, calendar));
}
