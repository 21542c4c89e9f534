// What people add, laid over the built index: editors' names win, calls teach with care.
#include "app/search/localarticleindex.h"
#include "basefiles.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

using namespace tongdai;

namespace {

const QString Birth = QStringLiteral("1.001193");
const QString Marriage = QStringLiteral("1.000894");
const QString Single = QStringLiteral("1.004873");
// Two turns that nobody uses, as if the lexicon had them.
const QString BuiltIn = QStringLiteral("tấm bìa bảy màu");
const QString BuiltInTerm = QStringLiteral("cuống ba lá");
constexpr qint64 Now = 1764000000000;
constexpr qint64 Day = qint64(24) * 3600 * 1000;

struct Overlay : testing::Test {
    static const ProcedureIndex &index()
    {
        static const ProcedureIndex made = [] {
            Lexicon lexicon = Lexicon::builtIn();
            lexicon.names.append({BuiltIn, {Single}});
            lexicon.terms.append({BuiltInTerm, QStringLiteral("giấy xác nhận tình trạng hôn nhân")});
            return ProcedureIndex(demoProcedures(), lexicon);
        }();
        return made;
    }

    void name(const QString &words, const QStringList &procedures, bool withdrawn = false)
    {
        CommonName made;
        made.id = QUuid::createUuid();
        made.words = words;
        made.procedures = procedures;
        made.withdrawn = withdrawn;
        made.atMs = ++m_clock;
        m_names.append(made);
    }
    void said(const QString &words, const QString &procedure, const QStringList &users, int times = 1,
              qint64 atMs = Now)
    {
        Evidence pair;
        pair.words = searchForm(words);
        pair.procedure = procedure;
        pair.id = evidenceId(pair.words, procedure);
        for (const QString &user : users) {
            for (int i = 0; i < times; ++i)
                addVoice(pair, user, atMs);
        }
        m_evidence.append(pair);
    }
    SearchAnswer ask(const QString &text, qint64 now = Now) const
    {
        KnowledgeOverlay overlay;
        overlay.names = std::make_shared<const EditorsNames>(index(), m_names);
        overlay.learned = std::make_shared<const LearnedWords>(index(), m_evidence, now);
        SearchQuery query;
        query.text = text;
        query.limit = 1000;
        return index().search(query, {}, overlay);
    }
    QString first(const QString &text, qint64 now = Now) const
    {
        const SearchAnswer answer = ask(text, now);
        return answer.hits.isEmpty() ? QString() : answer.hits.first().code;
    }
    static double scoreOfCode(const SearchAnswer &answer, const QString &code)
    {
        for (const SearchHit &hit : answer.hits) {
            if (hit.code == code)
                return hit.score;
        }
        return 0;
    }

    QList<CommonName> m_names;
    QList<Evidence> m_evidence;
    qint64 m_clock = Now;
};

QStringList people(int count)
{
    QStringList made;
    for (int i = 0; i < count; ++i)
        made.append(QStringLiteral("op%1").arg(i));
    return made;
}

} // namespace

TEST_F(Overlay, AnEditorsNameIsFoundAndSaysSo)
{
    name(QStringLiteral("giấy ba lá xanh"), {Marriage});
    const SearchAnswer answer = ask(QStringLiteral("xin giấy ba lá xanh"));
    ASSERT_FALSE(answer.hits.isEmpty());
    EXPECT_EQ(answer.hits.first().code, Marriage);
    EXPECT_EQ(answer.hits.first().calledAs, QStringLiteral("giấy ba lá xanh"));
    EXPECT_EQ(first(QStringLiteral("giay ba la xanh")), Marriage) << "typed without marks";
    EXPECT_EQ(first(QStringLiteral("giấy ba lá xa")), Marriage) << "while it is typed";
}

TEST_F(Overlay, AnEditorsNameWinsOverTheLexicons)
{
    ASSERT_EQ(first(QStringLiteral("giấy độc thân")), Single);
    name(QStringLiteral("Giấy độc thân"), {Marriage, Birth});
    const SearchAnswer answer = ask(QStringLiteral("giấy độc thân"));
    ASSERT_GE(answer.hits.size(), 2);
    EXPECT_EQ(answer.hits[0].code, Marriage);
    EXPECT_EQ(answer.hits[1].code, Birth) << "the likeliest first, the others after it";
}

TEST_F(Overlay, AWithdrawnNameSilencesTheLexicons)
{
    for (const QString &words : {BuiltIn, BuiltInTerm}) {
        ASSERT_EQ(first(words), Single) << words.toStdString();
        name(words, {}, true);
        const SearchAnswer answer = ask(words);
        EXPECT_TRUE(answer.nearOnly || answer.hits.first().code != Single) << words.toStdString();
        for (const SearchHit &hit : ask(words).hits)
            EXPECT_NE(hit.calledAs, words) << hit.name.toStdString();
    }
    EXPECT_EQ(first(QStringLiteral("giấy xác nhận tình trạng hôn nhân")), Single)
        << "its own name still finds it";
}

TEST_F(Overlay, TheNewestOfTwoEntriesHolds)
{
    name(QStringLiteral("giấy ba lá xanh"), {Marriage});
    name(QStringLiteral("giấy ba lá xanh"), {Birth});
    EXPECT_EQ(first(QStringLiteral("giấy ba lá xanh")), Birth);
    name(QStringLiteral("giấy ba lá xanh"), {}, true);
    EXPECT_NE(first(QStringLiteral("giấy ba lá xanh")), Birth);
}

TEST_F(Overlay, ANameOfAnUnknownProcedureDoesNothing)
{
    const QStringList before = {first(QStringLiteral("giấy khai sinh")), first(QStringLiteral("độc thân"))};
    name(QStringLiteral("giấy ba lá xanh"), {QStringLiteral("9.999999")});
    EXPECT_EQ(first(QStringLiteral("giấy khai sinh")), before[0]);
    EXPECT_EQ(first(QStringLiteral("độc thân")), before[1]);
}

TEST_F(Overlay, CallsTeachWhatWordsMean)
{
    const QString words = QStringLiteral("tờ giấy hồng cho bé mới ra đời");
    said(words, Birth, people(3));
    const SearchAnswer answer = ask(words);
    ASSERT_FALSE(answer.hits.isEmpty());
    EXPECT_EQ(answer.hits.first().code, Birth);
    EXPECT_EQ(answer.hits.first().learnedFrom, searchForm(words));
    EXPECT_FALSE(answer.nearOnly);
    EXPECT_EQ(first(foldMarks(words)), Birth) << "typed without marks";
}

TEST_F(Overlay, WordsTypedWithoutMarksTeachToo)
{
    said(QStringLiteral("to giay hong cho be moi ra doi"), Birth, people(3));
    EXPECT_EQ(first(QStringLiteral("tờ giấy hồng cho bé mới ra đời")), Birth);
}

TEST_F(Overlay, OnePersonAloneCannotSway)
{
    // Whatever clear question, one person who links it wrongly a thousand times and in ten ways changes
    // nothing.
    const QStringList asked {QStringLiteral("đăng ký khai sinh"), QStringLiteral("giấy độc thân"),
                             QStringLiteral("đăng ký kết hôn"), QStringLiteral("dang ky khai sinh")};
    for (const QString &text : asked) {
        m_evidence.clear();
        const QString right = first(text);
        const QString wrong = right == Marriage ? Birth : Marriage;
        said(text, wrong, people(1), 1000);
        for (int i = 0; i < 10; ++i)
            said(text + QStringLiteral(" kiểu %1").arg(i), wrong, people(1), 100);
        EXPECT_EQ(first(text), right) << text.toStdString();
        const double gained = scoreOfCode(ask(text), wrong);
        m_evidence.clear();
        // The hint itself may bring it among the few whose full texts are compared; one that is not told at all is
        // worth no more than that share of the best.
        const SearchAnswer without = ask(text);
        const double before = std::max(scoreOfCode(without, wrong),
                                       RankingWeights().leastShareOfFew * without.hits.first().score);
        EXPECT_LE(gained, before + LearningWeights().hint + RankingWeights().bodyRivals + 1e-9);
    }
}

TEST_F(Overlay, SeveralPeopleCanSway)
{
    const QString text = QStringLiteral("giấy độc thân");
    const SearchAnswer before = ask(text);
    said(text, Marriage, people(1), 50);
    const double one = scoreOfCode(ask(text), Marriage);
    m_evidence.clear();
    said(text, Marriage, people(6), 2);
    const double six = scoreOfCode(ask(text), Marriage);
    EXPECT_GT(six, one + 0.2);
    EXPECT_GT(one, scoreOfCode(before, Marriage));
}

TEST_F(Overlay, OldEvidenceFades)
{
    const QString text = QStringLiteral("tờ giấy hồng cho bé mới ra đời");
    said(text, Birth, people(3));
    double last = scoreOfCode(ask(text), Birth);
    for (int quarters = 1; quarters <= 6; ++quarters) {
        const double now = scoreOfCode(ask(text, Now + quarters * EvidenceHalfLifeMs), Birth);
        EXPECT_LT(now, last) << quarters;
        last = now;
    }
    m_evidence.clear();
    said(text, Birth, people(3), 1, Now - 4000 * Day);
    EXPECT_TRUE(ask(text).hits.isEmpty() || ask(text).hits.first().learnedFrom.isEmpty());
}

TEST_F(Overlay, StrikingRemoves)
{
    const QString text = QStringLiteral("tờ giấy hồng cho bé mới ra đời");
    const SearchAnswer before = ask(text);
    said(text, Birth, people(5), 2);
    ASSERT_NE(scoreOfCode(ask(text), Birth), scoreOfCode(before, Birth));
    m_evidence.last().struck = true;
    const SearchAnswer after = ask(text);
    ASSERT_EQ(after.hits.size(), before.hits.size());
    for (qsizetype i = 0; i < after.hits.size(); ++i) {
        EXPECT_EQ(after.hits[i].id, before.hits[i].id);
        EXPECT_DOUBLE_EQ(after.hits[i].score, before.hits[i].score);
        EXPECT_TRUE(after.hits[i].learnedFrom.isEmpty());
    }
}

TEST_F(Overlay, ContradictoryEvidenceHarmsNobody)
{
    // The same words linked to each of two by as many people: the texts decide, as without.
    const QString text = QStringLiteral("giấy độc thân");
    const QString right = first(text);
    said(text, Single, people(6), 2);
    const double alone = scoreOfCode(ask(text), Single);
    said(text, Marriage, people(6), 2);
    EXPECT_EQ(first(text), right);
    EXPECT_LT(scoreOfCode(ask(text), Single), alone) << "what is said against it weighs";
}

TEST_F(Overlay, AFewSlipsAmongManyCountNothing)
{
    const QString text = QStringLiteral("tờ giấy hồng cho bé mới ra đời");
    const double before = scoreOfCode(ask(text), Marriage);
    said(text, Birth, people(9), 2);
    said(text, Marriage, {QStringLiteral("op1"), QStringLiteral("op2")});
    EXPECT_EQ(first(text), Birth);
    EXPECT_DOUBLE_EQ(scoreOfCode(ask(text), Marriage), before);
}

TEST_F(Overlay, PartOfTheWordsCountsLessThanAll)
{
    said(QStringLiteral("tờ giấy hồng cho bé mới ra đời"), Birth, people(4), 2);
    const auto gained = [this](const QString &text) {
        const double with = scoreOfCode(ask(text), Birth);
        const QList<Evidence> kept = std::exchange(m_evidence, {});
        const double without = scoreOfCode(ask(text), Birth);
        m_evidence = kept;
        return with - without;
    };
    const double whole = gained(QStringLiteral("tờ giấy hồng cho bé mới ra đời"));
    const double part = gained(QStringLiteral("tờ giấy hồng cho bé trai"));
    const double little = gained(QStringLiteral("giấy chuyển trường"));
    EXPECT_GT(whole, part + 0.02);
    EXPECT_GT(part, little);
    EXPECT_NEAR(little, 0, 1e-9);
}

TEST_F(Overlay, OtherQuestionsStayAsTheyWere)
{
    const QList<ctl::LabelledQuery> asked = questions(QStringLiteral("queries_tune.tsv"), demoProcedures());
    ASSERT_GE(asked.size(), 50);
    QStringList before;
    for (const ctl::LabelledQuery &query : asked)
        before.append(first(query.query));
    said(QStringLiteral("tờ giấy hồng cho bé mới ra đời"), Birth, people(8), 2);
    said(QStringLiteral("hai đứa về ở chung một nhà cho có giấy"), Marriage, people(8), 2);
    int moved = 0;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QString now = first(asked[i].query);
        moved += now != before[i] && !asked[i].codes.contains(now) ? 1 : 0;
    }
    EXPECT_EQ(moved, 0);
}

TEST(LocalArticleIndexKnowledge, IsTakenInWithoutARebuildAndInAnyOrder)
{
    const QList<Procedure> base = demoProcedures();
    LocalArticleIndex index;
    QSignalSpy changed(&index, &ArticleIndex::articlesChanged);
    QSignalSpy taken(&index, &LocalArticleIndex::evidenceTaken);
    const auto first = [&index](const QString &text) {
        SearchQuery query;
        query.text = text;
        const auto future = index.search(query);
        EXPECT_TRUE(QTest::qWaitFor([&future] { return future.isFinished(); }, 30000));
        const auto answer = future.result();
        return answer && !answer->hits.isEmpty() ? answer->hits.first() : SearchHit();
    };
    CommonName name;
    name.id = QUuid::createUuid();
    name.words = QStringLiteral("giấy ba lá xanh");
    name.procedures = {Marriage};
    index.setCommonNames({name}); // before there is a base
    index.setProcedures(base);
    EXPECT_EQ(first(name.words).code, Marriage);
    ASSERT_TRUE(QTest::qWaitFor([&taken] { return !taken.isEmpty(); }, 30000));

    Evidence pair;
    pair.words = searchForm(QStringLiteral("tờ giấy hồng cho bé mới ra đời"));
    pair.procedure = Birth;
    for (const QString &user : people(4))
        addVoice(pair, user, QDateTime::currentMSecsSinceEpoch());
    const qsizetype shown = changed.size();
    taken.clear();
    index.setEvidence({pair});
    ASSERT_TRUE(QTest::qWaitFor([&taken] { return !taken.isEmpty(); }, 30000));
    EXPECT_EQ(changed.size(), shown) << "a taught word outdates no screen";
    EXPECT_EQ(first(pair.words).learnedFrom, pair.words);

    // A rebuilt base keeps both.
    Procedure fresh = base.first();
    fresh.id = QStringLiteral("9.999999");
    fresh.code = fresh.id;
    fresh.name = QStringLiteral("Cấp phép nuôi kỳ lân");
    changed.clear();
    index.update({fresh});
    ASSERT_TRUE(QTest::qWaitFor([&changed] { return !changed.isEmpty(); }, 30000));
    EXPECT_EQ(first(name.words).code, Marriage);
    EXPECT_EQ(first(pair.words).code, Birth);

    taken.clear();
    index.setCommonNames({});
    index.setEvidence({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.size() >= 2 && !taken.isEmpty(); }, 30000));
    EXPECT_NE(first(name.words).calledAs, name.words);
    EXPECT_TRUE(first(pair.words).learnedFrom.isEmpty());
}
