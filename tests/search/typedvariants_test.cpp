// Names typed in every way that machines and fingers produce must find their procedure as the clean name
// does.
#include "basefiles.h"
#include "models/domain/vietnamesetext.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

using namespace tongdai;

namespace {

constexpr int MostWords = 14; ///< of a name: nobody types more

/// The keys that type one word: marks of letters in place, the tone at the end.
QString keysOf(const QString &word, bool vni)
{
    QString typed;
    QString tone;
    for (const QChar c : word.normalized(QString::NormalizationForm_D)) {
        switch (c.unicode()) {
        case 0x0301:
            tone = vni ? QStringLiteral("1") : QStringLiteral("s");
            break;
        case 0x0300:
            tone = vni ? QStringLiteral("2") : QStringLiteral("f");
            break;
        case 0x0309:
            tone = vni ? QStringLiteral("3") : QStringLiteral("r");
            break;
        case 0x0303:
            tone = vni ? QStringLiteral("4") : QStringLiteral("x");
            break;
        case 0x0323:
            tone = vni ? QStringLiteral("5") : QStringLiteral("j");
            break;
        case 0x0302:
            typed += vni ? QChar(u'6') : typed.back();
            break;
        case 0x0306:
            typed += vni ? u'8' : u'w';
            break;
        case 0x031B:
            typed += vni ? u'7' : u'w';
            break;
        case 0x0111:
            typed += vni ? QStringLiteral("d9") : QStringLiteral("dd");
            break;
        default:
            typed += c;
        }
    }
    return typed + tone;
}

QString keys(const QString &text, bool vni)
{
    QStringList typed;
    for (const QString &word : text.split(u' '))
        typed.append(keysOf(word, vni));
    return typed.join(u' ');
}

QString olderTones(QString text)
{
    const QList<std::pair<QString, QString>> moved {{QStringLiteral("òa"), QStringLiteral("oà")},
                                                    {QStringLiteral("óa"), QStringLiteral("oá")},
                                                    {QStringLiteral("ủy"), QStringLiteral("uỷ")},
                                                    {QStringLiteral("ùy"), QStringLiteral("uỳ")},
                                                    {QStringLiteral("ỏe"), QStringLiteral("oẻ")}};
    for (const auto &[now, before] : moved)
        text.replace(now, before);
    return text;
}

QString otherY(QString text)
{
    return text.replace(QStringLiteral("ký "), QStringLiteral("kí "))
        .replace(QStringLiteral("lý "), QStringLiteral("lí "))
        .replace(QStringLiteral("kỹ "), QStringLiteral("kĩ "));
}

/// One letter of one word left out, doubled or swapped with its neighbour.
QString slipped(const QString &text, std::mt19937 &chance)
{
    QStringList parts = text.split(u' ');
    QList<int> long_;
    for (int i = 0; i < parts.size(); ++i) {
        if (parts[i].size() >= 4)
            long_.append(i);
    }
    if (long_.isEmpty())
        return text;
    QString &word = parts[long_[static_cast<int>(chance() % static_cast<unsigned>(long_.size()))]];
    const int at = 1 + static_cast<int>(chance() % static_cast<unsigned>(word.size() - 2));
    switch (chance() % 3) {
    case 0:
        word.remove(at, 1);
        break;
    case 1:
        word.insert(at, word[at]);
        break;
    default:
        std::swap(word[at], word[at + 1]);
    }
    return parts.join(u' ');
}

/// Share of names whose procedure, or one of the same name, is among the first five.
double found(const QList<Procedure> &base, const ProcedureIndex &index, int every,
             const std::function<QString(const QString &)> &typed)
{
    int asked = 0;
    int hits = 0;
    for (int i = 0; i < base.size(); i += every) {
        const QStringList words = searchForm(base[i].name).split(u' ');
        SearchQuery query;
        query.text = typed(words.mid(0, MostWords).join(u' '));
        query.limit = 5;
        const SearchAnswer answer = index.search(query);
        ++asked;
        hits += std::any_of(answer.hits.cbegin(), answer.hits.cend(),
                            [&](const SearchHit &hit) { return hit.name == base[i].name; })
            ? 1
            : 0;
    }
    return static_cast<double>(hits) / std::max(1, asked);
}

void expectVariantsFound(const QList<Procedure> &base, int every)
{
    const ProcedureIndex index(base, Lexicon::builtIn());
    std::mt19937 chance(20);
    const double clean = found(base, index, every, [](const QString &name) { return name; });
    EXPECT_GE(clean, 0.9);
    const QList<std::pair<const char *, std::function<QString(const QString &)>>> alike {
        {"NFD", [](const QString &name) { return name.normalized(QString::NormalizationForm_D); }},
        {"capitals", [](const QString &name) { return name.toUpper(); }},
        {"Telex keys", [](const QString &name) { return keys(name, false); }},
        {"VNI keys", [](const QString &name) { return keys(name, true); }},
        {"older tone places", olderTones},
        {"i for y", otherY},
    };
    for (const auto &[what, typed] : alike)
        EXPECT_GE(found(base, index, every, typed), clean - 0.02) << what;
    EXPECT_GE(found(base, index, every, foldMarks), clean - 0.03) << "no marks";
    EXPECT_GE(found(base, index, every, [&chance](const QString &name) { return slipped(name, chance); }),
              clean - 0.05)
        << "one slip";
}

} // namespace

TEST(TypedVariants, OfTheDemoBaseFindTheirProcedure)
{
    const QList<Procedure> base = demoProcedures();
    ASSERT_GE(base.size(), 100);
    expectVariantsFound(base, 1);
}

TEST(TypedVariants, OfThePublicBaseFindTheirProcedure)
{
    if (!QFile::exists(publicBase()))
        GTEST_SKIP() << "the public base is not beside this checkout";
    const auto base = intake::readProcedures(publicBase());
    ASSERT_TRUE(base);
    expectVariantsFound(base->procedures(), 17);
}
