#include "app/search/procedureindex.h"
#include "basefiles.h"

#include <gtest/gtest.h>

#include <thread>

using namespace tongdai;

namespace {

Procedure procedure(const QString &code, const QString &name,
                    const QString &field = QStringLiteral("Hộ tịch"))
{
    Procedure made;
    made.id = code;
    made.code = code;
    made.name = name;
    made.field = field;
    made.level = QStringLiteral("Cấp xã");
    made.steps = QStringLiteral("Nộp hồ sơ.");
    return made;
}

Lexicon smallLexicon()
{
    Lexicon lexicon;
    lexicon.read(QStringLiteral("names.txt"),
                 QStringLiteral("giấy độc thân | 1.000003\nlàm giấy cưới | đăng ký kết hôn\n"));
    lexicon.read(QStringLiteral("terms.txt"), QStringLiteral("hôn thú | kết hôn\n"));
    lexicon.read(QStringLiteral("variants.txt"),
                 QStringLiteral(
                     "lưu động | tại nhà | 0.8\ncó yếu tố nước ngoài | người nước ngoài; đài loan | 0.8\n"));
    lexicon.read(QStringLiteral("stop.txt"), QStringLiteral("thủ tục\ncủa\n"));
    lexicon.read(QStringLiteral("intents.txt"), QStringLiteral("cần giấy tờ gì | papers\n"));
    return lexicon;
}

QList<Procedure> smallBase()
{
    return {
        procedure(QStringLiteral("1.000001"), QStringLiteral("Thủ tục đăng ký kết hôn")),
        procedure(QStringLiteral("1.000002"), QStringLiteral("Thủ tục đăng ký kết hôn lưu động")),
        procedure(QStringLiteral("1.000003"), QStringLiteral("Cấp giấy xác nhận tình trạng hôn nhân")),
        procedure(QStringLiteral("1.000004"), QStringLiteral("Thủ tục đăng ký kết hôn có yếu tố nước ngoài")),
        procedure(QStringLiteral("1.000005"), QStringLiteral("Đăng ký khai tử")),
        procedure(QStringLiteral("1.000006"), QStringLiteral("Hòa giải tranh chấp đất đai"),
                  QStringLiteral("Đất đai"))};
}

const ProcedureIndex &smallIndex()
{
    static const ProcedureIndex index(smallBase(), smallLexicon());
    return index;
}

SearchAnswer ask(const QString &text, const ProcedureIndex &index = smallIndex())
{
    SearchQuery query;
    query.text = text;
    return index.search(query);
}

QString first(const QString &text, const ProcedureIndex &index = smallIndex())
{
    const SearchAnswer answer = ask(text, index);
    return answer.hits.isEmpty() ? QString() : answer.hits.first().code;
}

} // namespace

TEST(ProcedureIndex, PutsThePlainProcedureBeforeItsVariantsUnlessAsked)
{
    EXPECT_EQ(first(QStringLiteral("đăng ký kết hôn")), QStringLiteral("1.000001"));
    EXPECT_EQ(first(QStringLiteral("đăng ký kết hôn lưu động")), QStringLiteral("1.000002"));
    EXPECT_EQ(first(QStringLiteral("đăng ký kết hôn người nước ngoài")), QStringLiteral("1.000004"));
}

TEST(ProcedureIndex, TakesAListOfLevelsForNoVariant)
{
    Lexicon lexicon = smallLexicon();
    lexicon.read(QStringLiteral("variants.txt"),
                 QStringLiteral("thực hiện tại cấp trung ương | trung ương | 0.5\n"));
    const ProcedureIndex index(
        {procedure(QStringLiteral("1.000001"),
                   QStringLiteral("Cấp lại biển số thực hiện tại cấp trung ương, cấp tỉnh, cấp xã")),
         procedure(QStringLiteral("1.000002"),
                   QStringLiteral("Cấp lại biển số thực hiện tại cấp trung ương"))},
        lexicon);
    EXPECT_EQ(first(QStringLiteral("cấp lại biển số"), index), QStringLiteral("1.000001"));
}

TEST(ProcedureIndex, AForeignersPapersAreWhatAForeignerAsksFor)
{
    Lexicon lexicon;
    lexicon.read(
        QStringLiteral("variants.txt"),
        QStringLiteral("có yếu tố nước ngoài | người hàn! | 0.8\ncho người nước ngoài | người hàn | 0.8\n"));
    QList<Procedure> base = smallBase();
    base.append(
        procedure(QStringLiteral("1.000007"), QStringLiteral("Cấp thẻ tạm trú cho người nước ngoài")));
    const ProcedureIndex index(base, lexicon);
    EXPECT_EQ(first(QStringLiteral("thẻ tạm trú cho người hàn"), index), QStringLiteral("1.000007"));
    EXPECT_EQ(first(QStringLiteral("đăng ký kết hôn với người hàn"), index), QStringLiteral("1.000004"));
}

TEST(ProcedureIndex, FindsTheSameHoweverItIsTyped)
{
    const QString text = QStringLiteral("hòa giải tranh chấp đất đai");
    for (const QString &typed :
         {text, text.normalized(QString::NormalizationForm_D), text.toUpper(),
          QStringLiteral("hoà giải tranh chấp đất đai"), QStringLiteral("hoa giai tranh chap dat dai"),
          QStringLiteral("hoaf giair tranh chaaps ddaats ddai"),
          QStringLiteral("hòa giai tranh chấp dat đai")})
        EXPECT_EQ(first(typed), QStringLiteral("1.000006")) << qPrintable(typed);
}

TEST(ProcedureIndex, SaysWhichCommonNameItFound)
{
    const SearchAnswer answer = ask(QStringLiteral("giấy độc thân"));
    ASSERT_FALSE(answer.hits.isEmpty());
    EXPECT_EQ(answer.hits.first().code, QStringLiteral("1.000003"));
    EXPECT_EQ(answer.hits.first().calledAs, QStringLiteral("giấy độc thân"));
    EXPECT_EQ(first(QStringLiteral("hôn thú")), QStringLiteral("1.000001"));
    EXPECT_EQ(first(QStringLiteral("làm giấy cưới")), QStringLiteral("1.000001")) << "a target may be a name";
}

TEST(ProcedureIndex, SaysCalledAsOnlyOfWhatBearsTheWholeTerm)
{
    QList<Procedure> base = smallBase();
    base.append(procedure(QStringLiteral("1.000007"), QStringLiteral("Xác nhận tình trạng vũ khí thô sơ")));
    Lexicon lexicon;
    lexicon.read(QStringLiteral("terms.txt"), QStringLiteral("giấy độc thân | xác nhận tình trạng hôn nhân\n"));
    const ProcedureIndex index(base, lexicon);
    const SearchAnswer answer = ask(QStringLiteral("giấy độc thân"), index);
    ASSERT_GE(answer.hits.size(), 2);
    EXPECT_EQ(answer.hits.first().calledAs, QStringLiteral("giấy độc thân"));
    const auto arms = std::find_if(answer.hits.cbegin(), answer.hits.cend(), [](const SearchHit &hit) {
        return hit.code == QStringLiteral("1.000007");
    });
    ASSERT_NE(arms, answer.hits.cend());
    EXPECT_TRUE(arms->calledAs.isEmpty());
    EXPECT_TRUE(arms->matched.contains(QStringLiteral("tình")));
}

TEST(ProcedureIndex, SaysWhichWordsHitTheName)
{
    const SearchAnswer answer = ask(QStringLiteral("đăng ký khai tử cần giấy tờ gì"));
    ASSERT_FALSE(answer.hits.isEmpty());
    EXPECT_EQ(answer.intent, Intent::Papers);
    EXPECT_EQ(answer.hits.first().matched.join(u' '), QStringLiteral("đăng ký khai tử"));
}

TEST(ProcedureIndex, MatchesACodeExactlyAndFirst)
{
    EXPECT_EQ(first(QStringLiteral("1.000005")), QStringLiteral("1.000005"));
    EXPECT_EQ(first(QStringLiteral("kết hôn 1.000005.H19")), QStringLiteral("1.000005"));
}

TEST(ProcedureIndex, RepairsOneSlipOnlyWhenNothingBetterHitsAndSaysSo)
{
    const SearchAnswer slipped = ask(QStringLiteral("tranh chapp dat dai"));
    ASSERT_FALSE(slipped.hits.isEmpty());
    EXPECT_EQ(slipped.hits.first().code, QStringLiteral("1.000006"));
    EXPECT_EQ(slipped.repairedTo, QStringLiteral("tranh chap dat dai"));
    EXPECT_TRUE(ask(QStringLiteral("tranh chấp đất đai")).repairedTo.isEmpty());
}

TEST(ProcedureIndex, ReadsANameAsAQuestionWithItsWordsIsRead)
{
    Lexicon lexicon = smallLexicon();
    lexicon.read(QStringLiteral("replace.txt"), QStringLiteral("lãnh | lĩnh\nbhxh | bảo hiểm xã hội\n"));
    lexicon.read(QStringLiteral("names.txt"), QStringLiteral("lãnh giùm bhxh | 1.000005\n"));
    const ProcedureIndex index(smallBase(), lexicon);
    const SearchAnswer answer = ask(QStringLiteral("lãnh giùm BHXH"), index);
    ASSERT_FALSE(answer.hits.isEmpty());
    EXPECT_EQ(answer.hits.first().code, QStringLiteral("1.000005"));
    EXPECT_EQ(answer.hits.first().calledAs, QStringLiteral("lãnh giùm bhxh")) << "shown as it was written";
    EXPECT_GT(answer.hits.first().score, 0.9);
}

TEST(ProcedureIndex, FindsWhileTheLastWordIsStillTyped)
{
    EXPECT_EQ(first(QStringLiteral("đăng ký khai t")), QStringLiteral("1.000005"));
    EXPECT_EQ(first(QStringLiteral("hòa gi")), QStringLiteral("1.000006"));
    EXPECT_EQ(first(QStringLiteral("tinh tr")), QStringLiteral("1.000003"));
}

TEST(ProcedureIndex, NarrowsToAFieldOrLevel)
{
    SearchQuery query;
    query.text = QStringLiteral("đăng ký");
    query.field = QStringLiteral("Đất đai");
    for (const SearchHit &hit : smallIndex().search(query).hits)
        EXPECT_EQ(hit.field, QStringLiteral("Đất đai"));
    query.field.clear();
    query.level = QStringLiteral("Cấp bộ");
    EXPECT_TRUE(smallIndex().search(query).hits.isEmpty());
}

TEST(ProcedureIndex, PutsWhatIsInForceBeforeWhatIsWithdrawn)
{
    QList<Procedure> base {procedure(QStringLiteral("1.000001"), QStringLiteral("Đăng ký tạm trú")),
                           procedure(QStringLiteral("1.000002"), QStringLiteral("Đăng ký tạm trú"))};
    base[0].validTo = QDate(2025, 7, 1);
    const ProcedureIndex index(base, smallLexicon());
    SearchQuery query;
    query.text = QStringLiteral("tạm trú");
    const SearchAnswer answer = index.search(query, QDate(2026, 1, 1));
    ASSERT_EQ(answer.hits.size(), 2);
    EXPECT_EQ(answer.hits[0].code, QStringLiteral("1.000002"));
    EXPECT_TRUE(answer.hits[0].inForce);
    EXPECT_FALSE(answer.hits[1].inForce);
}

TEST(ProcedureIndex, PutsTheCallersProvinceBeforeOthersOfTheSameName)
{
    QList<Procedure> base;
    for (int i = 1; i <= 4; ++i)
        base.append(
            procedure(QStringLiteral("1.00000%1").arg(i), QStringLiteral("Tách thửa hoặc hợp thửa đất")));
    base[0].issuer = QStringLiteral("UBND tỉnh Lào Cai");
    base[1].issuer = QStringLiteral("UBND tỉnh Lai Châu");
    base[2].issuer = QStringLiteral("UBND Thành phố Đồng Nai");
    base[3].issuer = QStringLiteral("Bộ Nông nghiệp và Môi trường");
    base.append(procedure(QStringLiteral("1.000009"), QStringLiteral("Đính chính thửa đất")));
    const ProcedureIndex index(base, smallLexicon());
    SearchQuery query;
    query.text = QStringLiteral("tách thửa đất");
    query.home = QStringLiteral("Đồng Nai");
    EXPECT_EQ(index.search(query).hits.first().code, QStringLiteral("1.000003"));
    query.home.clear();
    EXPECT_EQ(index.search(query).hits.first().code, QStringLiteral("1.000004"));
}

TEST(ProcedureIndex, TakesNeighboursInTheTextsForOneWord)
{
    // Both texts have all the syllables, only one has the word.
    QList<Procedure> base {procedure(QStringLiteral("1.000001"), QStringLiteral("Hỗ trợ thiệt hại")),
                           procedure(QStringLiteral("1.000002"), QStringLiteral("Hỗ trợ thiệt hại"))};
    base[0].conditions = QStringLiteral("Nhà ở cạnh kho, cá chết trong hồ.");
    base[1].conditions = QStringLiteral("Cá kho bị hỏng, nhà ở chết máy trong hồ.");
    for (int i = 3; i < 9; ++i) {
        base.append(procedure(QStringLiteral("1.00000%1").arg(i), QStringLiteral("Việc khác %1").arg(i)));
        base.last().conditions
            = i % 2 == 0 ? QStringLiteral("Không nuôi.") : QStringLiteral("Ao nuôi có cá chết.");
    }
    const ProcedureIndex index(base, smallLexicon());
    EXPECT_EQ(first(QStringLiteral("hỗ trợ thiệt hại cá chết"), index), QStringLiteral("1.000001"));
}

TEST(ProcedureIndex, KnowsNothingOfWhatItDoesNotHold)
{
    const SearchAnswer answer = ask(QStringLiteral("xyzzy plugh qwfp"));
    EXPECT_TRUE(answer.nearOnly);
    EXPECT_EQ(answer.total, 0);
    EXPECT_TRUE(ProcedureIndex({}, smallLexicon())
                    .search({QStringLiteral("kết hôn"), {}, {}, 10, {}, {}})
                    .hits.isEmpty());
}

TEST(ProcedureIndex, AnswersTheSameFromManyThreads)
{
    const QString expected = first(QStringLiteral("đăng ký kết hôn"));
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&wrong, &expected] {
            for (int i = 0; i < 50; ++i) {
                if (first(QStringLiteral("đăng ký kết hôn")) != expected)
                    ++wrong;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}
