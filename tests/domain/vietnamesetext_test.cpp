#include "models/domain/vietnamesetext.h"
#include "tests/domain/printing.h"

#include <random>

using namespace tongdai;

namespace {

QString nfd(const QString &text)
{
    return text.normalized(QString::NormalizationForm_D);
}
QString nfc(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

const QStringList &onsets()
{
    static const QStringList List
        = QStringLiteral(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").split(u' ');
    return List;
}

const QStringList &rhymes()
{
    static const QStringList List
        = QStringLiteral(
              "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê ui "
              "uô uơ uy ưa ươ ưi ưu iêu yêu oai oay oeo uây uôi uya uyê uyu ươi ươu")
              .split(u' ');
    return List;
}

/// A syllable as a keyboard may give it: any onset, vowels and coda, the tone on any of its vowels.
QString anySyllable(std::mt19937 &random)
{
    static const QStringList Codas = QStringLiteral(" c ch m n ng nh p t").split(u' ');
    static const QString Tones = QStringLiteral("\u0300\u0309\u0303\u0301\u0323");
    const auto pick
        = [&random](const auto &list) { return list[static_cast<qsizetype>(random() % list.size())]; };
    QString rhyme = pick(rhymes());
    if (random() % 4 != 0)
        rhyme = nfc(rhyme.insert(static_cast<qsizetype>(1 + random() % rhyme.size()), pick(Tones)));
    QString syllable = pick(onsets()) + rhyme + pick(Codas);
    if (random() % 3 == 0)
        syllable = syllable.toUpper();
    return syllable;
}

/// Text with everything a keyboard, a file or an attacker sends.
QString anyText(std::mt19937 &random)
{
    QString text;
    const int parts = static_cast<int>(random() % 12);
    for (int i = 0; i < parts; ++i) {
        switch (random() % 8) {
        case 0:
            text += QChar(static_cast<ushort>(random() % 0x10000));
            break;
        case 1:
            text += QChar(static_cast<ushort>(0x300 + random() % 0x70));
            break;
        case 2:
            text += QChar(static_cast<ushort>(0x1E00 + random() % 0x200));
            break;
        case 3:
            text += QChar(static_cast<ushort>(random() % 0x260));
            break;
        case 4:
            text += QStringLiteral("👩\u200D🌾");
            break;
        case 5:
            text += u' ';
            break;
        default:
            text += random() % 2 ? anySyllable(random) : nfd(anySyllable(random));
        }
    }
    return text;
}

} // namespace

TEST(CleanText, DropsWhatCannotBeSeenAndKeepsLinesAndTabs)
{
    EXPECT_EQ(cleanText(QStringLiteral("a\r\nb\rc\nd\te")), QStringLiteral("a\nb\nc\nd\te"));
    EXPECT_EQ(cleanText(QStringLiteral("x\u0000\u0007\u001B[31m\u0085y").append(QChar(0))),
              QStringLiteral("x[31my"));
    EXPECT_EQ(cleanText(QStringLiteral("1\u00A0234\u202F567")), QStringLiteral("1 234 567"));
    EXPECT_EQ(cleanText(QStringLiteral("a\u200Bb\uFEFFc\u2060d\u00ADe")), QStringLiteral("abcde"));
    EXPECT_EQ(cleanText(QStringLiteral("fdp.\u202Eexe")), QStringLiteral("fdp.exe"));
    EXPECT_EQ(cleanText(QStringLiteral("dòng\u2028sau")), QStringLiteral("dòng\nsau"));
    EXPECT_EQ(cleanText(QString()), QString());
}

TEST(CleanText, DropsHalfACharacterAndKeepsPictures)
{
    EXPECT_EQ(cleanText(QString(QChar(0xD83D)) + u'a'), QStringLiteral("a"));
    EXPECT_EQ(cleanText(u'a' + QString(QChar(0xDE00))), QStringLiteral("a"));
    EXPECT_EQ(cleanText(QStringLiteral("😀 👩\u200D🌾 ❤\uFE0F")), QStringLiteral("😀 👩\u200D🌾 ❤\uFE0F"));
    EXPECT_EQ(cleanText(QStringLiteral("a\u200Db")), QStringLiteral("ab"));
}

TEST(CleanText, ComposesWhatCameInPieces)
{
    EXPECT_EQ(cleanText(nfd(QStringLiteral("Đặng Thị Ngữ, ấp Trường Đệ"))),
              QStringLiteral("Đặng Thị Ngữ, ấp Trường Đệ"));
}

TEST(CleanText, DoneTwiceIsDoneOnce)
{
    std::mt19937 random(20261);
    for (int i = 0; i < 4000; ++i) {
        const QString text = anyText(random);
        const QString clean = cleanText(text);
        ASSERT_EQ(cleanText(clean), clean) << "from " << QString(text).toUtf8().toHex().toStdString();
        ASSERT_TRUE(clean.isValidUtf16());
        ASSERT_FALSE(clean.contains(QChar(u'\0')));
        ASSERT_EQ(nfc(clean), clean);
    }
}

TEST(NormaliseTone, GivesOneFormForBothSchools)
{
    const QList<QPair<QString, QString>> pairs {
        {QStringLiteral("hoà"), QStringLiteral("hòa")},
        {QStringLiteral("thuỷ"), QStringLiteral("thủy")},
        {QStringLiteral("khoẻ"), QStringLiteral("khỏe")},
        {QStringLiteral("Biên Hoà"), QStringLiteral("Biên Hòa")},
        {QStringLiteral("UỶ BAN"), QStringLiteral("ỦY BAN")},
        {QStringLiteral("Hoạ sĩ"), QStringLiteral("Họa sĩ")},
        {QStringLiteral("loè"), QStringLiteral("lòe")},
        {QStringLiteral("tuý"), QStringLiteral("túy")},
        {QStringLiteral("gía"), QStringLiteral("giá")},
        {QStringLiteral("qúy"), QStringLiteral("quý")},
        {QStringLiteral("qủa"), QStringLiteral("quả")},
        {QStringLiteral("tòan"), QStringLiteral("toàn")},
        {QStringLiteral("cuả"), QStringLiteral("của")},
        {QStringLiteral("ngòai"), QStringLiteral("ngoài")},
    };
    for (const auto &[typed, home] : pairs) {
        EXPECT_EQ(normaliseTone(typed), home);
        EXPECT_EQ(normaliseTone(home), home);
    }
}

TEST(NormaliseTone, LeavesWordsThatAreWrittenOneWayOnly)
{
    const QStringList texts {
        QStringLiteral("gì"),
        QStringLiteral("giữ"),
        QStringLiteral("giếng"),
        QStringLiteral("gìn"),
        QStringLiteral("quốc"),
        QStringLiteral("quyển"),
        QStringLiteral("oanh"),
        QStringLiteral("oành"),
        QStringLiteral("khuỷu"),
        QStringLiteral("rượu"),
        QStringLiteral("nguyễn"),
        QStringLiteral("yếu"),
        QStringLiteral("thuở"),
        QStringLiteral("mía"),
        QStringLiteral("ý"),
        QStringLiteral("ủy"),
        QStringLiteral("nghiêng"),
        QStringLiteral("Đắk Lắk"),
        QStringLiteral("café"),
        QStringLiteral("xoong"),
        QStringLiteral("Huỳnh Thúy"),
        QStringLiteral("Krông Búk"),
        QStringLiteral("1022"),
        QStringLiteral("àá"),
        QStringLiteral("Phường Trảng Dài, thành phố Biên Hòa"),
    };
    for (const QString &text : texts)
        EXPECT_EQ(normaliseTone(text), text);
}

TEST(SearchForm, IsTheSameHoweverTheWordWasTyped)
{
    EXPECT_EQ(searchForm(QStringLiteral("Kĩ thuật")), searchForm(QStringLiteral("kỹ thuật")));
    EXPECT_EQ(searchForm(QStringLiteral("tỉ lệ")), searchForm(QStringLiteral("Tỷ lệ")));
    EXPECT_EQ(searchForm(QStringLiteral("bác sĩ")), searchForm(QStringLiteral("bác sỹ")));
    EXPECT_EQ(searchForm(QStringLiteral("quí khách")), searchForm(QStringLiteral("quý khách")));
    EXPECT_EQ(searchForm(QStringLiteral("qúi khách")), searchForm(QStringLiteral("quý khách")));
    EXPECT_EQ(searchForm(QStringLiteral("ĐĂNG KÍ")), QStringLiteral("đăng ký"));
    EXPECT_EQ(searchForm(QStringLiteral("vi phạm, đi, thi, chị")), QStringLiteral("vi phạm, đi, thi, chị"));
    EXPECT_EQ(searchForm(QStringLiteral("Ðồng Nai")), QStringLiteral("đồng nai")) << "with the letter eth";
}

TEST(FoldMarks, TakesEveryMarkOff)
{
    EXPECT_EQ(foldMarks(QStringLiteral("Đăng ký")), QStringLiteral("dang ky"));
    EXPECT_EQ(foldMarks(QStringLiteral("Cấp giấy xác nhận tình trạng hôn nhân")),
              QStringLiteral("cap giay xac nhan tinh trang hon nhan"));
    EXPECT_EQ(foldMarks(QStringLiteral("NGƯỜI ƯỠN ẰẲẴẮẶ ẦẨẪẤẬ ỒỔỖỐỘ ỜỞỠỚỢ ỪỬỮỨỰ ỲỶỸÝỴ")),
              QStringLiteral("nguoi uon aaaaa aaaaa ooooo ooooo uuuuu yyyyy"));
    EXPECT_EQ(foldMarks(QStringLiteral("Müller façade")), QStringLiteral("muller facade"));
    EXPECT_EQ(foldMarks(nfd(QStringLiteral("Thuỷ, Biên Hoà"))), QStringLiteral("thuy, bien hoa"));
}

TEST(FoldMarks, KnowsEveryLetterOfVietnamese)
{
    for (char16_t code = 0x1EA0; code <= 0x1EF9; ++code) {
        const QString letter {QChar(code)};
        const QString base = nfd(letter).left(1).toLower();
        EXPECT_EQ(foldMarks(letter), base);
        EXPECT_EQ(searchForm(letter), letter.toLower());
    }
}

TEST(SearchForms, AreStableAndBlindToHowTheTextIsComposed)
{
    std::mt19937 random(1022);
    for (int i = 0; i < 4000; ++i) {
        QString text;
        for (int word = 0; word < 4; ++word)
            text += anySyllable(random) + u' ';
        const QString form = searchForm(text);
        ASSERT_EQ(searchForm(form), form) << text.toStdString();
        ASSERT_EQ(searchForm(nfd(text)), form) << text.toStdString();
        ASSERT_EQ(foldMarks(form), foldMarks(text));
        ASSERT_EQ(foldMarks(nfd(text)), foldMarks(text));
        ASSERT_EQ(foldMarks(foldMarks(text)), foldMarks(text));
        ASSERT_EQ(foldMarks(text).size(), form.size());
        ASSERT_FALSE(hasMarks(foldMarks(text)));
        ASSERT_EQ(normaliseTone(normaliseTone(text)), normaliseTone(text));
        ASSERT_EQ(words(text).size(), words(foldMarks(text)).size());
    }
}

TEST(SearchForms, AreStableForAnyTextAtAll)
{
    std::mt19937 random(7);
    for (int i = 0; i < 4000; ++i) {
        const QString text = anyText(random);
        ASSERT_EQ(searchForm(searchForm(text)), searchForm(text)) << text.toUtf8().toHex().toStdString();
        ASSERT_EQ(foldMarks(foldMarks(text)), foldMarks(text)) << text.toUtf8().toHex().toStdString();
    }
}

TEST(SearchForm, TakesAToneFromEitherLetterOfAnOpenPair)
{
    const QString tones = QStringLiteral("\u0300\u0309\u0303\u0301\u0323");
    for (const QString &onset : onsets()) {
        if (onset == QStringLiteral("qu") || onset == QStringLiteral("gi"))
            continue; // there the first letter is part of the onset
        for (const QString &pair : {QStringLiteral("oa"), QStringLiteral("oe"), QStringLiteral("uy")}) {
            for (const QChar tone : tones) {
                const QString before = nfc(onset + pair[0] + tone + pair[1]);
                const QString after = nfc(onset + pair + tone);
                EXPECT_EQ(searchForm(before), searchForm(after));
            }
        }
    }
}

TEST(HasMarks, SeesMarksAndDButNoOtherLanguage)
{
    EXPECT_TRUE(hasMarks(QStringLiteral("ký")));
    EXPECT_TRUE(hasMarks(nfd(QStringLiteral("ký"))));
    EXPECT_TRUE(hasMarks(QStringLiteral("Đ")));
    EXPECT_TRUE(hasMarks(QStringLiteral("tư")));
    EXPECT_FALSE(hasMarks(QStringLiteral("dang ky 1022")));
    EXPECT_FALSE(hasMarks(QStringLiteral("Müller")));
    EXPECT_FALSE(hasMarks(QString()));
}

TEST(Words, KeepCodesWhole)
{
    const QStringList expected {QStringLiteral("mã"),
                                QStringLiteral("1.001193"),
                                QStringLiteral("phiếu"),
                                QStringLiteral("1022-251123-00001"),
                                QStringLiteral("61"),
                                QStringLiteral("2018"),
                                QStringLiteral("h19.12-251123-0001"),
                                QStringLiteral("xong")};
    EXPECT_EQ(
        words(QStringLiteral("Mã 1.001193. Phiếu 1022-251123-00001; 61/2018 (H19.12-251123-0001) - xong!")),
        expected);
    EXPECT_TRUE(words(QStringLiteral(" .-, 😀 ")).isEmpty());
}

TEST(FoldMarks, IsQuickEnoughForEveryKeyPress)
{
    // A whole base of names, folded at one key press, must not be felt: 50 ms is the budget of the painted
    // answer.
    const QString name
        = QStringLiteral("Cấp giấy xác nhận tình trạng hôn nhân cho công dân Việt Nam cư trú ở trong nước ");
    QElapsedTimer timer;
    timer.start();
    qsizetype total = 0;
    for (int i = 0; i < 10'000; ++i)
        total += foldMarks(name).size();
    EXPECT_EQ(total, 10'000 * name.size());
    EXPECT_LT(timer.elapsed(), 1000) << "10,000 names";
}
