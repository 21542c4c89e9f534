// The text of an article in force, and those it replaced.
#include "app/storage/central/articlerows.h"
#include "app/wire/knowledgedocuments.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::storage;

namespace {

class ArticleRows : public testing::Test
{
protected:
    void SetUp() override
    {
        DatabaseOptions options;
        options.file = m_folder.filePath(QStringLiteral("central.db"));
        auto opened = Database::open(options);
        ASSERT_TRUE(opened.has_value());
        database = std::move(*opened);
        ASSERT_TRUE(migrate(*database, QStringLiteral("central")).has_value());
    }

    static Procedure article(const QString &steps, int version = 1)
    {
        Procedure made;
        made.id = made.code = QStringLiteral("1.001193");
        made.name = QStringLiteral("Đăng ký khai sinh");
        made.steps = steps;
        made.version = version;
        return made;
    }

    QStringList versions()
    {
        Query query(*database, QStringLiteral("SELECT id FROM article_version ORDER BY number"));
        EXPECT_TRUE(query.run().has_value());
        QStringList ids;
        while (query.next())
            ids.append(query.text(0));
        return ids;
    }

    ArticleVersion version(const QString &id)
    {
        const auto row = documentOf(*database, wire::rowArticleVersion(), id);
        EXPECT_TRUE(row && *row);
        const auto object = wire::parseObject((*row)->doc);
        const auto read = wire::articleVersionFromJson(object.value_or(QJsonObject()));
        EXPECT_TRUE(read.has_value());
        return read.value_or(ArticleVersion());
    }

    Put import(const Procedure &procedure, qint64 atMs)
    {
        const auto put = importArticle(*database, emitter, procedure, atMs);
        EXPECT_TRUE(put.has_value());
        return put.value_or(Put::Same);
    }

    std::unique_ptr<Database> database;
    Emitter emitter;

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ArticleRows, AnImportKeepsTheTextItReplacesAndWhoWroteIt)
{
    EXPECT_EQ(import(article(QStringLiteral("một")), 1000), Put::Added);
    EXPECT_TRUE(versions().isEmpty());
    EXPECT_EQ(import(article(QStringLiteral("một")), 2000), Put::Same);
    ASSERT_TRUE(publishArticle(*database, emitter, article(QStringLiteral("hai"), 2),
                               {QStringLiteral("ngan.ho"), QStringLiteral("rõ hơn"), 3000})
                    .has_value());
    EXPECT_EQ(import(article(QStringLiteral("ba")), 4000), Put::Changed);

    EXPECT_EQ(versions(), QStringList({QStringLiteral("1.001193@1"), QStringLiteral("1.001193@2")}));
    const ArticleVersion first = version(QStringLiteral("1.001193@1"));
    EXPECT_EQ(first.procedure.steps, QStringLiteral("một"));
    EXPECT_EQ(first.by, QString());
    EXPECT_EQ(first.atMs, 1000);
    const ArticleVersion second = version(QStringLiteral("1.001193@2"));
    EXPECT_EQ(second.procedure.steps, QStringLiteral("hai"));
    EXPECT_EQ(second.by, QStringLiteral("ngan.ho"));
    EXPECT_EQ(second.note, QStringLiteral("rõ hơn"));
    EXPECT_EQ(second.atMs, 3000);
    EXPECT_EQ((*procedureOf(*database, QStringLiteral("1.001193")))->version, 3);
}

TEST_F(ArticleRows, ADryRunOfAnImportChangesNothing)
{
    EXPECT_EQ(*wouldImport(*database, article(QStringLiteral("một"))), Put::Added);
    EXPECT_FALSE(procedureOf(*database, QStringLiteral("1.001193"))->has_value());
    import(article(QStringLiteral("một")), 1000);
    EXPECT_EQ(*wouldImport(*database, article(QStringLiteral("hai"))), Put::Changed);
    EXPECT_TRUE(versions().isEmpty());
}

TEST_F(ArticleRows, OnlyTheNewestReplacedTextsAreKept)
{
    for (int i = 0; i < MostVersionsKept + 5; ++i)
        import(article(QString::number(i)), 1000 + i);
    EXPECT_EQ(versions().size(), MostVersionsKept);
    EXPECT_EQ(versions().first(), QStringLiteral("1.001193@5"));
}

TEST_F(ArticleRows, AreFoundByCodeOrById)
{
    Procedure odd = article(QStringLiteral("x"));
    odd.id = QStringLiteral("x-17");
    odd.code.clear();
    import(article(QStringLiteral("một")), 1);
    import(odd, 1);
    EXPECT_EQ(procedureIdOf(*database, QStringLiteral("1.001193"))->value_or(QString()),
              QStringLiteral("1.001193"));
    EXPECT_EQ(procedureIdOf(*database, QStringLiteral("x-17"))->value_or(QString()), QStringLiteral("x-17"));
    EXPECT_FALSE(procedureIdOf(*database, QString())->has_value());
}
