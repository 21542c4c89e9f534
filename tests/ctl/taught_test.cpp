// kb search and kb eval in a data folder know what editors and calls have added there.
#include "app/storage/central/knowledgerows.h"
#include "app/storage/central/operationlog.h"
#include "program.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QJsonArray>

using namespace tongdai;
using namespace tongdai::tests;

namespace {

const QString Marriage = QStringLiteral("1.000894");
const QString Death = QStringLiteral("1.000656");
// Words that neither the base nor the lexicon has.
const QString EditorsWords = QStringLiteral("khoằm nguýt xoẹt vẩu");
const QString CallersWords = QStringLiteral("loẹt quẹt ngoằng ngoẵng");

class TaughtCommands : public testing::Test
{
protected:
    void SetUp() override
    {
        QByteArray lines;
        for (const auto &[code, name] : {std::pair {Marriage, QStringLiteral("Thủ tục đăng ký kết hôn")},
                                         std::pair {Death, QStringLiteral("Thủ tục đăng ký khai tử")}})
            lines += QStringLiteral("{\"code\":\"%1\",\"name\":\"%2\",\"steps\":\"Nộp\"}\n")
                         .arg(code, name)
                         .toUtf8();
        m_file = write(m_dir, QStringLiteral("base.jsonl"), lines);
        const Ran imported = kb({QStringLiteral("import"), m_file});
        ASSERT_EQ(imported.code, 0) << imported.err.constData();
        addWhatPeopleTaught();
    }

    void addWhatPeopleTaught()
    {
        storage::DatabaseOptions options;
        options.file = m_dir.filePath(QStringLiteral("data/central.db"));
        const auto database = storage::Database::open(options);
        ASSERT_TRUE(database.has_value());
        CommonName name;
        name.id = QUuid::createUuid();
        name.words = EditorsWords;
        name.procedures = QStringList {Death};
        name.version = 1;
        ASSERT_TRUE(storage::putCommonName(**database, name).has_value());
        Evidence pair;
        pair.words = evidenceWords(CallersWords);
        pair.procedure = Marriage;
        pair.id = evidenceId(pair.words, pair.procedure);
        pair.version = 1;
        for (const QString &user : {QStringLiteral("an.le"), QStringLiteral("bao.dang"),
                                    QStringLiteral("chi.do"), QStringLiteral("dung.vu")})
            addVoice(pair, user, QDateTime::currentMSecsSinceEpoch());
        ASSERT_TRUE(storage::putEvidence(**database, pair).has_value());
    }

    Ran kb(const QStringList &words) const
    {
        return run(QStringList {QStringLiteral("--data"), m_dir.filePath(QStringLiteral("data")),
                                QStringLiteral("kb")}
                   + words);
    }
    QJsonObject first(const QString &question, const QStringList &options = {}) const
    {
        const Ran ran
            = kb(QStringList {QStringLiteral("search"), question, QStringLiteral("--json")} + options);
        EXPECT_EQ(ran.code, 0) << ran.err.constData();
        return ran.json()[QStringLiteral("hits")][0].toObject();
    }

    QTemporaryDir m_dir;
    QString m_file;
};

} // namespace

TEST_F(TaughtCommands, SearchKnowsEditorsNamesAndWhatCallsTaught)
{
    const QJsonObject named = first(EditorsWords);
    EXPECT_EQ(named[QStringLiteral("code")].toString(), Death);
    EXPECT_EQ(named[QStringLiteral("called_as")].toString(), EditorsWords);
    const QJsonObject learned = first(CallersWords);
    EXPECT_EQ(learned[QStringLiteral("code")].toString(), Marriage);
    EXPECT_FALSE(learned[QStringLiteral("learned_from")].toString().isEmpty());
    EXPECT_NE(first(EditorsWords, {QStringLiteral("--untaught")})[QStringLiteral("called_as")].toString(),
              EditorsWords);
}

TEST_F(TaughtCommands, ParkedSaysWhatTheCentreKeepsAndRetryThatNothingIsLeft)
{
    const auto parked = [this](const QStringList &arguments) {
        return run(QStringList {QStringLiteral("--data"), m_dir.filePath(QStringLiteral("data")),
                                QStringLiteral("parked")}
                   + arguments);
    };
    EXPECT_TRUE(QJsonDocument::fromJson(parked({QStringLiteral("list"), QStringLiteral("--json")}).out).array().isEmpty());
    {
        storage::DatabaseOptions options;
        options.file = m_dir.filePath(QStringLiteral("data/central.db"));
        const auto database = storage::Database::open(options);
        ASSERT_TRUE(database.has_value());
        ASSERT_TRUE(storage::park(**database, QStringLiteral("op-1"), QUuid::createUuid(), 7, QStringLiteral("row"),
                                  QByteArrayLiteral("{\"kind\":\"later\"}"), 1)
                        .has_value());
    }
    const QJsonArray rows
        = QJsonDocument::fromJson(parked({QStringLiteral("list"), QStringLiteral("--json")}).out).array();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.first()[QStringLiteral("n")].toInteger(), 7);
    const Ran retried = parked({QStringLiteral("retry")});
    EXPECT_EQ(retried.code, 1) << "what nobody can read stays";
    EXPECT_TRUE(retried.out.contains("1 still parked"));
}

TEST_F(TaughtCommands, EvalCountsWithThemAndWithoutWhenAsked)
{
    const QString questions = write(
        m_dir, QStringLiteral("q.tsv"),
        QStringLiteral("%1\t%2\ta\n%3\t%4\ta\n").arg(EditorsWords, Death, CallersWords, Marriage).toUtf8());
    const auto shareFirst = [this, &questions](const QStringList &options) {
        const Ran ran
            = kb(QStringList {QStringLiteral("eval"), questions, QStringLiteral("--json")} + options);
        EXPECT_EQ(ran.code, 0) << ran.err.constData();
        return ran.json()[QStringLiteral("groups")][0][QStringLiteral("s1")].toDouble();
    };
    EXPECT_EQ(shareFirst({}), 1);
    EXPECT_LT(shareFirst({QStringLiteral("--untaught")}), 1);
    EXPECT_LT(shareFirst({QStringLiteral("--base"), m_file}), 1) << "a file holds what nobody has taught";
}
