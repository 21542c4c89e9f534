#include "ui/tickets/duewords.h"

#include "models/domain/workingcalendar.h"
#include "tests/ui_tickets/sampleday.h"
#include "ui/tickets/ticketwords.h"

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::test;

namespace {

class WhyDue : public testing::Test
{
protected:
    WhyDue() { fillDirectory(directory); }
    Ticket ticket(TicketState state, ContactKind kind, qint64 createdMs, qint64 dueMs)
    {
        Ticket t = sampleTicket(1, state, QStringLiteral("Việc"), QStringLiteral("Ngô Văn Tám"));
        t.kind = kind;
        t.createdMs = createdMs;
        t.resultDueMs = dueMs;
        return t;
    }
    static TicketEvent move(TicketState from, TicketState to, qint64 atMs)
    {
        TicketEvent event;
        event.id = QUuid::createUuid();
        event.from = from;
        event.to = to;
        event.atMs = atMs;
        return event;
    }
    QStringList lines(const Ticket &t, const QList<TicketEvent> &events = {}) const
    {
        return DueWords(directory, words).why(t, events).split(QLatin1Char('\n'));
    }

    HandClock clock;
    FakeDirectory directory;
    TicketWords words {directory, clock, officerMai()};
};

} // namespace

TEST_F(WhyDue, GoesOverTheDaysOffWithTheirReasons)
{
    // Domain brief, section 6: 8 working hours from Friday 13/02/2026 16:00 on end on Monday 23/02.
    for (int day = 16; day <= 20; ++day)
        directory.calendar.setDay(CalendarDay {QDate(2026, 2, day), DayKind::Holiday, {}, QStringLiteral("9441/TB-BNV"),
                                               {}, QStringLiteral("Tết Âm lịch")});
    const Ticket t
        = ticket(TicketState::Handling, ContactKind::Question, at(2026, 2, 13, 16, 0), at(2026, 2, 23, 16, 0));
    EXPECT_EQ(lines(t),
              QStringList({QStringLiteral("The answer is due by 23/02/2026 16:00."),
                           QStringLiteral("The rule gives 1 working day(s) from 13/02/2026 16:00 on, by the working hours of: %1.")
                               .arg(words.unit(QStringLiteral("740"))),
                           QStringLiteral("Friday 13/02: 16:00–17:00, that is 1 hour(s)"),
                           QStringLiteral("14/02–15/02: weekly rest"),
                           QStringLiteral("16/02–20/02: public holiday, Tết Âm lịch, 9441/TB-BNV"),
                           QStringLiteral("21/02–22/02: weekly rest"),
                           QStringLiteral("Monday 23/02: 07:30–11:30, 13:00–16:00, that is 7 hour(s)"),
                           QStringLiteral("Together 8 hour(s).")}));
}

TEST_F(WhyDue, TellsWhenTheClockStoodStill)
{
    Ticket t = ticket(TicketState::Handling, ContactKind::Question, at(2026, 3, 2, 8, 0), at(2026, 3, 3, 9, 0));
    const QList<TicketEvent> events {move(TicketState::Handling, TicketState::NeedInfo, at(2026, 3, 2, 9, 0)),
                                     move(TicketState::NeedInfo, TicketState::Handling, at(2026, 3, 2, 10, 0))};
    const QStringList said = lines(t, events);
    EXPECT_TRUE(said.contains(QStringLiteral("Monday 02/03: 08:00–09:00, 10:00–11:30, 13:00–17:00, that is 6 h 30; stood still "
                                             "09:00–10:00, information was waited for")))
        << said.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("Tuesday 03/03: 07:30–09:00, that is 1 h 30")));
    EXPECT_EQ(said.constLast(), QStringLiteral("Together 8 hour(s)."));
    t.state = TicketState::NeedInfo;
    const QStringList waiting = lines(t, {events.constFirst()});
    EXPECT_EQ(waiting.constLast(),
              QStringLiteral("The clock stands still until what was asked for is there; 7 hour(s) are left then."));
}

TEST_F(WhyDue, SaysSoWhenTheTicketKeepsAnotherTime)
{
    const Ticket t
        = ticket(TicketState::Handling, ContactKind::Question, at(2026, 3, 2, 8, 0), at(2026, 3, 5, 17, 0));
    EXPECT_EQ(lines(t).constLast(),
              QStringLiteral("By this sum it would be 03/03/2026 08:00. The ticket keeps what was said before: it became "
                             "another kind, or working days changed since."));
}

TEST_F(WhyDue, CountsAcceptanceFromTheHandOverAndUrgentOnesByTheClock)
{
    Ticket t = ticket(TicketState::Forwarded, ContactKind::Report, at(2026, 3, 6, 16, 0), at(2026, 3, 6, 20, 0));
    t.level = Level::Urgent;
    t.acceptDueMs = at(2026, 3, 6, 17, 20);
    const QStringList said = lines(t, {move(TicketState::Received, TicketState::Forwarded, at(2026, 3, 6, 16, 50))});
    EXPECT_EQ(said.value(0), QStringLiteral("To be accepted by 06/03/2026 17:20."));
    EXPECT_EQ(said.value(1), QStringLiteral("The rule gives 30 minute(s), by day and night, from 06/03/2026 16:50 on."));
    EXPECT_EQ(said.constLast(), QStringLiteral("Together 30 minute(s)."));
}

TEST_F(WhyDue, IsSilentWhereNoClockRuns)
{
    EXPECT_EQ(DueWords(directory, words).why(ticket(TicketState::Closed, ContactKind::Question, at(2026, 3, 2, 8, 0), 0), {}),
              QString());
}
