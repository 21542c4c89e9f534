// What the events of a line add up to, in whatever order they come.
#include "app/telephony/lineboard.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

using What = LineEvent::What;
using State = LineCall::State;

LineEvent named(What what, const QString &id)
{
    return {what, lineCallFrom(id, QStringLiteral("0900000012"))};
}

LineEvent unnamed(What what, const QString &number = QStringLiteral("0900000012"))
{
    return {what, lineCallFrom({}, number)};
}

QStringList told(const LineBoard &board)
{
    static const QHash<State, QString> words {{State::Ringing, QStringLiteral("rings")},
                                              {State::Talking, QStringLiteral("talks")},
                                              {State::Over, QStringLiteral("over")}};
    QStringList list;
    for (const LineCall &call : board.waiting())
        list << words.value(call.state) + QLatin1Char(' ') + call.id;
    return list;
}

QStringList list(std::initializer_list<const char *> items)
{
    QStringList all;
    for (const char *item : items)
        all << QString::fromUtf8(item);
    return all;
}

const QString A = QStringLiteral("a");
const QString B = QStringLiteral("b");

} // namespace

TEST(LineBoard, FollowsACallFromRingingToTheEnd)
{
    LineBoard board;
    EXPECT_TRUE(board.hear(named(What::Ringing, A), 1'000, 10).waiting);
    EXPECT_EQ(told(board), list({"rings a"}));
    EXPECT_EQ(board.waiting().constFirst().sinceMs, 1'000);
    EXPECT_TRUE(board.hear(named(What::Answered, A), 2'000, 20).waiting);
    EXPECT_EQ(told(board), list({"talks a"}));
    EXPECT_EQ(board.waiting().constFirst().answeredSteadyMs, 20);
    EXPECT_EQ(board.waiting().constFirst().sinceMs, 1'000);
    const auto over = board.hear(named(What::HungUp, A), 3'000, 30);
    EXPECT_TRUE(over.waiting);
    EXPECT_FALSE(over.missed);
    EXPECT_EQ(told(board), list({"over a"}));
    EXPECT_TRUE(board.dropOver());
    EXPECT_FALSE(board.dropOver());
    EXPECT_TRUE(board.waiting().isEmpty());
}

TEST(LineBoard, ChangesNothingForAnEventThatComesTwice)
{
    LineBoard board;
    for (const What what : {What::Ringing, What::Answered, What::HungUp}) {
        board.hear(named(what, A), 1, 1);
        const QStringList before = told(board);
        for (int i = 0; i < 3; ++i) {
            const auto change = board.hear(named(what, A), 2, 2);
            EXPECT_FALSE(change.waiting || change.answered || change.hungUp || change.missed);
        }
        EXPECT_EQ(told(board), before);
    }
}

TEST(LineBoard, ForgetsACallWhoseHangUpCameFirst)
{
    LineBoard board;
    EXPECT_FALSE(board.hear(named(What::HungUp, A), 1, 1).waiting);
    EXPECT_FALSE(board.hear(named(What::Ringing, A), 2, 2).waiting);
    EXPECT_FALSE(board.hear(named(What::Answered, A), 3, 3).waiting);
    EXPECT_TRUE(board.waiting().isEmpty());
    // Names come round again, some day.
    EXPECT_TRUE(board.hear(named(What::Ringing, A), 4, 3 + LineBoard::RememberMs + 1).waiting);
}

TEST(LineBoard, TakesAnAnswerWithoutRingingForACallInTalk)
{
    LineBoard board;
    EXPECT_TRUE(board.hear(named(What::Answered, A), 1, 1).waiting);
    EXPECT_EQ(told(board), list({"talks a"}));
    EXPECT_FALSE(board.hear(named(What::Ringing, A), 2, 2).waiting);
    EXPECT_EQ(told(board), list({"talks a"}));
}

TEST(LineBoard, TellsOfMissedCallsOnce)
{
    LineBoard board;
    board.hear(named(What::Ringing, A), 1, 1);
    const auto change = board.hear(named(What::HungUp, A), 2, 2);
    ASSERT_TRUE(change.missed);
    EXPECT_EQ(change.missed->id, A);
    EXPECT_TRUE(change.waiting);
    EXPECT_FALSE(board.hear(named(What::HungUp, A), 3, 3).missed);
    EXPECT_TRUE(board.waiting().isEmpty());
}

TEST(LineBoard, GivesUpACallWhoseHangUpWasLost)
{
    LineBoard board;
    board.hear(named(What::Ringing, A), 1, 1);
    board.hear(named(What::Answered, B), 1, 1);
    EXPECT_FALSE(board.tick(1 + LineBoard::RingForMs).waiting);
    const auto change = board.tick(2 + LineBoard::RingForMs);
    EXPECT_TRUE(change.waiting);
    EXPECT_FALSE(change.missed); // nobody knows
    EXPECT_EQ(told(board), list({"talks b"}));
}

TEST(LineBoard, TellsWhatBecomesOfATakenCall)
{
    LineBoard board;
    board.hear(named(What::Ringing, A), 1, 1);
    const auto taken = board.take();
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->id, A);
    EXPECT_FALSE(board.take());
    const auto answered = board.hear(named(What::Answered, A), 2, 22);
    EXPECT_FALSE(answered.waiting);
    ASSERT_TRUE(answered.answered);
    EXPECT_EQ(answered.answered->answeredSteadyMs, 22);
    const auto over = board.hear(named(What::HungUp, A), 3, 33);
    ASSERT_TRUE(over.hungUp);
    EXPECT_FALSE(over.missed);
    EXPECT_FALSE(board.hear(named(What::HungUp, A), 4, 44).hungUp);
}

TEST(LineBoard, TakesTheCallInTalkBeforeTheOneThatRings)
{
    LineBoard board;
    board.hear(named(What::Ringing, A), 1, 1);
    board.hear(named(What::Ringing, B), 2, 2);
    board.hear(named(What::Answered, B), 3, 3);
    EXPECT_EQ(told(board), list({"talks b", "rings a"}));
    EXPECT_EQ(board.take()->id, B);
    EXPECT_EQ(board.take()->id, A);
}

TEST(LineBoard, TellsTwoCallsOfOneNumberApartWhereTheLineNamesNone)
{
    LineBoard board;
    board.hear(unnamed(What::Ringing), 1, 1);
    EXPECT_TRUE(board.hear(unnamed(What::HungUp), 2, 2).missed);
    // At once again: no old event, another call.
    EXPECT_TRUE(board.hear(unnamed(What::Ringing), 3, 3).waiting);
    board.hear(unnamed(What::Answered), 4, 4);
    board.hear(unnamed(What::HungUp), 5, 5);
    // And again, while the last one still waits to be logged.
    EXPECT_TRUE(board.hear(unnamed(What::Ringing), 6, 6).waiting);
    const auto waiting = board.waiting();
    ASSERT_EQ(waiting.size(), 2);
    EXPECT_EQ(waiting.at(0).state, State::Ringing);
    EXPECT_EQ(waiting.at(0).sinceMs, 6);
    EXPECT_EQ(waiting.at(1).state, State::Over);
    EXPECT_EQ(waiting.at(1).sinceMs, 3);
    EXPECT_NE(waiting.at(0).id, waiting.at(1).id);
    board.hear(unnamed(What::Answered), 7, 7);
    board.hear(unnamed(What::HungUp), 8, 8);
    EXPECT_EQ(board.waiting().size(), 2);
    EXPECT_EQ(board.take()->sinceMs, 3);
    EXPECT_EQ(board.take()->sinceMs, 6);
    EXPECT_FALSE(board.take());
}

TEST(LineBoard, TakesAnAnswerWithoutRingingForANewCallWhileTheLastOneOfTheNumberWaitsToBeLogged)
{
    LineBoard board;
    board.hear(unnamed(What::Ringing), 1, 1);
    board.hear(unnamed(What::Answered), 2, 2);
    board.hear(unnamed(What::HungUp), 3, 3);
    EXPECT_TRUE(board.hear(unnamed(What::Answered), 4, 44).waiting); // its ringing was lost on the way
    const auto waiting = board.waiting();
    ASSERT_EQ(waiting.size(), 2);
    EXPECT_EQ(waiting.at(0).state, State::Talking);
    EXPECT_EQ(waiting.at(0).sinceMs, 4);
    EXPECT_EQ(waiting.at(0).answeredSteadyMs, 44);
    EXPECT_EQ(waiting.at(1).state, State::Over);
    EXPECT_EQ(waiting.at(1).sinceMs, 1);
    EXPECT_NE(waiting.at(0).id, waiting.at(1).id);
    EXPECT_FALSE(board.hear(unnamed(What::Answered), 5, 55).waiting) << "twice the same event";
    // A line that names its calls has told of an old one.
    board.hear(named(What::Answered, A), 6, 6);
    board.hear(named(What::HungUp, A), 7, 7);
    EXPECT_FALSE(board.hear(named(What::Answered, A), 8, 8).waiting);
}

TEST(LineBoard, HoldsNoMoreThanALineCanMean)
{
    LineBoard board;
    board.hear(named(What::Answered, QStringLiteral("talk")), 1, 1);
    for (int i = 0; i < 5000; ++i)
        board.hear(named(What::Ringing, QString::number(i)), i, i);
    EXPECT_EQ(board.waiting().size(), LineBoard::MostWaiting);
    EXPECT_EQ(told(board).constFirst(), QStringLiteral("talks talk"));
    EXPECT_EQ(told(board).constLast(), QStringLiteral("rings 4999"));
}

namespace {

/// The same rules said another way: by what was heard before what, without any state in between.
struct Heard {
    int ringing = -1;
    int answered = -1;
    int hungUp = -1;
};

QString outcomeOf(const Heard &call)
{
    const auto earlier = [&call](int at) { return at >= 0 && (call.hungUp < 0 || at < call.hungUp); };
    if (earlier(call.answered))
        return call.hungUp < 0 ? QStringLiteral("talks ") : QStringLiteral("over ");
    if (earlier(call.ringing))
        return call.hungUp < 0 ? QStringLiteral("rings ") : QStringLiteral("missed ");
    return QStringLiteral("nothing ");
}

} // namespace

TEST(LineBoard, IsRightAfterAFloodInAnyOrder)
{
    constexpr int Calls = 45;
    constexpr int Events = 500; // 50 a second for ten seconds
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        std::vector<LineEvent> flood;
        for (int i = 0; i < Events; ++i) {
            const int call = i < Calls ? i : static_cast<int>(random() % Calls);
            // Some calls are never answered, some hang-ups are lost.
            const int kinds = call % 3 == 0 ? 2 : call % 3 == 1 ? 3 : 1;
            const auto what = static_cast<What>(random() % static_cast<unsigned>(kinds));
            flood.push_back(named(what, QString::number(call)));
        }
        std::shuffle(flood.begin(), flood.end(), random);

        LineBoard board;
        QHash<QString, Heard> heard;
        QStringList missed;
        for (int i = 0; i < Events; ++i) {
            const LineEvent &event = flood.at(static_cast<size_t>(i));
            Heard &call = heard[event.call.id];
            int &at = event.what == What::Ringing ? call.ringing
                : event.what == What::Answered    ? call.answered
                                                  : call.hungUp;
            if (at < 0)
                at = i;
            const auto change = board.hear(event, i * 20, i * 20);
            if (change.missed)
                missed << change.missed->id;
            board.tick(i * 20);
        }

        QStringList waits;
        QStringList shouldMiss;
        for (auto it = heard.cbegin(); it != heard.cend(); ++it) {
            const QString outcome = outcomeOf(it.value());
            if (outcome == QStringLiteral("missed "))
                shouldMiss << it.key();
            else if (outcome != QStringLiteral("nothing "))
                waits << outcome + it.key();
        }
        QStringList found = told(board);
        for (QStringList *some : {&waits, &shouldMiss, &found, &missed})
            some->sort();
        EXPECT_EQ(found, waits) << "seed " << seed;
        EXPECT_EQ(missed, shouldMiss) << "seed " << seed;
    }
}
