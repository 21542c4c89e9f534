#include "app/telephony/ringmessage.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

LineEvent event(LineEvent::What what, const QString &number)
{
    return {what, lineCallFrom(QStringLiteral("call-1"), number, {}, QStringLiteral("1022"))};
}

} // namespace

TEST(RingMessage, ComesBackAsItWasSaid)
{
    for (const auto what : {LineEvent::What::Ringing, LineEvent::What::Answered, LineEvent::What::HungUp}) {
        for (const QString &number : {QStringLiteral("0900000012"), QString(), QStringLiteral("--exec"),
                                      QStringLiteral("\"quoted\" \\ {}"), QStringLiteral("số lạ")}) {
            const LineEvent said = event(what, number);
            const QByteArray line = ringMessage(said);
            EXPECT_EQ(line.count('\n'), 1);
            EXPECT_TRUE(line.endsWith('\n'));
            const auto heard = ringMessageFrom(line);
            ASSERT_TRUE(heard) << line.toStdString();
            EXPECT_EQ(heard->what, what);
            EXPECT_EQ(heard->call, said.call);
        }
    }
}

TEST(RingMessage, IsWhatTheContractSays)
{
    const auto heard = ringMessageFrom("{\"event\":\"ringing\",\"number\":\"+84 900 000 "
                                       "012\",\"call_id\":\"x7\",\"line\":\"1022\",\"later\":[1]}\n");
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->what, LineEvent::What::Ringing);
    EXPECT_EQ(heard->call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(heard->call.id, QStringLiteral("x7"));
    EXPECT_EQ(heard->call.line, QStringLiteral("1022"));
    EXPECT_EQ(heard->call.direction, Direction::In);

    const QJsonObject said
        = QJsonDocument::fromJson(ringMessage(event(LineEvent::What::HungUp, QStringLiteral("0900000012"))))
              .object();
    EXPECT_EQ(said.keys().join(u' '), QStringLiteral("call_id event line number"));
    EXPECT_EQ(said.value(QStringLiteral("event")).toString(), QStringLiteral("hangup"));
}

TEST(RingMessage, ALineWithoutNumberIsAWithheldCaller)
{
    const auto heard = ringMessageFrom("{\"event\":\"hangup\",\"call_id\":\"x\"}");
    ASSERT_TRUE(heard);
    EXPECT_TRUE(heard->call.number.isEmpty());
}

TEST(RingMessage, StaysShortForTheLongestCall)
{
    const QString wide(1000, QChar(0x1ea1));
    const QString quotes(1000, u'"');
    for (const QString &text : {wide, quotes}) {
        const QByteArray line
            = ringMessage({LineEvent::What::Answered, lineCallFrom(text, text, text, text)});
        EXPECT_LE(line.size(), LongestRingMessage);
        EXPECT_TRUE(ringMessageFrom(line));
    }
}

TEST(RingMessage, RefusesNonsense)
{
    const QByteArray secret = "0900000012";
    for (const QByteArray &line :
         {QByteArray(), QByteArray("\n"), QByteArray("ringing 0900000012"), QByteArray("[\"0900000012\"]"),
          QByteArray("\"0900000012\""), QByteArray("null"), QByteArray("{}"),
          QByteArray("{\"event\":\"ringing\""), QByteArray("{\"event\":\"dial\",\"number\":\"0900000012\"}"),
          QByteArray("{\"event\":7}"), QByteArray("{\"event\":\"ringing\",\"number\":900000012}"),
          QByteArray("{\"event\":\"ringing\",\"number\":null}"),
          QByteArray("{\"event\":\"ringing\",\"call_id\":{}}"),
          QByteArray("{\"event\":\"ringing\",\"line\":[]}"),
          QByteArray("{\"event\":\"ringing\",\"number\":\"\xff\"}"),
          QByteArray("{\"event\":\"ringing\",\"number\":\"\xc0\xaf\"}"),
          QByteArray("{\"event\":\"ringing\",\"number\":\"\xed\xa0\x80\"}"),
          QByteArray("{\"event\":\"ringing\"}{\"event\":\"ringing\"}"), QByteArray(2000, '[')}) {
        const auto heard = ringMessageFrom(line);
        ASSERT_FALSE(heard) << line.toStdString();
        EXPECT_EQ(heard.error().kind, ErrorKind::Protocol);
        EXPECT_FALSE(heard.error().detail.isEmpty());
        EXPECT_FALSE(heard.error().detail.contains(QString::fromLatin1(secret)));
    }
}

TEST(RingMessage, HasALongestLine)
{
    const QByteArray head = "{\"event\":\"ringing\",\"number\":\"";
    const QByteArray fits = head + QByteArray(LongestRingMessage - head.size() - 3, '9') + "\"}\n";
    ASSERT_EQ(fits.size(), LongestRingMessage);
    EXPECT_TRUE(ringMessageFrom(fits));
    const auto heard = ringMessageFrom(' ' + fits);
    ASSERT_FALSE(heard);
    EXPECT_EQ(heard.error().kind, ErrorKind::TooLarge);
}

TEST(RingMessage, HalfCharactersInEscapesDoNoHarm)
{
    const auto heard
        = ringMessageFrom("{\"event\":\"ringing\",\"number\":\"\\ud800\\u0000\\u202e0900000012\"}");
    if (heard) {
        EXPECT_EQ(heard->call.number, QStringLiteral("0900000012"));
    }
}
