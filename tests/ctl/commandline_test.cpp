// The real program, run as a person would.
#include "program.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace tongdai::tests;

namespace {

QByteArray base()
{
    return QStringLiteral(
               "{\"code\":\"1.000894\",\"name\":\"Thủ tục đăng ký kết hôn\",\"steps\":\"Nộp tờ khai\"}\n"
               "{\"code\":\"1.000656\",\"name\":\"Thủ tục đăng ký khai tử\",\"steps\":\"Nộp tờ khai\"}\n"
               "{\"code\":\"nonsense\",\"name\":\"Hỏng\",\"steps\":\"x\"}\n")
        .toUtf8();
}

} // namespace

TEST(CommandLine, HelpsAndRefusesWrongUsage)
{
    const Ran help = run({QStringLiteral("--help")});
    EXPECT_EQ(help.code, 0);
    EXPECT_TRUE(help.out.contains("kb eval"));
    EXPECT_EQ(run({QStringLiteral("kb"), QStringLiteral("eval"), QStringLiteral("--help")}).code, 0);
    for (const QStringList &wrong : {QStringList {}, QStringList {QStringLiteral("dance")},
                                     QStringList {QStringLiteral("kb"), QStringLiteral("eval")},
                                     QStringList {QStringLiteral("kb"), QStringLiteral("search"),
                                                  QStringLiteral("x"), QStringLiteral("--nonsense")}}) {
        const Ran ran = run(wrong);
        EXPECT_EQ(ran.code, 2) << qPrintable(wrong.join(u' '));
        EXPECT_TRUE(ran.out.isEmpty()) << "data only on stdout";
        EXPECT_FALSE(ran.err.isEmpty());
    }
}

TEST(CommandLine, SearchesAndEvaluatesOnAFile)
{
    const QTemporaryDir dir;
    const QString file = write(dir, QStringLiteral("base.jsonl"), base());
    const Ran found
        = run({QStringLiteral("kb"), QStringLiteral("search"), QStringLiteral("giấy"),
               QStringLiteral("hôn thú"), QStringLiteral("--base"), file, QStringLiteral("--json")});
    ASSERT_EQ(found.code, 0) << found.err.constData();
    const auto hits = QJsonDocument::fromJson(found.out)[QStringLiteral("hits")].toArray();
    ASSERT_FALSE(hits.isEmpty());
    EXPECT_EQ(hits.first()[QStringLiteral("code")].toString(), QStringLiteral("1.000894"));

    const QString questions
        = write(dir, QStringLiteral("q.tsv"),
                QStringLiteral("kết hôn\t1.000894\ta\nhỏng\nbáo tử\t1.000656\tb\n").toUtf8());
    const Ran measured = run({QStringLiteral("kb"), QStringLiteral("eval"), questions,
                              QStringLiteral("--base"), file, QStringLiteral("--json")});
    ASSERT_EQ(measured.code, 0) << measured.err.constData();
    const auto json = QJsonDocument::fromJson(measured.out).object();
    ASSERT_EQ(json[QStringLiteral("groups")].toArray().size(), 2);
    EXPECT_EQ(json[QStringLiteral("groups")][0][QStringLiteral("s1")].toDouble(), 1);
    EXPECT_TRUE(json.contains(QStringLiteral("p99_ms")));
    EXPECT_TRUE(measured.err.contains(":2:")) << "a malformed line is reported, not fatal";
}

TEST(CommandLine, ImportsIntoADataFolderAndFindsItThere)
{
    const QTemporaryDir dir;
    const QString file = write(dir, QStringLiteral("base.jsonl"), base());
    const QStringList into {QStringLiteral("--data"), dir.filePath(QStringLiteral("data")),
                            QStringLiteral("kb")};
    const Ran dry = run(into + QStringList {QStringLiteral("import"), file, QStringLiteral("--dry-run")});
    EXPECT_EQ(dry.code, 0) << dry.err.constData();
    EXPECT_FALSE(QFile::exists(dir.filePath(QStringLiteral("data/central.db"))));

    const auto counts = [&](const Ran &ran) { return QJsonDocument::fromJson(ran.out).object(); };
    const Ran first = run(into + QStringList {QStringLiteral("import"), file, QStringLiteral("--json")});
    ASSERT_EQ(first.code, 0) << first.err.constData();
    EXPECT_EQ(counts(first)[QStringLiteral("new")].toInt(), 2);
    EXPECT_EQ(counts(first)[QStringLiteral("refused")].toInt(), 1);
    EXPECT_EQ(counts(first)[QStringLiteral("reasons")][0][QStringLiteral("line")].toInt(), 3);
    const Ran again = run(into + QStringList {QStringLiteral("import"), file, QStringLiteral("--json")});
    EXPECT_EQ(counts(again)[QStringLiteral("unchanged")].toInt(), 2);

    const Ran found = run(into + QStringList {QStringLiteral("search"), QStringLiteral("báo tử")});
    EXPECT_EQ(found.code, 0) << found.err.constData();
    EXPECT_TRUE(found.out.startsWith("1.000656"));
    const QString out = dir.filePath(QStringLiteral("out.jsonl"));
    EXPECT_EQ(run(into + QStringList {QStringLiteral("export"), out}).code, 0);
    EXPECT_TRUE(QFile::exists(out));
}

TEST(CommandLine, SaysWhatIsMissingAndHowToMendIt)
{
    const QTemporaryDir dir;
    const Ran nowhere = run({QStringLiteral("kb"), QStringLiteral("search"), QStringLiteral("x")});
    EXPECT_EQ(nowhere.code, 1);
    EXPECT_TRUE(nowhere.err.contains("--data"));
    const Ran none
        = run({QStringLiteral("kb"), QStringLiteral("eval"), dir.filePath(QStringLiteral("none.tsv")),
               QStringLiteral("--base"), QStringLiteral("none")});
    EXPECT_EQ(none.code, 1);
    EXPECT_TRUE(none.out.isEmpty());
}
