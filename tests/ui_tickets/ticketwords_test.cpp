#include "ui/tickets/ticketwords.h"

#include "tests/ui_tickets/sampleday.h"

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::test;

namespace {

class Words : public testing::Test
{
protected:
    Words() { fillDirectory(directory); }
    Ticket due(TicketState state, qint64 dueMs)
    {
        Ticket t = sampleTicket(1, state, QStringLiteral("Việc"), QStringLiteral("Ngô Văn Tám"));
        t.acceptDueMs = t.resultDueMs = t.callbackDueMs = dueMs;
        return t;
    }

    HandClock clock;
    FakeDirectory directory;
    TicketWords words {directory, clock, officerMai()};
};

} // namespace

TEST(MaskedPersonName, KeepsTheFamilyNameAndInitials)
{
    EXPECT_EQ(maskedPersonName(QStringLiteral("Ngô Văn Tám")), QStringLiteral("Ngô V. T."));
    EXPECT_EQ(maskedPersonName(QStringLiteral("Tám")), QStringLiteral("T."));
    EXPECT_EQ(maskedPersonName(QStringLiteral("  Đỗ   Hoàng Long ")), QStringLiteral("Đỗ H. L."));
    EXPECT_EQ(maskedPersonName(QString()), QString());
    // A decomposed name is cut between letters, not between a letter and its marks.
    EXPECT_EQ(maskedPersonName(QStringLiteral("Lê Ổn").normalized(QString::NormalizationForm_D)),
              QStringLiteral("Lê Ổ."));
    EXPECT_EQ(maskedPersonName(QStringLiteral("😀😀 😀x")), QStringLiteral("😀😀 😀."));
}

TEST_F(Words, CountWorkingTimeLeftAndLate)
{
    clock.now = at(2025, 4, 22, 15, 16); // a Tuesday
    EXPECT_EQ(words.timeLeft(due(TicketState::Handling, at(2025, 4, 28, 14, 6))).text,
              QStringLiteral("4 working day(s) left"));
    EXPECT_EQ(words.due(due(TicketState::Handling, at(2025, 4, 22, 13, 36))).text,
              QStringLiteral("late by 1 h 40"));
    EXPECT_EQ(words.due(due(TicketState::Handling, at(2025, 4, 22, 13, 36))).tone, Tone::Red);
    EXPECT_EQ(words.due(due(TicketState::Handling, at(2025, 4, 22, 16, 10))).text,
              QStringLiteral("by 16:10"));
    EXPECT_EQ(words.due(due(TicketState::Forwarded, at(2025, 4, 22, 15, 36))).text,
              QStringLiteral("accept by 15:36"));
    EXPECT_EQ(words.due(due(TicketState::Result, at(2025, 4, 22, 17, 0))).text,
              QStringLiteral("call back by 17:00"));
    EXPECT_EQ(words.due(due(TicketState::Handling, at(2025, 4, 28, 14, 6))).text,
              QStringLiteral("14:06 Monday"));
    EXPECT_EQ(words.due(due(TicketState::Handling, at(2025, 5, 12, 9, 0))).text,
              QStringLiteral("09:00 12/05"));
    EXPECT_EQ(words.due(due(TicketState::NeedInfo, at(2025, 4, 22, 9, 0))).text, QStringLiteral("paused"));
}

TEST_F(Words, CountAnUrgentReportByTheClockOnTheWall)
{
    clock.now = at(2025, 4, 26, 22, 0); // a Saturday night
    Ticket urgent = due(TicketState::Handling, at(2025, 4, 26, 21, 30));
    urgent.kind = ContactKind::Report;
    urgent.level = Level::Urgent;
    urgent.createdMs = at(2025, 4, 26, 17, 30);
    EXPECT_EQ(words.due(urgent).text, QStringLiteral("late by 30 minute(s)"));
}

TEST_F(Words, SayHowFarARecordHasCome)
{
    Ticket t = due(TicketState::Forwarded, at(2025, 4, 28, 14, 6));
    t.record = RecordState::OnThisMachine;
    const QString here = words.record(t).text;
    t.record = RecordState::Sent;
    const QString sent = words.record(t).text;
    t.record = RecordState::AtCentre;
    const QString centre = words.record(t).text;
    t.seenMs = clock.now;
    const QString seen = words.record(t).text;
    EXPECT_EQ((QSet<QString> {here, sent, centre, seen}).size(), 4);
    for (const QString &text : {here, sent, centre, seen})
        EXPECT_FALSE(text.isEmpty());
}

TEST_F(Words, TellThatAnEventWasWrittenOffline)
{
    const Ticket t = due(TicketState::Received, 0);
    TicketEvent e = sampleMove(1, t, TicketState::Draft, TicketState::Received, QStringLiteral("an.le"),
                               centreUnit(), at(2025, 4, 22, 14, 31));
    EXPECT_FALSE(words.event(e).meta.contains(QStringLiteral("offline")));
    e.wallMs = at(2025, 4, 22, 14, 6);
    EXPECT_TRUE(words.event(e).meta.contains(QStringLiteral("14:31")));
    e.pending = true;
    e.atMs = 0;
    EXPECT_TRUE(words.event(e).meta.contains(QStringLiteral("requested")));
}

TEST_F(Words, NameABusinessButNotAPerson)
{
    Ticket t = due(TicketState::Forwarded, 0);
    EXPECT_EQ(words.maskedName(t), QStringLiteral("Ngô V. T."));
    t.callerKind = CallerKind::Business;
    t.citizen.name = QStringLiteral("Công ty TNHH Thử Nghiệm");
    EXPECT_EQ(words.maskedName(t), t.citizen.name);
    t.hideIdentity = true;
    EXPECT_FALSE(words.maskedName(t).contains(QStringLiteral("Công ty")));
    EXPECT_FALSE(words.mayReveal(t));
}

TEST_F(Words, NeverLeaveATicketWithoutATitle)
{
    Ticket t = due(TicketState::Forwarded, 0);
    t.citizen.question.clear();
    t.citizen.content = QStringLiteral("dòng một\ndòng hai");
    EXPECT_EQ(words.title(t), QStringLiteral("dòng một dòng hai"));
    t.citizen.content.clear();
    EXPECT_FALSE(words.title(t).isEmpty());
    t.citizen.question = QString(1'000'000, QLatin1Char('x'));
    EXPECT_LT(words.title(t).size(), 400);
}
