#include "models/domain/procedure.h"
#include "models/domain/uuid7.h"
#include "tests/domain/printing.h"

#include <QSet>

using namespace tongdai;

namespace {

QString codeIn(const char16_t *text)
{
    return procedureCodeIn(QString::fromUtf16(text));
}

Procedure sound()
{
    Procedure procedure;
    procedure.id = QStringLiteral("1.000001");
    procedure.code = procedure.id;
    procedure.name = QStringLiteral("Thủ tục thử");
    procedure.steps = QStringLiteral("Nộp hồ sơ");
    return procedure;
}

} // namespace

TEST(ProcedureCode, IsFoundInEveryFormItIsWritten)
{
    EXPECT_EQ(codeIn(u"1.001193"), QStringLiteral("1.001193"));
    EXPECT_EQ(codeIn(u"1.012784.H19"), QStringLiteral("1.012784"));
    EXPECT_EQ(codeIn(u"2.000815.000.00.00.H55"), QStringLiteral("2.000815"));
    EXPECT_EQ(codeIn(u" 1. 001193 "), QStringLiteral("1.001193"));
    EXPECT_EQ(codeIn(u"Mã thủ tục: 3.000204, cấp xã"), QStringLiteral("3.000204"));
    for (const char16_t *none : {u"", u"1.00119", u"1.0011934", u"11.001193", u"phí 1.500.000 đồng", u"H19"})
        EXPECT_EQ(codeIn(none), QString());
}

TEST(Procedure, IsTakenWithANameAndSomethingToSay)
{
    EXPECT_EQ(problemsOf(sound()), QStringList());
    Procedure bare = sound();
    bare.steps.clear();
    EXPECT_EQ(problemsOf(bare), QStringList(QStringLiteral("kb.no_content")));
    bare.papers.append(Paper {{}, QStringLiteral("Tờ khai"), {}, {}});
    EXPECT_EQ(problemsOf(bare), QStringList());
}

TEST(Procedure, SaysWhatKeepsItOut)
{
    const auto first = [](auto change) {
        Procedure procedure = sound();
        change(procedure);
        return problemsOf(procedure).value(0);
    };
    EXPECT_EQ(first([](Procedure &p) { p.name = QStringLiteral("  "); }), QStringLiteral("kb.no_name"));
    EXPECT_EQ(first([](Procedure &p) { p.id.clear(); }), QStringLiteral("kb.no_id"));
    EXPECT_EQ(first([](Procedure &p) { p.name = QString(2001, u'a'); }), QStringLiteral("kb.name_too_long"));
    EXPECT_EQ(first([](Procedure &p) { p.code = QStringLiteral("1.1"); }), QStringLiteral("kb.bad_code"));
    EXPECT_EQ(first([](Procedure &p) { p.steps = QString(200'001, u'a'); }),
              QStringLiteral("kb.text_too_long"));
    EXPECT_EQ(first([](Procedure &p) { p.name += QChar(7); }), QStringLiteral("kb.control_characters"));
    EXPECT_EQ(first([](Procedure &p) {
                  p.validFrom = QDate(2026, 1, 2);
                  p.validTo = QDate(2026, 1, 1);
              }),
              QStringLiteral("kb.bad_dates"));
    EXPECT_EQ(problemsOf(Procedure()).value(0), QStringLiteral("kb.no_name")) << "the gravest first";
}

TEST(Procedure, IsInForceUntilTheDayItExpires)
{
    Procedure procedure = sound();
    EXPECT_TRUE(procedure.inForce(QDate(2026, 1, 1)));
    procedure.validTo = QDate(2026, 1, 1);
    EXPECT_TRUE(procedure.inForce(QDate(2025, 12, 31)));
    EXPECT_FALSE(procedure.inForce(QDate(2026, 1, 1)));
}

TEST(Uuid7, CarriesTimeVersionAndVariant)
{
    const qint64 now = 1'764'000'000'123;
    const QUuid id = newUuid7(now);
    const QString text = idText(id);
    ASSERT_EQ(text.size(), 36);
    EXPECT_EQ(QString(text.left(8) + text.mid(9, 4)).toLongLong(nullptr, 16), now);
    EXPECT_EQ(text[14], u'7');
    EXPECT_TRUE(QStringLiteral("89ab").contains(text[19])) << text.toStdString();
    EXPECT_EQ(QUuid::fromString(text), id);
    EXPECT_FALSE(newUuid7(-5).isNull());
}

TEST(Uuid7, IsNeverTheSameTwice)
{
    QSet<QUuid> seen;
    for (int i = 0; i < 20'000; ++i)
        seen.insert(newUuid7(1'764'000'000'123));
    EXPECT_EQ(seen.size(), 20'000);
}

TEST(Uuid7, VariesInEveryBitThatIsRandom)
{
    QByteArray ones(16, 0);
    QByteArray zeros(16, 0);
    for (int i = 0; i < 400; ++i) {
        const QByteArray bytes = newUuid7(0).toRfc4122();
        for (int b = 0; b < 16; ++b) {
            ones[b] = static_cast<char>(ones[b] | bytes[b]);
            zeros[b] = static_cast<char>(zeros[b] | ~bytes[b]);
        }
    }
    EXPECT_EQ(ones.mid(6).toHex(), QByteArray("7fffbfffffffffffffff"));
    EXPECT_EQ(zeros.mid(6).toHex(), QByteArray("8fff7fffffffffffffff"));
}
