#include "app/search/queryreader.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

QueryReader reader()
{
    return QueryReader(Lexicon::builtIn(), [](const QueryWord &a, const QueryWord &b) {
        return (a.fold == u"tre" && b.fold == u"em") || (a.fold == u"nhan" && b.fold == u"con");
    });
}

/// The words that are looked for, without those that count little (below half).
QString core(const QString &text)
{
    const ReadQuery read = reader().read(text);
    QStringList kept;
    if (!read.readings.isEmpty()) {
        for (const QueryTerm &term : read.readings.first().terms) {
            if (!term.bonus && term.weight >= 0.5F)
                kept.append(term.word.exact);
        }
    }
    return kept.join(u' ');
}

Intent intent(const QString &text)
{
    return reader().read(text).intent;
}

} // namespace

TEST(QueryReader, DropsPolitenessAndTurnsOfAQuestion)
{
    EXPECT_EQ(core(QStringLiteral("Dạ cho em hỏi đăng ký kết hôn cần giấy tờ gì ạ")),
              QStringLiteral("đăng ký kết hôn"));
    EXPECT_EQ(core(QStringLiteral("Alo tổng đài ơi, tôi muốn hỏi về cấp hộ chiếu mất bao lâu vậy ạ?")),
              QStringLiteral("cấp hộ chiếu"));
    EXPECT_EQ(core(QStringLiteral("cho em hoi dang ky ket hon can giay to gi a")),
              QStringLiteral("dang ky ket hon"));
}

TEST(QueryReader, TellsTheMatterFromItsCircumstances)
{
    const ReadQuery read
        = reader().read(QStringLiteral("Ba em té xe tháng trước, giờ em muốn đăng ký khai tử thì đi đâu"));
    QStringList asides;
    QStringList matter;
    for (const QueryTerm &term : read.readings.first().terms)
        (term.word.aside ? asides : matter).append(term.word.exact);
    EXPECT_TRUE(matter.contains(QStringLiteral("tử"))) << qPrintable(matter.join(u' '));
    EXPECT_TRUE(asides.contains(QStringLiteral("xe"))) << qPrintable(asides.join(u' '));

    const ReadQuery silent = reader().read(QStringLiteral("ba em té xe tháng trước"));
    for (const QueryTerm &term : silent.readings.first().terms)
        EXPECT_FALSE(term.word.aside) << "where no clause asks, all of them count";
}

TEST(QueryReader, KeepsAFillerWordThatStandsInAName)
{
    const ReadQuery read = reader().read(QStringLiteral("căn cước trẻ em ạ"));
    const auto has = [&read](const QString &word) {
        const auto &terms = read.readings.first().terms;
        return std::any_of(terms.cbegin(), terms.cend(),
                           [&word](const QueryTerm &term) { return term.word.exact == word; });
    };
    EXPECT_TRUE(has(QStringLiteral("em")));
    EXPECT_FALSE(has(QStringLiteral("ạ")));
}

TEST(QueryReader, NeverDropsEverything)
{
    EXPECT_FALSE(reader().read(QStringLiteral("dạ vâng ạ")).readings.first().terms.isEmpty());
    EXPECT_TRUE(reader().read(QStringLiteral("  ?!… ")).readings.isEmpty());
    EXPECT_TRUE(reader().read(QString()).readings.isEmpty());
}

TEST(QueryReader, KnowsWhatIsAskedAboutTheProcedure)
{
    EXPECT_EQ(intent(QStringLiteral("đăng ký khai sinh cần giấy tờ gì")), Intent::Papers);
    EXPECT_EQ(intent(QStringLiteral("đăng ký khai sinh lệ phí bao nhiêu")), Intent::Fee);
    EXPECT_EQ(intent(QStringLiteral("đăng ký khai sinh mất bao lâu")), Intent::Time);
    EXPECT_EQ(intent(QStringLiteral("đăng ký khai sinh ở đâu")), Intent::Where);
    EXPECT_EQ(intent(QStringLiteral("đăng ký khai sinh có làm online được không")), Intent::Online);
    EXPECT_EQ(intent(QStringLiteral("nhận con nuôi cần điều kiện gì")), Intent::Conditions);
    EXPECT_EQ(intent(QStringLiteral("dang ky khai sinh o dau")), Intent::Where);
    EXPECT_EQ(intent(QStringLiteral("đăng ký khai sinh")), Intent::None);
}

TEST(QueryReader, SpellsOutAbbreviationsChatAndSouthernWords)
{
    EXPECT_EQ(core(QStringLiteral("đổi GPLX")), QStringLiteral("đổi giấy phép lái xe"));
    EXPECT_EQ(core(QStringLiteral("khai sanh")), QStringLiteral("khai sinh"));
    EXPECT_EQ(core(QStringLiteral("đk kết hôn cần j")), QStringLiteral("đăng ký kết hôn"));
    EXPECT_EQ(core(QStringLiteral("dk ket hon")), QStringLiteral("đăng ký ket hon"));
}

TEST(QueryReader, LeavesABareWordAloneThatOnlyLooksLikeChat)
{
    // "ma" may be "mã"; the Southern "má" needs its mark.
    EXPECT_TRUE(core(QStringLiteral("ma so thue")).startsWith(u"ma so"));
}

TEST(QueryReader, ReadsEveryWayOfTypingTheSameWordsAlike)
{
    const QString composed = QStringLiteral("hòa giải tranh chấp đất đai");
    const QString expected = core(composed);
    EXPECT_EQ(core(composed.normalized(QString::NormalizationForm_D)), expected);
    EXPECT_EQ(core(QStringLiteral("hoà giải tranh chấp đất đai")), expected);
    EXPECT_EQ(core(QStringLiteral("HÒA GIẢI TRANH CHẤP ĐẤT ĐAI")), expected);
    EXPECT_EQ(core(QStringLiteral("kĩ thuật")), core(QStringLiteral("kỹ thuật")));
}

TEST(QueryReader, FindsACodeWithOrWithoutItsDotAndSuffix)
{
    EXPECT_EQ(reader().read(QStringLiteral("1.001193")).code, QStringLiteral("1.001193"));
    EXPECT_EQ(reader().read(QStringLiteral("mã 1.012784.H19 ạ")).code, QStringLiteral("1.012784"));
    EXPECT_EQ(reader().read(QStringLiteral("2.000815.000.00.00.H55")).code, QStringLiteral("2.000815"));
    EXPECT_EQ(reader().read(QStringLiteral("thủ tục 1001193")).code, QStringLiteral("1.001193"));
    EXPECT_TRUE(reader().read(QStringLiteral("số điện thoại 0900000012")).code.isEmpty());
}

TEST(QueryReader, PutsOfficialTermsInPlaceOfCommonOnesAsAReadingOfItsOwn)
{
    const ReadQuery read = reader().read(QStringLiteral("làm giấy độc thân"));
    const auto official = std::find_if(read.readings.cbegin(), read.readings.cend(),
                                       [](const Reading &reading) { return !reading.calledAs.isEmpty(); });
    ASSERT_NE(official, read.readings.cend());
    EXPECT_EQ(official->calledAs, QStringLiteral("giấy độc thân"));
    EXPECT_TRUE(std::any_of(official->terms.cbegin(), official->terms.cend(),
                            [](const QueryTerm &term) { return term.word.exact == u"hôn"; }));
    EXPECT_TRUE(read.readings.first().calledAs.isEmpty()) << "the caller's own words stay a reading";
}

TEST(QueryReader, SurvivesWhatNobodyWouldType)
{
    const QueryReader strict = reader();
    for (const QString &text :
         {QString(1'000'000, u'a'), QString(5000, QChar(0xD800)), QStringLiteral("'; DROP TABLE x; --"),
          QStringLiteral("NEAR \"x\" * ^ col: %_"), QString(QChar(0)), QStringLiteral("\u202E\u200B\u200D"),
          QStringLiteral("😀😀 khai sinh 😀"), QStringLiteral("<img src=file:///etc/passwd>")}) {
        const ReadQuery read = strict.read(text);
        for (const Reading &reading : read.readings)
            EXPECT_LE(reading.terms.size(), 400);
    }
    EXPECT_EQ(core(QStringLiteral("😀 khai sinh 😀")), QStringLiteral("khai sinh"));
}
