// kb import, runs and undo.
#include "program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>

using namespace tongdai::tests;

namespace {

QByteArray index()
{
    return QStringLiteral("code,name,issuer,executing_agency,field,snapshot\n"
                          "1.900001,Cấp giấy,Bộ A,Sở A,Hộ tịch,2025-04\n"
                          "1.900001,Cấp giấy chứng nhận,Bộ A,Sở A,Hộ tịch,2026-07\n"
                          "1.900002,Đổi giấy,Bộ A,Sở A,Hộ tịch,2025-04\n"
                          "1.900003,Thu giấy,Bộ A,Sở A,Hộ tịch,2025-04\n"
                          "1.900003,Thu giấy,Bộ A,Sở A,Hộ tịch,2026-07\n"
                          "1.900004,Huỷ giấy,Bộ A,Sở A,Hộ tịch,2026-07\n")
        .toUtf8();
}

class ImportCommands : public testing::Test
{
protected:
    Ran kb(const QStringList &words) const
    {
        return run(QStringList {QStringLiteral("--data"), m_dir.filePath(QStringLiteral("data")),
                                QStringLiteral("kb")}
                   + words);
    }
    Ran import(const QString &file, const QStringList &options = {}) const
    {
        return kb(QStringList {QStringLiteral("import"), file, QStringLiteral("--json")} + options);
    }
    QByteArray exported() const
    {
        const QString path = m_dir.filePath(QStringLiteral("out.jsonl"));
        EXPECT_EQ(kb({QStringLiteral("export"), path}).code, 0);
        return bytesOf(path);
    }
    QString file(const QString &name, const QByteArray &bytes) const { return write(m_dir, name, bytes); }

    QTemporaryDir m_dir;
};

int count(const Ran &ran, const char *name)
{
    return ran.json().value(QString::fromLatin1(name)).toInt(-1);
}

} // namespace

TEST_F(ImportCommands, TakesTwoSnapshotsAndGivesTheSecondBack)
{
    const QString path = file(QStringLiteral("index.csv"), index());
    const Ran unsaid = import(path);
    EXPECT_EQ(unsaid.code, 1);
    EXPECT_TRUE(unsaid.err.contains("2025-04, 2026-07") && unsaid.err.contains("--snapshot"));

    const QStringList first {QStringLiteral("--snapshot"), QStringLiteral("2025-04"),
                             QStringLiteral("--complete")};
    const QStringList second {QStringLiteral("--snapshot"), QStringLiteral("2026-07"),
                              QStringLiteral("--complete")};
    ASSERT_EQ(import(path, first).code, 0);
    const QByteArray before = exported();

    const Ran dry = import(path, second + QStringList {QStringLiteral("--dry-run")});
    ASSERT_EQ(dry.code, 0) << dry.err.constData();
    EXPECT_EQ(exported(), before);
    const Ran run = import(path, second);
    ASSERT_EQ(run.code, 0) << run.err.constData();
    for (const Ran &ran : {dry, run}) {
        EXPECT_EQ(count(ran, "new"), 1);
        EXPECT_EQ(count(ran, "renamed"), 1);
        EXPECT_EQ(count(ran, "unchanged"), 1);
        EXPECT_EQ(count(ran, "withdrawn"), 1);
        EXPECT_EQ(ran.json().value(QStringLiteral("renames"))[0][QStringLiteral("before")].toString(),
                  QStringLiteral("Cấp giấy"));
    }
    EXPECT_NE(exported(), before);

    const Ran runs = kb({QStringLiteral("runs")});
    EXPECT_EQ(runs.out.count('\n'), 2);
    EXPECT_TRUE(runs.out.contains("[2026-07]"));
    ASSERT_EQ(kb({QStringLiteral("undo"), QStringLiteral("2")}).code, 0);
    EXPECT_EQ(exported(), before) << "every byte";
    const Ran twice = kb({QStringLiteral("undo"), QStringLiteral("2")});
    EXPECT_EQ(twice.code, 1);
    EXPECT_TRUE(twice.err.contains("undone already"));
    EXPECT_TRUE(kb({QStringLiteral("runs")}).out.contains("undone"));
}

TEST_F(ImportCommands, AFileWithoutADayOverwritesNothingThatIsKnownAsOfOne)
{
    const QString dated = file(QStringLiteral("index.csv"), index());
    ASSERT_EQ(import(dated, {QStringLiteral("--snapshot"), QStringLiteral("2026-07")}).code, 0);
    const QString undated
        = file(QStringLiteral("some.csv"), "code,name\n1.900001,C\xE1\xBA\xA5p gi\xE1\xBA\xA5y c\xC5\xA9\n");
    const QByteArray before = exported();
    const Ran refused = import(undated);
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.err.contains("--as-of")) << refused.err.constData();
    EXPECT_TRUE(refused.err.contains("2026-07-01")) << refused.err.constData();
    EXPECT_EQ(exported(), before);
    const Ran dry = import(undated, {QStringLiteral("--dry-run")});
    EXPECT_EQ(dry.code, 0);
    EXPECT_EQ(dry.json().value(QStringLiteral("undated_over")).toString(), QStringLiteral("2026-07-01"));
    EXPECT_EQ(count(import(undated, {QStringLiteral("--as-of"), QStringLiteral("2025-01-01")}), "older"), 1);
    EXPECT_EQ(exported(), before);
    EXPECT_EQ(
        import(undated, {QStringLiteral("--undated"), QStringLiteral("--as-of"), QStringLiteral("2026")})
            .code,
        1);
    EXPECT_EQ(count(import(undated, {QStringLiteral("--undated")}), "renamed"), 1);
}

TEST_F(ImportCommands, AsksAboutAnOldEncodingBeforeItStoresAnything)
{
    const QString path
        = file(QStringLiteral("old.csv"), QStringLiteral("M· sè,Tªn\n1.900001,§¨ng ký kÕt h«n\n").toLatin1());
    const Ran asked = import(path);
    EXPECT_EQ(asked.code, 1);
    EXPECT_TRUE(asked.err.contains("tcvn3")) << asked.err.constData();
    EXPECT_TRUE(asked.err.contains("Đăng ký kết hôn")) << "the line is shown as it was read";
    EXPECT_FALSE(QFile::exists(m_dir.filePath(QStringLiteral("data/central.db"))));
    EXPECT_EQ(import(path, {QStringLiteral("--dry-run")}).code, 0);
    EXPECT_EQ(import(path, {QStringLiteral("--encoding"), QStringLiteral("ebcdic")}).code, 1);
    EXPECT_EQ(count(import(path, {QStringLiteral("--encoding"), QStringLiteral("tcvn3")}), "new"), 1);
    EXPECT_EQ(count(import(path, {QStringLiteral("--yes")}), "unchanged"), 1);
    EXPECT_TRUE(exported().contains("Đăng ký kết hôn"));
}

TEST_F(ImportCommands, FlagsWithLineNumbersAndKeepsWhatIsWritten)
{
    const QString path = file(
        QStringLiteral("a.jsonl"),
        QStringLiteral(
            "{\"code\":\"1.900001\",\"name\":\"Cấp giấy\",\"steps\":\"b\"}\n"
            "{\"code\":\"1.900002\",\"name\":\"Đổi giấy\",\"methods\":[{\"channel\":\"Trực tiếp\",\"fee\":"
            "\"Miễn phí(150.000 đồng/giấy)\"}]}\n")
            .toUtf8());
    const Ran ran = import(path);
    ASSERT_EQ(ran.code, 0) << ran.err.constData();
    const auto flags = ran.json().value(QStringLiteral("flags")).toArray();
    ASSERT_EQ(flags.size(), 1);
    EXPECT_EQ(flags.first()[QStringLiteral("line")].toInt(), 2);
    EXPECT_EQ(flags.first()[QStringLiteral("flag")].toString(), QStringLiteral("fee.contradictory"));
    EXPECT_TRUE(exported().contains("Miễn phí(150.000 đồng/giấy)"));
}

TEST_F(ImportCommands, RefusesWrongFilesAndOptionsInOneSentence)
{
    const QString zip = file(QStringLiteral("cut.xlsx"), QByteArrayLiteral("PK\x03\x04 cut off"));
    const QString list = file(QStringLiteral("list.csv"), index());
    const auto refused = [this](const QString &path, const QStringList &options, const char *word) {
        const Ran ran = import(path, options);
        EXPECT_EQ(ran.code, 1) << qPrintable(options.join(u' '));
        EXPECT_TRUE(ran.out.isEmpty());
        EXPECT_TRUE(ran.err.contains(word)) << ran.err.constData();
    };
    refused(zip, {}, "cut off");
    refused(list, {QStringLiteral("--snapshot"), QStringLiteral("2030-01")}, "2030-01");
    refused(list, {QStringLiteral("--snapshot"), QStringLiteral("x"), QStringLiteral("--complete")},
            "--as-of");
    refused(list, {QStringLiteral("--as-of"), QStringLiteral("hôm nay")}, "2026-07-01");
    refused(file(QStringLiteral("empty.csv"), {}), {}, "empty");
    refused(file(QStringLiteral("none.jsonl"), "{\"name\":7}\n"), {}, "nothing was stored");
    EXPECT_FALSE(QFile::exists(m_dir.filePath(QStringLiteral("data/central.db"))));
    EXPECT_EQ(kb({QStringLiteral("import")}).code, 2);
    EXPECT_EQ(kb({QStringLiteral("undo"), QStringLiteral("all")}).code, 2);
}

TEST_F(ImportCommands, TheRealIndexGoesInTwiceAndComesBackOut)
{
    const QString path = QStringLiteral(TONGDAI_SOURCE_DIR "/../shared/data/procedure_index.csv.gz");
    if (!QFile::exists(path))
        GTEST_SKIP() << "shared/data is not beside this checkout";
    const Ran first = import(
        path, {QStringLiteral("--snapshot"), QStringLiteral("2025-04"), QStringLiteral("--complete")});
    EXPECT_EQ(count(first, "new"), 5926);
    const QByteArray before = exported();
    const Ran second = import(
        path, {QStringLiteral("--snapshot"), QStringLiteral("2026-07"), QStringLiteral("--complete")});
    ASSERT_EQ(second.code, 0) << second.err.constData();
    EXPECT_NEAR(count(second, "new"), 2353, 5);
    EXPECT_NEAR(count(second, "renamed"), 685, 60) << "some differ by spaces alone";
    EXPECT_NEAR(count(second, "withdrawn"), 2671, 5);
    ASSERT_EQ(kb({QStringLiteral("undo"), QStringLiteral("2")}).code, 0);
    EXPECT_EQ(exported(), before);
}
