#include "models/domain/procedureparts.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

Procedure whole()
{
    Procedure made;
    made.id = made.code = QStringLiteral("1.900001");
    made.name = QStringLiteral("Cấp giấy");
    made.agency = QStringLiteral("Sở A, Sở B");
    made.steps = QStringLiteral("Bước 1");
    made.fees = QStringLiteral("8.000 đồng");
    made.commonNames = {QStringLiteral("làm giấy")};
    made.spokenAnswer = QStringLiteral("Dạ, mang theo tờ khai.");
    made.source = QStringLiteral("cổng");
    made.version = 4;
    return made;
}

constexpr auto ListParts
    = ProcedureParts(ProcedurePart::Name) | ProcedurePart::Agency | ProcedurePart::Issuer;

} // namespace

TEST(ProcedureParts, AListErasesNothingItCannotKnow)
{
    Procedure row;
    row.id = row.code = QStringLiteral("1.900001");
    row.name = QStringLiteral("Cấp giấy mới");
    row.issuer = QStringLiteral("Bộ A");
    const Procedure now = merged(whole(), row, ListParts);
    Procedure expected = whole();
    expected.name = row.name;
    expected.issuer = row.issuer;
    EXPECT_EQ(now, expected);
    EXPECT_FALSE(knowsContent(ListParts));
    EXPECT_TRUE(knowsContent(ListParts | ProcedurePart::Steps));
}

TEST(ProcedureParts, TheSameAgenciesInAnotherOrderAreNoChange)
{
    Procedure row = whole();
    row.agency = QStringLiteral("Sở B;  sở A");
    EXPECT_EQ(merged(whole(), row, ListParts), whole());
    row.agency = QStringLiteral("Sở C");
    EXPECT_EQ(merged(whole(), row, ListParts).agency, QStringLiteral("Sở C"));
}

TEST(ProcedureParts, AWholeRecordReplacesTextAndKeepsWhatEditorsWrote)
{
    Procedure row;
    row.id = row.code = QStringLiteral("1.900001");
    row.name = QStringLiteral("Cấp giấy");
    row.steps = QStringLiteral("Bước 2");
    const Procedure now = merged(whole(), row, allParts());
    EXPECT_EQ(now.steps, QStringLiteral("Bước 2"));
    EXPECT_EQ(now.fees, QString()) << "the newer record states no fee";
    EXPECT_EQ(now.commonNames, whole().commonNames);
    EXPECT_EQ(now.spokenAnswer, whole().spokenAnswer);
    EXPECT_EQ(now.version, 4);
}

TEST(ProcedureParts, AnEmptyFeeBesideATextIsNoGap)
{
    Procedure bare;
    bare.name = QStringLiteral("Cấp giấy");
    bare.issuer = QStringLiteral("Bộ A");
    EXPECT_TRUE(missingParts(bare).testFlag(ProcedurePart::Fees));
    EXPECT_FALSE(missingParts(bare).testFlag(ProcedurePart::Issuer));
    bare.steps = QStringLiteral("Bước 1");
    EXPECT_FALSE(missingParts(bare).testFlag(ProcedurePart::Fees));
    EXPECT_TRUE(missingParts(bare).testFlag(ProcedurePart::Field));
}

TEST(ProcedureParts, ARenamingIsMoreThanSpaces)
{
    EXPECT_FALSE(renamed(QStringLiteral("Cấp  giấy "),
                         QStringLiteral("Cấp giấy").normalized(QString::NormalizationForm_D)));
    EXPECT_TRUE(renamed(QStringLiteral("Cấp giấy"), QStringLiteral("Cấp lại giấy")));
}
