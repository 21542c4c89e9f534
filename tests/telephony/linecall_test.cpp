// What comes from a telephone network, made fit to be shown.
#include "models/domain/linecall.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

QString numberOf(const QString &number)
{
    return lineCallFrom({}, number).number;
}

} // namespace

TEST(LineCallFrom, BringsTelephoneNumbersToTheNationalForm)
{
    for (const QString &written : {QStringLiteral("0900000012"), QStringLiteral("+84900000012"),
                                   QStringLiteral("84900000012"), QStringLiteral("0084900000012"),
                                   QStringLiteral(" 0900 000 012 "), QStringLiteral("+84 (0)900.000-012")})
        EXPECT_EQ(numberOf(written).toStdString(), "0900000012") << written.toStdString();
    EXPECT_EQ(numberOf(QStringLiteral("0613000012")).toStdString(), "02513000012");
    EXPECT_EQ(numberOf(QStringLiteral("1022")).toStdString(), "1022");
}

TEST(LineCallFrom, TakesWithheldNumbersForEmptyOnes)
{
    for (const QString &written :
         {QString(), QStringLiteral("   "), QStringLiteral("anonymous"), QStringLiteral("Anonymous"),
          QStringLiteral("withheld"), QStringLiteral("PRIVATE"), QStringLiteral("unknown"),
          QStringLiteral("restricted"), QStringLiteral("\u202e"), QString(QChar(0))})
        EXPECT_TRUE(numberOf(written).isEmpty()) << written.toStdString();
}

TEST(LineCallFrom, LeavesNothingHostileInANumber)
{
    EXPECT_EQ(numberOf(QString(60, u'9')).size(), 40);
    EXPECT_EQ(numberOf(QString(4000, u'0')).size(), 40);
    EXPECT_EQ(numberOf(QStringLiteral("--exec")).toStdString(), "--exec"); // text is text, nobody runs it
    EXPECT_EQ(numberOf(QStringLiteral("\"0900\" '; rm -rf")).toStdString(), "\"0900\" '; rm -rf");
    EXPECT_EQ(numberOf(QStringLiteral("ab\n\t\r c")).toStdString(), "ab c");
    EXPECT_EQ(numberOf(QStringLiteral("abc\u202e0900\u2066x")).toStdString(), "abc0900x");
    EXPECT_EQ(numberOf(QStringLiteral("<img src=x>")).toStdString(), "<img src=x>");

    const QString nul = QStringLiteral("0900") + QChar(0) + QStringLiteral("000012");
    EXPECT_EQ(numberOf(nul).toStdString(), "0900000012");
    const QString half = QStringLiteral("0900") + QChar(0xd800) + QStringLiteral("000012") + QChar(0xdc00);
    EXPECT_EQ(numberOf(half).toStdString(), "0900000012");
    const QString pair = QStringLiteral("x") + QString::fromUcs4(U"\U0001F600");
    EXPECT_EQ(numberOf(pair), pair);
    // A pair is not cut in two at the end.
    const QString atTheEnd = QString(39, u'x') + QString::fromUcs4(U"\U0001F600");
    EXPECT_EQ(numberOf(atTheEnd), QString(39, u'x'));
}

TEST(LineCallFrom, IsTheSameTwice)
{
    for (const QString &written :
         {QStringLiteral("+84900000012"), QString(60, u'9'), QStringLiteral("--exec"),
          QStringLiteral("a  b\tc"), QStringLiteral("0613000012"), QString()}) {
        const LineCall once = lineCallFrom(QStringLiteral("id"), written, written, written);
        EXPECT_EQ(lineCallFrom(once.id, once.number, once.name, once.line), once) << written.toStdString();
    }
}

TEST(LineCallFrom, NamesACallAfterItsNumberWhereTheLineGivesNoName)
{
    EXPECT_EQ(lineCallFrom({}, QStringLiteral("+84900000012")).id,
              lineCallFrom({}, QStringLiteral("0900000012")).id);
    EXPECT_EQ(lineCallFrom(QString(400, u'i'), {}).id.size(), 250);
    EXPECT_NE(lineCallFrom({}, QStringLiteral("0900000012")).id,
              lineCallFrom({}, QStringLiteral("0900000013")).id);
    EXPECT_FALSE(lineCallFrom({}, {}).id.isEmpty());
}

TEST(LineEventFromWord, KnowsTheWordsOfBothKinds)
{
    EXPECT_EQ(lineEventFromWord(QStringLiteral("ringing")), LineEvent::What::Ringing);
    EXPECT_EQ(lineEventFromWord(QStringLiteral("newCall")), LineEvent::What::Ringing);
    EXPECT_EQ(lineEventFromWord(QStringLiteral("answered")), LineEvent::What::Answered);
    EXPECT_EQ(lineEventFromWord(QStringLiteral("answer")), LineEvent::What::Answered);
    EXPECT_EQ(lineEventFromWord(QStringLiteral("hangup")), LineEvent::What::HungUp);
    for (const QString &word :
         {QString(), QStringLiteral("RINGING"), QStringLiteral("newcall"), QStringLiteral("dial")})
        EXPECT_FALSE(lineEventFromWord(word)) << word.toStdString();
}
