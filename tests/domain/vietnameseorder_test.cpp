#include "models/domain/vietnamesetext.h"
#include "tests/domain/printing.h"

#include <algorithm>
#include <random>

using namespace tongdai;

namespace {

QStringList sorted(QStringList texts, QByteArray (*key)(const QString &))
{
    std::mt19937 random(3);
    std::shuffle(texts.begin(), texts.end(), random);
    std::stable_sort(texts.begin(), texts.end(),
                     [key](const QString &a, const QString &b) { return key(a) < key(b); });
    return texts;
}

QStringList list(const char16_t *spaced)
{
    return QString::fromUtf16(spaced).split(u' ');
}

} // namespace

TEST(SortKey, OrdersTonesAndLettersLikeADictionary)
{
    const QStringList tones = list(u"ma mà mả mã má mạ");
    EXPECT_EQ(sorted(tones, sortKey), tones);
    const QStringList names = list(u"Ba Bạ Ban Băng Bân Bê Dung Dũng Dụng Đào Đạt");
    EXPECT_EQ(sorted(names, sortKey), names);
    const QStringList letters = list(u"a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z");
    EXPECT_EQ(sorted(letters, sortKey), letters);
}

TEST(SortKey, WeighsTonesOnlyWhenLettersAreEqual)
{
    EXPECT_LT(sortKey(QStringLiteral("mạ an")), sortKey(QStringLiteral("ma en")));
    EXPECT_LT(sortKey(QStringLiteral("má")), sortKey(QStringLiteral("mai")));
    EXPECT_LT(sortKey(QStringLiteral("ma Mạ")), sortKey(QStringLiteral("Má ma"))) << "the first tone decides";
    EXPECT_LT(sortKey(QStringLiteral("an")), sortKey(QStringLiteral("An"))) << "case comes last";
    EXPECT_LT(sortKey(QStringLiteral("An")), sortKey(QStringLiteral("àn")));
}

TEST(SortKey, PutsSpacesBeforeDigitsBeforeLetters)
{
    const QStringList texts {QStringLiteral("Long"),       QStringLiteral("Long Khánh"),
                             QStringLiteral("Long Thành"), QStringLiteral("Long-A"),
                             QStringLiteral("Long1"),      QStringLiteral("Longa"),
                             QStringLiteral("Longя")};
    EXPECT_EQ(sorted(texts, sortKey), texts);
}

TEST(SortKey, IsBlindToHowTheTextIsComposed)
{
    const QString text = QStringLiteral("Nguyễn Thị Thuỳ Dương");
    EXPECT_EQ(sortKey(text.normalized(QString::NormalizationForm_D)), sortKey(text));
}

TEST(PersonSortKey, GoesByGivenNameThenFamilyThenMiddle)
{
    const QStringList people {
        QStringLiteral("Trần Văn An"),    QStringLiteral("Lê Thị Ánh"),      QStringLiteral("Nguyễn Bình"),
        QStringLiteral("Nguyễn An Bình"), QStringLiteral("Nguyễn Thị Bình"), QStringLiteral("Phạm An Bình"),
        QStringLiteral("Đào Thị Dung"),   QStringLiteral("Bùi Văn Dũng"),    QStringLiteral("An Văn Đào"),
    };
    EXPECT_EQ(sorted(people, personSortKey), people);
    EXPECT_EQ(personSortKey(QStringLiteral("  Trần  Văn An ")), personSortKey(QStringLiteral("Trần Văn An")));
    EXPECT_LT(personSortKey(QString()), personSortKey(QStringLiteral("A")));
}
