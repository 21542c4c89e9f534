// What editors ask of the index: a name tried out, a whole field, what is due for checking.
#include "app/search/localarticleindex.h"
#include "basefiles.h"
#include "models/ports/whenready.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

using namespace tongdai;

namespace {

class EditorsIndex : public testing::Test
{
protected:
    void load(const QList<Procedure> &procedures)
    {
        QSignalSpy changed(&index, &ArticleIndex::articlesChanged);
        index.setProcedures(procedures);
        ASSERT_TRUE(QTest::qWaitFor([&changed] { return !changed.isEmpty(); }, 30000));
    }
    template<typename T> Result<T> waitFor(const QFuture<Result<T>> &future)
    {
        std::optional<Result<T>> got;
        QObject here;
        whenReady(&here, future, [&got](const Result<T> &result) { got = result; });
        if (!QTest::qWaitFor([&got] { return got.has_value(); }, 30000))
            return fail(ErrorKind::Timeout, QStringLiteral("no answer"));
        return *got;
    }

    LocalArticleIndex index;
};

} // namespace

TEST_F(EditorsIndex, TriesANameOutWithoutKeepingIt)
{
    const QList<Procedure> base = demoProcedures();
    load(base);
    const Procedure &meant = base.last();
    CommonName name;
    name.words = QStringLiteral("tờ bướm bay xanh");
    name.procedures = {meant.id};
    SearchQuery query;
    query.text = name.words;
    const auto before = waitFor(index.search(query));
    ASSERT_TRUE(before);
    EXPECT_TRUE(before->nearOnly || before->hits.isEmpty());

    const auto with = waitFor(index.searchWith(query, {name}));
    ASSERT_TRUE(with);
    ASSERT_FALSE(with->hits.isEmpty());
    EXPECT_EQ(with->hits.first().id, meant.id);
    EXPECT_FALSE(with->nearOnly);
    EXPECT_FALSE(with->hits.first().calledAs.isEmpty());
    const auto after = waitFor(index.search(query));
    ASSERT_TRUE(after);
    EXPECT_EQ(after->hits.size(), before->hits.size());

    name.withdrawn = true;
    const auto silenced = waitFor(index.searchWith(query, {name}));
    ASSERT_TRUE(silenced);
    EXPECT_TRUE(silenced->nearOnly || silenced->hits.isEmpty());
}

TEST_F(EditorsIndex, ListsAFieldForAQuestionWithoutWords)
{
    load(demoProcedures());
    ASSERT_FALSE(index.fields().isEmpty());
    SearchQuery query;
    query.field = index.fields().first();
    query.limit = 1000;
    const auto answer = waitFor(index.search(query));
    ASSERT_TRUE(answer);
    int expected = 0;
    for (const Procedure &procedure : demoProcedures())
        expected += procedure.field == query.field ? 1 : 0;
    EXPECT_EQ(answer->hits.size(), expected);
    EXPECT_EQ(answer->total, expected);
    for (const SearchHit &hit : answer->hits)
        EXPECT_EQ(hit.field, query.field);
    EXPECT_FALSE(answer->nearOnly);
    query.field.clear();
    EXPECT_TRUE(waitFor(index.search(query))->hits.isEmpty());
}

TEST_F(EditorsIndex, SaysWhatIsDueTheLongestFirst)
{
    QList<Procedure> base = demoProcedures();
    ASSERT_GE(base.size(), 5);
    for (Procedure &procedure : base)
        procedure.nextCheck = {};
    const QDate today = QDate::currentDate();
    base[0].nextCheck = today.addDays(-1);
    base[1].nextCheck = today.addDays(-30);
    base[2].nextCheck = today.addDays(20);
    base[3].nextCheck = today.addDays(-90);
    base[3].validTo = today.addDays(-3); // nobody checks what is no longer in force
    load(base);
    const auto due = waitFor(index.dueForCheck(today, 10));
    ASSERT_TRUE(due);
    ASSERT_EQ(due->size(), 2);
    EXPECT_EQ(due->at(0).id, base[1].id);
    EXPECT_EQ(due->at(1).id, base[0].id);
    EXPECT_EQ(waitFor(index.dueForCheck(today.addDays(30), 10))->size(), 3);
    EXPECT_EQ(waitFor(index.dueForCheck(today.addDays(30), 1))->size(), 1);
}

TEST_F(EditorsIndex, SaysThatItIsStillFilling)
{
    EXPECT_FALSE(index.isFilling());
    QSignalSpy changed(&index, &ArticleIndex::articlesChanged);
    index.setFilling(true);
    index.setFilling(true);
    EXPECT_TRUE(index.isFilling());
    EXPECT_EQ(changed.count(), 1);
    index.setFilling(false);
    EXPECT_FALSE(index.isFilling());
    index.setProcedures(demoProcedures());
    EXPECT_TRUE(index.isFilling()); // the first index is being built
    ASSERT_TRUE(QTest::qWaitFor([this] { return !index.isFilling(); }, 30000));
}
