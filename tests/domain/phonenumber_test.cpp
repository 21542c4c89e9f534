#include "models/domain/phonenumber.h"
#include "tests/domain/printing.h"

#include <random>

using namespace tongdai;
using Kind = PhoneNumber::Kind;

namespace {

PhoneNumber parsed(const QString &text)
{
    const auto number = PhoneNumber::parse(text);
    EXPECT_TRUE(number.has_value()) << text.toStdString();
    return number.value_or(PhoneNumber());
}

QString refusal(const QString &text)
{
    const auto number = PhoneNumber::parse(text);
    if (number)
        return QStringLiteral("taken");
    EXPECT_EQ(number.error().kind, ErrorKind::Invalid);
    EXPECT_EQ(number.error().field, QStringLiteral("phone"));
    EXPECT_FALSE(number.error().detail.contains(QStringLiteral("0900")))
        << "the log must not hold the number";
    return number.error().code;
}

} // namespace

TEST(PhoneNumber, ReadsEveryWayAMobileIsWritten)
{
    const QStringList ways {
        QStringLiteral("0900000012"),
        QStringLiteral("0900 000 012"),
        QStringLiteral("0900.000.012"),
        QStringLiteral("0900-000-012"),
        QStringLiteral("+84900000012"),
        QStringLiteral("84900000012"),
        QStringLiteral("+84 (0)900 000 012"),
        QStringLiteral("0084 900 000 012"),
        QStringLiteral("(0900) 000/012"),
        QStringLiteral(" 0900\u00A0000\u2013012 "),
        QStringLiteral("\u202A0900000012\u202C"),
        QStringLiteral("840900000012"),
    };
    for (const QString &way : ways) {
        const PhoneNumber number = parsed(way);
        EXPECT_EQ(number.national(), QStringLiteral("0900000012")) << way.toStdString();
        EXPECT_EQ(number.kind(), Kind::Mobile);
        EXPECT_EQ(number.display(), QStringLiteral("0900 000 012"));
        EXPECT_EQ(number.masked(), QStringLiteral("•••• ••• 012"));
    }
}

TEST(PhoneNumber, TurnsOldMobilesIntoNewOnes)
{
    const QList<QPair<QString, QString>> table {
        {QStringLiteral("0120"), QStringLiteral("070")}, {QStringLiteral("0121"), QStringLiteral("079")},
        {QStringLiteral("0122"), QStringLiteral("077")}, {QStringLiteral("0123"), QStringLiteral("083")},
        {QStringLiteral("0124"), QStringLiteral("084")}, {QStringLiteral("0125"), QStringLiteral("085")},
        {QStringLiteral("0126"), QStringLiteral("076")}, {QStringLiteral("0127"), QStringLiteral("081")},
        {QStringLiteral("0128"), QStringLiteral("078")}, {QStringLiteral("0129"), QStringLiteral("082")},
        {QStringLiteral("0162"), QStringLiteral("032")}, {QStringLiteral("0163"), QStringLiteral("033")},
        {QStringLiteral("0164"), QStringLiteral("034")}, {QStringLiteral("0165"), QStringLiteral("035")},
        {QStringLiteral("0166"), QStringLiteral("036")}, {QStringLiteral("0167"), QStringLiteral("037")},
        {QStringLiteral("0168"), QStringLiteral("038")}, {QStringLiteral("0169"), QStringLiteral("039")},
        {QStringLiteral("0186"), QStringLiteral("056")}, {QStringLiteral("0188"), QStringLiteral("058")},
        {QStringLiteral("0199"), QStringLiteral("059")},
    };
    for (const auto &[before, now] : table) {
        EXPECT_EQ(parsed(before + QStringLiteral("0000012")).national(), now + QStringLiteral("0000012"));
        EXPECT_EQ(parsed(QStringLiteral("+84") + before.mid(1) + QStringLiteral("0000012")).national(),
                  now + QStringLiteral("0000012"));
    }
    EXPECT_TRUE(parsed(QStringLiteral("01300000012")).isOdd()) << "0130 was never given out";
}

TEST(PhoneNumber, KnowsLandlinesOldAndNew)
{
    const PhoneNumber landline = parsed(QStringLiteral("0251 0000 001"));
    EXPECT_EQ(landline.kind(), Kind::Landline);
    EXPECT_EQ(landline.display(), QStringLiteral("0251 0000 001"));
    EXPECT_EQ(parsed(QStringLiteral("061 0000001")), landline);
    EXPECT_EQ(parsed(QStringLiteral("+84 61 0000001")), landline);
    EXPECT_EQ(parsed(QStringLiteral("84251 0000 001")), landline);
    EXPECT_EQ(parsed(QStringLiteral("0651 0000002")).national(), QStringLiteral("02710000002"));
    EXPECT_EQ(parsed(QStringLiteral("024 0000 0001")).display(), QStringLiteral("024 0000 0001"));
    EXPECT_EQ(parsed(QStringLiteral("02800000001")).display(), QStringLiteral("028 0000 0001"));
}

TEST(PhoneNumber, KnowsServicesAndShortCodes)
{
    EXPECT_EQ(parsed(QStringLiteral("1900 1234")).kind(), Kind::Service);
    EXPECT_EQ(parsed(QStringLiteral("18001234")).display(), QStringLiteral("1800 1234"));
    EXPECT_EQ(parsed(QStringLiteral("1900123456")).display(), QStringLiteral("1900 123 456"));
    EXPECT_EQ(parsed(QStringLiteral("0251-1022")).kind(), Kind::Service);
    EXPECT_EQ(parsed(QStringLiteral("02511022")).display(), QStringLiteral("0251 1022"));
    EXPECT_EQ(parsed(QStringLiteral("1022")).kind(), Kind::Short);
    EXPECT_EQ(parsed(QStringLiteral("113")).masked(), QStringLiteral("113")) << "nobody's personal data";
}

TEST(PhoneNumber, KeepsAnOddNumberAndSaysSo)
{
    for (const QString &odd :
         {QStringLiteral("09000000123"), QStringLiteral("12"), QStringLiteral("090000001"),
          QStringLiteral("0000"), QStringLiteral("12345678901234567890")}) {
        EXPECT_TRUE(parsed(odd).isOdd()) << odd.toStdString();
        EXPECT_EQ(parsed(odd).national(), odd);
        EXPECT_FALSE(parsed(odd).masked().contains(odd));
    }
    EXPECT_EQ(parsed(QStringLiteral("+1 415 000 0000")).national(), QStringLiteral("0014150000000"));
    EXPECT_TRUE(PhoneNumber().isOdd());
    EXPECT_EQ(PhoneNumber().masked(), QString());
}

TEST(PhoneNumber, RefusesWhatIsNoNumber)
{
    EXPECT_EQ(refusal(QString()), QStringLiteral("phone.empty"));
    EXPECT_EQ(refusal(QStringLiteral("  .-/() ")), QStringLiteral("phone.empty"));
    EXPECT_EQ(refusal(QStringLiteral("+")), QStringLiteral("phone.empty"));
    EXPECT_EQ(refusal(QStringLiteral("không có")), QStringLiteral("phone.letters"));
    EXPECT_EQ(refusal(QStringLiteral("--exec")), QStringLiteral("phone.letters"));
    EXPECT_EQ(refusal(QStringLiteral("0900000012; rm")), QStringLiteral("phone.letters"));
    EXPECT_EQ(refusal(QStringLiteral("0900 000 012+1")), QStringLiteral("phone.letters"));
    EXPECT_EQ(refusal(QStringLiteral("٠٩٠٠")), QStringLiteral("phone.letters"));
    EXPECT_EQ(refusal(QString(40, u'1')), QStringLiteral("phone.too_long"));
    EXPECT_EQ(refusal(QString(1'000'000, u'1')), QStringLiteral("phone.too_long"));
    EXPECT_EQ(refusal(QStringLiteral("0900\u0000").append(QChar(0))), QStringLiteral("phone.letters"));
}

TEST(PhoneNumber, ReadsBackWhatItShows)
{
    std::mt19937 random(84);
    const QStringList starts {QString(),
                              QStringLiteral("0"),
                              QStringLiteral("84"),
                              QStringLiteral("+84"),
                              QStringLiteral("0084"),
                              QStringLiteral("00840084"),
                              QStringLiteral("061"),
                              QStringLiteral("0651"),
                              QStringLiteral("012"),
                              QStringLiteral("+84 (0)16"),
                              QStringLiteral("1900"),
                              QStringLiteral("02511"),
                              QStringLiteral("0241")};
    for (int i = 0; i < 5000; ++i) {
        QString text = starts[static_cast<qsizetype>(random() % starts.size())];
        const int digits = static_cast<int>(random() % 12);
        for (int d = 0; d < digits; ++d)
            text += QChar(static_cast<ushort>(u'0' + random() % 10));
        const auto number = PhoneNumber::parse(text);
        if (!number)
            continue;
        const auto shown = PhoneNumber::parse(number->display());
        ASSERT_TRUE(shown.has_value()) << text.toStdString();
        ASSERT_EQ(shown->national(), number->national()) << text.toStdString();
        ASSERT_EQ(shown->kind(), number->kind()) << text.toStdString();
        ASSERT_EQ(PhoneNumber::parse(number->national()).value_or(PhoneNumber()), *number)
            << text.toStdString();
    }
}
