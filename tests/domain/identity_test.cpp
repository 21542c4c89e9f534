#include "models/domain/identity.h"
#include "tests/domain/printing.h"

#include <random>

using namespace tongdai;

namespace {

/// The value read, or the code of the refusal in brackets.
QString outcome(const Result<QString> &result)
{
    return result ? *result : QString(u'[' + result.error().code + u']');
}

QString tax(const char16_t *text, bool household = false)
{
    return outcome(parseTaxCode(QString::fromUtf16(text), household));
}

QString identity(const char16_t *text)
{
    return outcome(parseIdentityNumber(QString::fromUtf16(text)));
}
QString email(const QString &text)
{
    return outcome(parseEmail(text));
}
QString dossier(const QString &text)
{
    return outcome(parseDossierCode(text));
}

} // namespace

TEST(TaxCode, TakesCodesWithTheRightCheckDigit)
{
    EXPECT_EQ(tax(u"0100109106"), QStringLiteral("0100109106"));
    EXPECT_EQ(tax(u"0100047516"), QStringLiteral("0100047516"));
    EXPECT_EQ(tax(u"0100233488"), QStringLiteral("0100233488"));
    EXPECT_EQ(tax(u" 0301 452 948 "), QStringLiteral("0301452948"));
    EXPECT_EQ(tax(u"0100109106-001"), QStringLiteral("0100109106-001"));
    EXPECT_EQ(tax(u"0100109106999"), QStringLiteral("0100109106-999"));
}

TEST(TaxCode, SaysWhatIsWrong)
{
    EXPECT_EQ(tax(u"0100109107"), QStringLiteral("[tax.check]"));
    EXPECT_EQ(tax(u"0100109106-000"), QStringLiteral("[tax.check]"));
    EXPECT_EQ(tax(u"010010910"), QStringLiteral("[tax.length]"));
    EXPECT_EQ(tax(u"0100109106-1"), QStringLiteral("[tax.length]"));
    EXPECT_EQ(tax(u"01001-09106001"), QStringLiteral("[tax.length]"));
    EXPECT_EQ(tax(u""), QStringLiteral("[tax.length]"));
    EXPECT_EQ(tax(u"01OO109106"), QStringLiteral("[tax.letters]"));
    EXPECT_EQ(tax(u"0100-109-106"), QStringLiteral("[tax.letters]"));
    EXPECT_EQ(tax(u"٠١٠٠١٠٩١٠٦"), QStringLiteral("[tax.letters]"));
}

TEST(TaxCode, TakesTwelveDigitsForAHouseholdOnly)
{
    EXPECT_EQ(tax(u"075090000012", true), QStringLiteral("075090000012"));
    EXPECT_EQ(tax(u"075090000012"), QStringLiteral("[tax.length]"));
}

TEST(TaxCode, HasNoCodeWhereTheCheckDigitWouldBeTen)
{
    // 31 d1 + ... = 0 mod 11 gives 10: no last digit makes such a number a code.
    std::mt19937 random(10);
    const int weights[] = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    int without = 0;
    for (int i = 0; i < 2000; ++i) {
        QString digits;
        int sum = 0;
        for (const int weight : weights) {
            const int digit = static_cast<int>(random() % 10);
            digits += QChar(static_cast<ushort>(u'0' + digit));
            sum += weight * digit;
        }
        int taken = 0;
        for (char16_t last = u'0'; last <= u'9'; ++last)
            taken += parseTaxCode(digits + QChar(last)).has_value() ? 1 : 0;
        ASSERT_EQ(taken, sum % 11 == 0 ? 0 : 1) << digits.toStdString();
        without += taken == 0 ? 1 : 0;
    }
    EXPECT_GT(without, 0);
}

TEST(IdentityNumber, HasTwelveDigitsOrNine)
{
    EXPECT_EQ(identity(u"075 090 000 012"), QStringLiteral("075090000012"));
    EXPECT_EQ(identity(u"270000012"), QStringLiteral("270000012"));
    EXPECT_EQ(identity(u"07509000001"), QStringLiteral("[id.length]"));
    EXPECT_EQ(identity(u""), QStringLiteral("[id.length]"));
    EXPECT_EQ(identity(u"075o90000012"), QStringLiteral("[id.letters]"));
    EXPECT_EQ(identity(u"075-090-000-012"), QStringLiteral("[id.letters]"));
    EXPECT_EQ(outcome(parseIdentityNumber(QString(1'000'000, u'7'))), QStringLiteral("[id.length]"));
}

TEST(Email, IsTakenLoosely)
{
    EXPECT_EQ(email(QStringLiteral(" an.binh+1022@example.vn ")), QStringLiteral("an.binh+1022@example.vn"));
    EXPECT_EQ(email(QStringLiteral("trường@ví-dụ.example")), QStringLiteral("trường@ví-dụ.example"));
    for (const QString &wrong :
         {QString(), QStringLiteral("an"), QStringLiteral("@example.vn"), QStringLiteral("an@"),
          QStringLiteral("an@example"), QStringLiteral("an@.vn"), QStringLiteral("an@example."),
          QStringLiteral("a n@example.vn"), QStringLiteral("an@@example.vn"),
          QStringLiteral("an@b@example.vn"), QStringLiteral("an@example.vn\nBcc: x@y.z"),
          QStringLiteral("an\u202E@example.vn"), QString(QString(250, u'a') + QStringLiteral("@b.vn"))})
        EXPECT_EQ(email(wrong), QStringLiteral("[email.form]")) << wrong.toStdString();
    EXPECT_EQ(email(QString(249, u'a') + QStringLiteral("@b.vn")).size(), 254);
}

TEST(DossierCode, HasLettersDigitsDotsAndDashes)
{
    EXPECT_EQ(dossier(QStringLiteral(" h19.12-251123-0001 ")), QStringLiteral("H19.12-251123-0001"));
    for (const QString &wrong :
         {QString(), QStringLiteral("H19"), QString(41, u'1'), QStringLiteral("H19 12 25"),
          QStringLiteral("H19/12/25"), QStringLiteral("Đ19.12-25")})
        EXPECT_EQ(dossier(wrong), QStringLiteral("[dossier.form]")) << wrong.toStdString();
}

TEST(Identity, ReadsBackWhatItGave)
{
    for (const QString &code : {QStringLiteral("0100109106"), QStringLiteral("0100109106-001")})
        EXPECT_EQ(outcome(parseTaxCode(code)), code);
    EXPECT_EQ(dossier(QStringLiteral("H19.12-251123-0001")), QStringLiteral("H19.12-251123-0001"));
    EXPECT_EQ(identity(u"075090000012"), QStringLiteral("075090000012"));
}
