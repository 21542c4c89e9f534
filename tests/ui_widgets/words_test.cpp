// Words of states, times and procedures.
#include "ui/widgets/labels.h"
#include "ui/widgets/proceduretext.h"
#include "ui/widgets/timewords.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

qint64 at(int month, int day, int hour, int minute)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::OffsetFromUTC, 7 * 3600)
        .toMSecsSinceEpoch();
}

template<typename Enum> void expectAWordForEach(Enum last)
{
    QSet<QString> seen;
    for (int i = 0; i <= int(last); ++i) {
        const QString word = Labels::of(Enum(i));
        EXPECT_FALSE(word.isEmpty()) << i;
        EXPECT_FALSE(seen.contains(word)) << qPrintable(word);
        seen << word;
    }
}

} // namespace

TEST(Labels, HaveTheirOwnWordForEveryValue)
{
    expectAWordForEach(TicketState::Cancelled);
    expectAWordForEach(ContactKind::Emergency);
    expectAWordForEach(Level::Complex);
    expectAWordForEach(Outcome::Inaudible);
    expectAWordForEach(CallerKind::Organisation);
    expectAWordForEach(Channel::Press);
    expectAWordForEach(RecordState::Refused);
    expectAWordForEach(Role::Auditor);
    expectAWordForEach(Rating::NotReached);
    expectAWordForEach(Move::Cancel);
}

TEST(Labels, SayASentenceForEveryFailure)
{
    for (int kind = 0; kind <= int(ErrorKind::Cancelled); ++kind)
        EXPECT_FALSE(Labels::of(Error {ErrorKind(kind), {}, {}, {}}).isEmpty()) << kind;
}

TEST(Labels, SayTheBrokenRuleRatherThanTheKind)
{
    const Error error {ErrorKind::Invalid, {}, QStringLiteral("phone"), QStringLiteral("phone.letters")};
    EXPECT_EQ(Labels::of(error), Labels::ofRule(QStringLiteral("phone.letters")));
    EXPECT_FALSE(Labels::ofRule(QStringLiteral("call.too_long")).isEmpty());
    EXPECT_TRUE(Labels::ofRule(QStringLiteral("no.such.rule")).isEmpty());
}

TEST(Labels, PutWhatNeedsAPersonBeforeTheStateOfTheLine)
{
    SyncStatus status;
    status.state = SyncState::Live;
    EXPECT_EQ(Labels::of(status, 0), QStringLiteral("Saved at the centre"));
    status.refused = 2;
    EXPECT_NE(Labels::of(status, 0), QStringLiteral("Saved at the centre"));
    status.state = SyncState::Untrusted;
    EXPECT_EQ(Labels::of(status, 0), QStringLiteral("Sync stopped: the certificate does not match"));
}

TEST(TimeWords, CountOnTheClockOfVietnamWhereverTheMachineStands)
{
    EXPECT_EQ(TimeWords::clock(at(4, 21, 0, 30)), QStringLiteral("00:30"));
    EXPECT_EQ(TimeWords::dateTime(at(4, 21, 23, 59)), QStringLiteral("21/04/2026 23:59"));
}

TEST(TimeWords, SayTodayWeekdayOrDate)
{
    const qint64 now = at(4, 21, 9, 0);
    EXPECT_EQ(TimeWords::due(at(4, 21, 16, 30), now), QStringLiteral("16:30 today"));
    EXPECT_EQ(TimeWords::due(at(4, 22, 8, 36), now), QStringLiteral("08:36 Wednesday 22/04"));
    EXPECT_EQ(TimeWords::sinceWord(at(4, 20, 14, 2), now), QStringLiteral("14:02 on 20/04"));
}

TEST(TimeWords, CountTalkInMinutesAndHours)
{
    EXPECT_EQ(TimeWords::talk(221), QStringLiteral("03:41"));
    EXPECT_EQ(TimeWords::talk(3725), QStringLiteral("1:02:05"));
}

TEST(ProcedureText, NeverLetsAnEmptyFeePassForFree)
{
    Procedure p;
    p.name = QStringLiteral("Đăng ký kết hôn");
    p.methods = {{QStringLiteral("Trực tiếp"), QStringLiteral("1 ngày"), QString(), QString()}};
    const QList<Fact> facts = ProcedureText::facts(p);
    ASSERT_EQ(facts.size(), 3);
    EXPECT_TRUE(facts.at(1).warn);
    EXPECT_EQ(facts.at(1).value, QStringLiteral("Source does not say"));
    p.methods[0].fee = QStringLiteral("Phí: 8.000 Đồng");
    EXPECT_FALSE(ProcedureText::facts(p).at(1).warn);
    EXPECT_FALSE(ProcedureText::spokenAnswer(p).contains(QStringLiteral("8.000")));
}

TEST(ProcedureText, ReadsTheEditorsAnswerBeforeItsOwn)
{
    Procedure p;
    p.agency = QStringLiteral("Ủy ban nhân dân cấp xã");
    p.papers = {{QString(), QStringLiteral("Tờ khai"), QStringLiteral("1"), QStringLiteral("0")}};
    EXPECT_TRUE(ProcedureText::spokenAnswer(p).contains(p.agency));
    EXPECT_TRUE(ProcedureText::spokenAnswer(p).contains(QStringLiteral("tờ khai")));
    p.spokenAnswer = QStringLiteral(" Nộp ở xã. ");
    EXPECT_EQ(ProcedureText::spokenAnswer(p), QStringLiteral("Nộp ở xã."));
}

TEST(ProcedureText, SaysHowFreshAnAnswerIs)
{
    const QDate today(2026, 4, 21);
    EXPECT_EQ(ProcedureText::freshness(true, QDate(2026, 4, 3), QDate(2026, 7, 3), {}, today).tone,
              Tone::Green);
    EXPECT_EQ(ProcedureText::freshness(true, QDate(2025, 4, 3), QDate(2026, 4, 21), {}, today).tone,
              Tone::Amber);
    EXPECT_EQ(ProcedureText::freshness(true, {}, {}, {}, today).tone, Tone::Soft);
    EXPECT_EQ(ProcedureText::freshness(false, QDate(2026, 4, 3), {}, QDate(2026, 1, 1), today).tone,
              Tone::Red);
}

TEST(ProcedureText, SaysOnceWhatHoldsForEveryWayToFile)
{
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    Procedure p;
    p.methods = {{text("Trực tiếp"), text("15 ngày làm việc"), text("Miễn phí"), text("ghi chú")},
                 {text("Trực tuyến"), text("15 ngày làm việc"), text("Miễn phí"), {}},
                 {text("Bưu chính công ích"), text("15 ngày làm việc"), text("Miễn phí"), {}}};
    QList<Fact> ways = ProcedureText::channels(p);
    ASSERT_EQ(ways.size(), 1);
    EXPECT_TRUE(ways.first().heading.contains(text("trực tiếp, trực tuyến or qua bưu chính công ích")))
        << qPrintable(ways.first().heading);
    EXPECT_EQ(ways.first().value, text("15 ngày làm việc, no fee"));
    EXPECT_EQ(ProcedureText::methodLines(p).size(), 2); // the note of one way is its own

    for (FilingMethod &method : p.methods)
        method.fee.clear();
    EXPECT_EQ(ProcedureText::channels(p).first().value, text("15 ngày làm việc, fee not said")); // never free
    p.methods[1].fee = text("25.000 đồng");
    ways = ProcedureText::channels(p);
    ASSERT_EQ(ways.size(), 2);
    EXPECT_EQ(ways.at(0).heading, text("Trực tiếp, bưu chính công ích"));
    EXPECT_EQ(ways.at(1).heading, text("Trực tuyến"));
    EXPECT_EQ(ways.at(1).note, text("25.000 đồng"));
    p.methods = p.methods.mid(0, 1);
    EXPECT_TRUE(ProcedureText::channels(p).isEmpty());
}
