#include "app/search/localarticleindex.h"
#include "basefiles.h"
#include "models/ports/whenready.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

using namespace tongdai;

namespace {

template<typename T> Result<T> waitFor(QFuture<Result<T>> future)
{
    std::optional<Result<T>> got;
    QObject here;
    whenReady(&here, future, [&got](const Result<T> &result) { got = result; });
    if (!QTest::qWaitFor([&got] { return got.has_value(); }, 30000))
        return fail(ErrorKind::Timeout, QStringLiteral("no answer"));
    return *got;
}

SearchQuery words(const QString &text)
{
    SearchQuery query;
    query.text = text;
    return query;
}

} // namespace

TEST(LocalArticleIndex, AnswersASearchAskedBeforeItIsReady)
{
    LocalArticleIndex index;
    index.setProcedures(demoProcedures());
    const auto answer = waitFor(index.search(words(QStringLiteral("giấy khai sinh"))));
    ASSERT_TRUE(answer);
    ASSERT_FALSE(answer->hits.isEmpty());
    EXPECT_EQ(answer->hits.first().code, QStringLiteral("1.001193"));
}

TEST(LocalArticleIndex, IsEmptyButUsableWithoutABase)
{
    LocalArticleIndex index;
    const auto answer = waitFor(index.search(words(QStringLiteral("khai sinh"))));
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->hits.isEmpty());
    EXPECT_EQ(index.size(), 0);
    EXPECT_TRUE(index.fields().isEmpty());
    EXPECT_EQ(waitFor(index.procedure(QStringLiteral("1.001193"))).error().kind, ErrorKind::NotFound);
}

TEST(LocalArticleIndex, GivesBackWholeProceduresByCodeAndId)
{
    const QList<Procedure> base = demoProcedures();
    LocalArticleIndex index;
    QSignalSpy changed(&index, &ArticleIndex::articlesChanged);
    index.setProcedures(base);
    ASSERT_TRUE(QTest::qWaitFor([&changed] { return !changed.isEmpty(); }, 30000));
    EXPECT_EQ(index.size(), base.size());
    for (const Procedure &procedure : base) {
        const auto got = waitFor(index.procedure(procedure.code));
        ASSERT_TRUE(got);
        EXPECT_EQ(*got, procedure);
    }
    EXPECT_GT(index.fields().size(), 3);
}

TEST(LocalArticleIndex, TakesChangesInWithoutLosingTheRest)
{
    const QList<Procedure> base = demoProcedures();
    LocalArticleIndex index;
    QSignalSpy changed(&index, &ArticleIndex::articlesChanged);
    index.setProcedures(base);
    Procedure fresh = base.first();
    fresh.id = QStringLiteral("9.999999");
    fresh.code = fresh.id;
    fresh.name = QStringLiteral("Cấp phép nuôi kỳ lân");
    fresh.commonNames.clear();
    index.update({fresh}, {base.last().id});
    ASSERT_TRUE(QTest::qWaitFor([&] { return index.size() == base.size() && changed.size() == 2; }, 30000));
    EXPECT_EQ(waitFor(index.search(words(QStringLiteral("nuôi kỳ lân"))))->hits.first().id, fresh.id);
    EXPECT_FALSE(waitFor(index.procedure(base.last().id)));
    EXPECT_TRUE(waitFor(index.procedure(base.first().id)));
}

TEST(LocalArticleIndex, ListsWhatIsAskedMostFirst)
{
    LocalArticleIndex index;
    QSignalSpy changed(&index, &ArticleIndex::articlesChanged);
    index.setProcedures(demoProcedures());
    ASSERT_TRUE(QTest::qWaitFor([&changed] { return !changed.isEmpty(); }, 30000));
    EXPECT_EQ(waitFor(index.mostAsked(5))->size(), 5);
    index.setMostAsked({QStringLiteral("0.000000"), QStringLiteral("1.000894"), QStringLiteral("1.001193")});
    const auto hits = waitFor(index.mostAsked(5));
    ASSERT_EQ(hits->size(), 2);
    EXPECT_EQ(hits->first().code, QStringLiteral("1.000894"));
}

TEST(LocalArticleIndex, MayDieWhileItBuilds)
{
    auto index = std::make_unique<LocalArticleIndex>();
    index->setProcedures(demoProcedures());
    const auto asked = index->search(words(QStringLiteral("khai sinh")));
    index.reset();
    EXPECT_TRUE(asked.isFinished());
}
