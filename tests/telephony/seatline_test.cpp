// The line of a seat: events in, what waits out, with a clock turned by hand.
#include "app/telephony/seatline.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

class HandClock final : public Clock
{
public:
    qint64 nowMs() const override { return 1'767'000'000'000 + steady; }
    qint64 steadyMs() const override { return steady; }

    qint64 steady = 5;
};

LineEvent event(LineEvent::What what)
{
    return {what, lineCallFrom(QStringLiteral("a"), QStringLiteral("0900000012"))};
}

} // namespace

TEST(SeatLine, TellsWhatChangesAndNothingElse)
{
    HandClock clock;
    SeatLine line(clock);
    QSignalSpy waiting(&line, &PhoneLine::waitingChanged);
    QSignalSpy answered(&line, &PhoneLine::answered);
    QSignalSpy hungUp(&line, &PhoneLine::hungUp);
    QSignalSpy missed(&line, &PhoneLine::missed);

    line.hear(event(LineEvent::What::Ringing));
    line.hear(event(LineEvent::What::Ringing));
    EXPECT_EQ(waiting.count(), 1);
    ASSERT_EQ(line.waiting().size(), 1);
    EXPECT_EQ(line.waiting().constFirst().sinceMs, clock.nowMs());
    ASSERT_TRUE(line.take());
    EXPECT_EQ(waiting.count(), 2);
    EXPECT_FALSE(line.take());
    line.hear(event(LineEvent::What::Answered));
    line.hear(event(LineEvent::What::HungUp));
    EXPECT_EQ(waiting.count(), 2);
    EXPECT_EQ(answered.count(), 1);
    EXPECT_EQ(hungUp.count(), 1);
    EXPECT_EQ(missed.count(), 0);
}

TEST(SeatLine, TellsOfAMissedCall)
{
    const HandClock clock;
    SeatLine line(clock);
    QSignalSpy missed(&line, &PhoneLine::missed);
    line.hear(event(LineEvent::What::Ringing));
    line.hear(event(LineEvent::What::HungUp));
    ASSERT_EQ(missed.count(), 1);
    EXPECT_EQ(missed.first().first().value<LineCall>().number, QStringLiteral("0900000012"));
    EXPECT_TRUE(line.waiting().isEmpty());
}

TEST(SeatLine, GivesUpByItselfWhatRingsTooLong)
{
    HandClock clock;
    SeatLine line(clock);
    line.hear(event(LineEvent::What::Ringing));
    clock.steady += LineBoard::RingForMs + 1;
    EXPECT_TRUE(QTest::qWaitFor([&] { return line.waiting().isEmpty(); }, 20'000));
}
