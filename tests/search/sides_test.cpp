// Who asks and where it is handled: between names that fit alike, never more.
#include "app/search/procedureindex.h"
#include "app/search/sides.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

const QString ForCitizens = QStringLiteral("1.000001");
const QString ForFirms = QStringLiteral("1.000002");

Procedure permit(const QString &code, const QString &audience, const QString &level)
{
    Procedure made;
    made.id = made.code = code;
    made.name = QStringLiteral("Cấp giấy phép khai thác nước dưới đất");
    made.audience = audience;
    made.level = level;
    made.steps = QStringLiteral("Nộp hồ sơ.");
    return made;
}

Lexicon lexicon()
{
    Lexicon made;
    made.read(QStringLiteral("askers.txt"),
              QStringLiteral("tôi | citizen\ncông ty | business\nlên xã | commune\nsở | province\n"));
    made.read(QStringLiteral("soft.txt"), QStringLiteral("tôi\ncông ty\nlên xã\nsở\n"));
    return made;
}

QString first(const ProcedureIndex &index, const QString &text, const QString &unitLevel = {})
{
    SearchQuery query;
    query.text = text;
    query.unitLevel = unitLevel;
    const SearchAnswer answer = index.search(query);
    return answer.hits.isEmpty() ? QString() : answer.hits.first().code;
}

} // namespace

TEST(Sides, OfAnAudienceAreReadWithTheirBrackets)
{
    EXPECT_EQ(sidesOfAudience(QStringLiteral("Công dân Việt Nam, Người nước ngoài")), Citizen);
    EXPECT_EQ(sidesOfAudience(QStringLiteral("Tổ chức (không bao gồm doanh nghiệp, HTX)")), Organisation);
    EXPECT_EQ(sidesOfAudience(QStringLiteral("Doanh nghiệp có vốn đầu tư nước ngoài, Hợp tác xã")), Business);
    EXPECT_EQ(sidesOfAudience(QStringLiteral("Cán bộ, công chức, viên chức; Doanh nghiệp")),
              Official | Business);
    EXPECT_EQ(sidesOfAudience({}), 0);
    EXPECT_EQ(sidesOfLevel(QStringLiteral("Cấp bộ, Cấp tỉnh, Cấp xã")), Province | Commune);
    EXPECT_EQ(sidesOfLevel(QStringLiteral("Cơ quan khác")), 0);
}

TEST(Sides, OfTheQuestionDecideBetweenEquals)
{
    const ProcedureIndex index(
        {permit(ForCitizens, QStringLiteral("Công dân Việt Nam"), QStringLiteral("Cấp xã")),
         permit(ForFirms, QStringLiteral("Doanh nghiệp"), QStringLiteral("Cấp tỉnh"))},
        lexicon());
    const QString asked = QStringLiteral("giấy phép khai thác nước dưới đất");
    EXPECT_EQ(first(index, QStringLiteral("tôi xin ") + asked), ForCitizens);
    EXPECT_EQ(first(index, QStringLiteral("công ty tôi xin ") + asked), ForFirms)
        << "a firm's caller says \"tôi\" too";
    EXPECT_EQ(first(index, asked + QStringLiteral(" lên xã")), ForCitizens);
    EXPECT_EQ(first(index, asked + QStringLiteral(" sở")), ForFirms);
}

TEST(Sides, OfTheAskersUnitDecideBetweenEqualsWhereTheWordsSayNothing)
{
    const ProcedureIndex index(
        {permit(ForCitizens, {}, QStringLiteral("Cấp xã")), permit(ForFirms, {}, QStringLiteral("Cấp tỉnh"))},
        lexicon());
    const QString asked = QStringLiteral("giấy phép khai thác nước dưới đất");
    EXPECT_EQ(first(index, asked, QStringLiteral("Cấp tỉnh")), ForFirms);
    EXPECT_EQ(first(index, asked, QStringLiteral("Cấp xã")), ForCitizens);
    EXPECT_EQ(first(index, asked + QStringLiteral(" lên xã"), QStringLiteral("Cấp tỉnh")), ForCitizens);
}

TEST(Sides, NeverBeatTheWords)
{
    QList<Procedure> base {permit(ForCitizens, QStringLiteral("Công dân Việt Nam"), QStringLiteral("Cấp xã")),
                           permit(ForFirms, QStringLiteral("Doanh nghiệp"), QStringLiteral("Cấp tỉnh"))};
    base[1].name = QStringLiteral("Cấp giấy phép khai thác nước mặt");
    const ProcedureIndex index(base, lexicon());
    EXPECT_EQ(first(index, QStringLiteral("công ty xin giấy phép khai thác nước dưới đất"),
                    QStringLiteral("Cấp tỉnh")),
              ForCitizens);
}
