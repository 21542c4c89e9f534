// The base as it was last searched: at hand at once after a start, never in the way when it is broken.
#include "app/search/localarticleindex.h"
#include "app/search/startfile.h"
#include "basefiles.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace tongdai;

namespace {

PackedProcedures packed(const QList<Procedure> &procedures)
{
    PackedProcedures made;
    for (const Procedure &procedure : procedures)
        made.put(procedure);
    return made;
}

QString said(const SearchAnswer &answer)
{
    QString text;
    QTextStream out(&text);
    out << answer.total << answer.repairedTo << int(answer.intent) << answer.nearOnly;
    for (const SearchHit &hit : answer.hits)
        out << '|' << hit.code << hit.name << hit.field << hit.score << hit.calledAs
            << hit.matched.join(u' ');
    return text;
}

struct StartFileTest : testing::Test {
    QString path() const { return folder.path() + QStringLiteral("/tìm kiếm"); }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setBytes(const QByteArray &bytes) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QString first(LocalArticleIndex &index, const QString &text)
    {
        SearchQuery query;
        query.text = text;
        const auto future = index.search(query);
        EXPECT_TRUE(QTest::qWaitFor([&future] { return future.isFinished(); }, 30000));
        const auto answer = future.result();
        return answer && !answer->hits.isEmpty() ? answer->hits.first().code : QString();
    }
    QTemporaryDir folder;
    QList<Procedure> base = demoProcedures();
    const Lexicon lexicon = Lexicon::builtIn();
    const ProcedureIndex built {base, lexicon};
};

} // namespace

TEST_F(StartFileTest, GivesBackWhatItTook)
{
    ASSERT_TRUE(StartFile::write(path(), packed(base), built, lexicon));
    const StartFile file = StartFile::read(path(), lexicon);
    EXPECT_EQ(file.procedures.all(), packed(base).all());
    EXPECT_EQ(file.print, StartFile::printOf(packed(base)));
    ASSERT_TRUE(file.index);
    EXPECT_EQ(file.index->size(), base.size());
    EXPECT_EQ(file.index->fields(), built.fields());
    // Every question has the same answer, whether the index was built or read.
    for (const char *name : {"queries_held.tsv", "queries_tune_bare.tsv"}) {
        for (const ctl::LabelledQuery &asked : questions(QString::fromLatin1(name), base)) {
            SearchQuery query;
            query.text = asked.query;
            EXPECT_EQ(said(file.index->search(query)), said(built.search(query)))
                << asked.query.toStdString();
        }
    }
}

TEST_F(StartFileTest, TornOrForeignIsAsIfThereWereNone)
{
    EXPECT_FALSE(StartFile::read(path(), lexicon).index) << "missing";
    ASSERT_TRUE(StartFile::write(path(), packed(base), built, lexicon));
    const QByteArray whole = bytes();
    for (const qsizetype kept :
         {qsizetype(0), qsizetype(3), qsizetype(20), whole.size() / 2, whole.size() - 1}) {
        setBytes(whole.left(kept));
        EXPECT_FALSE(StartFile::read(path(), lexicon).index) << kept << " bytes of " << whole.size();
    }
    for (qsizetype at = 4; at < whole.size(); at += whole.size() / 97) {
        QByteArray turned = whole;
        turned[at] = static_cast<char>(turned[at] ^ 0x55);
        setBytes(turned);
        const StartFile file = StartFile::read(path(), lexicon);
        EXPECT_FALSE(file.index && file.procedures.all() != packed(base).all()) << "byte " << at << " turned";
    }
    setBytes(QByteArray(5000, '\xff'));
    EXPECT_FALSE(StartFile::read(path(), lexicon).index) << "noise";
}

TEST_F(StartFileTest, OfAnotherLexiconIsBuiltAnew)
{
    ASSERT_TRUE(StartFile::write(path(), packed(base), built, lexicon));
    Lexicon other = lexicon;
    other.read(QStringLiteral("names-test.txt"), QStringLiteral("thú một sừng | 1.001193\n"));
    EXPECT_FALSE(StartFile::read(path(), other).index);
}

TEST_F(StartFileTest, IsSearchedUntilTheBaseIsThere)
{
    {
        LocalArticleIndex index;
        QSignalSpy changed(&index, &ArticleIndex::articlesChanged);
        index.openStartFile(path()); // the first start has none
        index.setProcedures(base);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !bytes().isEmpty(); }, 30000));
    }
    LocalArticleIndex index;
    QSignalSpy changed(&index, &ArticleIndex::articlesChanged);
    index.openStartFile(path());
    EXPECT_EQ(first(index, QStringLiteral("giấy khai sinh")), QStringLiteral("1.001193"));
    ASSERT_TRUE(QTest::qWaitFor([&changed] { return !changed.isEmpty(); }, 30000));
    EXPECT_EQ(index.size(), base.size());
    const auto whole = index.procedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(whole.result());
    EXPECT_FALSE((*whole.result()).papers.isEmpty()) << "its whole text, not only its name";

    Procedure fresh = base.first();
    fresh.id = fresh.code = QStringLiteral("9.999999");
    fresh.name = QStringLiteral("Cấp phép nuôi kỳ lân");
    index.setProcedures({fresh}); // what the mirror says now counts
    ASSERT_TRUE(QTest::qWaitFor([&index] { return index.size() == 1; }, 30000));
    EXPECT_EQ(first(index, QStringLiteral("nuôi kỳ lân")), fresh.code);
    ASSERT_TRUE(QTest::qWaitFor([this] { return StartFile::read(path(), lexicon).procedures.size() == 1; }, 30000));
}

TEST_F(StartFileTest, BrokenKeepsNothingFromBeingFound)
{
    setBytes(QByteArray("torn"));
    LocalArticleIndex index;
    index.openStartFile(path());
    index.setProcedures(base);
    ASSERT_TRUE(QTest::qWaitFor([&] { return index.size() == base.size(); }, 30000));
    EXPECT_EQ(first(index, QStringLiteral("giấy khai sinh")), QStringLiteral("1.001193"));
}
