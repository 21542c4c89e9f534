// calendar list, import, export, propose: the real program, run as a person would.
#include "program.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace tongdai::tests;

namespace {

class CalendarCommands : public testing::Test
{
protected:
    Ran calendar(const QStringList &arguments) const
    {
        return run(QStringList {QStringLiteral("--data"), m_dir.filePath(QStringLiteral("data")),
                                QStringLiteral("calendar")}
                   + arguments);
    }
    QJsonArray listed(const QStringList &options = {}) const
    {
        const Ran ran = calendar(QStringList {QStringLiteral("list"), QStringLiteral("--json")} + options);
        return QJsonDocument::fromJson(ran.out).array();
    }
    QString file(const QString &name, const QByteArray &bytes) const { return write(m_dir, name, bytes); }
    QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
};

const QByteArray Table = "date,kind,hours,document,unit,note\n"
                         "2026-09-01,holiday,,9441/TB-BNV,,National Day\n"
                         "2026-08-22,make_up,\"07:30-11:30\",9441/TB-BNV,,\n"
                         "2026-02-30,holiday,,,,no such day\n"
                         "2026-10-01,holiday,,,999,no such unit\n";

} // namespace

TEST_F(CalendarCommands, SayWhatATableWouldChangeAndThenChangeIt)
{
    const QString table = file(QStringLiteral("days.csv"), Table);
    EXPECT_EQ(calendar({QStringLiteral("import"), table, QStringLiteral("--dry-run")}).code, 1)
        << "no data yet";
    const Ran first = calendar({QStringLiteral("import"), table, QStringLiteral("--json")});
    ASSERT_EQ(first.code, 0) << first.err.constData();
    EXPECT_EQ(first.json()[QStringLiteral("new")].toInt(), 2);
    EXPECT_EQ(first.json()[QStringLiteral("refused")].toInt(), 2);
    EXPECT_TRUE(first.err.contains("line 4: needs a date")) << first.err.constData();
    EXPECT_TRUE(first.err.contains("line 5: names a unit")) << first.err.constData();
    const QString other
        = file(QStringLiteral("other.csv"), "date,kind\n2026-08-22,make_up\n2026-09-02,holiday\n");
    const Ran dry
        = calendar({QStringLiteral("import"), other, QStringLiteral("--dry-run"), QStringLiteral("--json")});
    ASSERT_EQ(dry.code, 0) << dry.err.constData();
    EXPECT_EQ(dry.json()[QStringLiteral("new")].toInt(), 1);
    EXPECT_EQ(dry.json()[QStringLiteral("changed")].toInt(), 1);
    EXPECT_EQ(listed().size(), 2) << "nothing was written";
    EXPECT_EQ(listed({QStringLiteral("--year"), QStringLiteral("2025")}).size(), 0);
    EXPECT_EQ(calendar({QStringLiteral("list"), QStringLiteral("--year"), QStringLiteral("soon")}).code, 2);
}

TEST_F(CalendarCommands, KeepAUnitsDayApartFromThatForAll)
{
    const QString day = file(QStringLiteral("day.csv"), "date,kind\n2026-08-22,make_up\n");
    EXPECT_EQ(calendar({QStringLiteral("import"), day}).code, 0);
    EXPECT_EQ(
        calendar({QStringLiteral("import"), day, QStringLiteral("--unit"), QStringLiteral("1022")}).code, 0);
    EXPECT_EQ(listed().size(), 2);
    EXPECT_EQ(listed({QStringLiteral("--unit"), QStringLiteral("731")}).size(), 1);
    EXPECT_EQ(calendar({QStringLiteral("import"), day, QStringLiteral("--unit"), QStringLiteral("999")}).code,
              1);
}

TEST_F(CalendarCommands, ProposeHolidaysAndWriteThemOnlyByAPaper)
{
    const Ran proposed = calendar({QStringLiteral("propose"), QStringLiteral("2027")});
    ASSERT_EQ(proposed.code, 0) << proposed.err.constData();
    EXPECT_TRUE(proposed.out.contains("--tet-days-before"));
    EXPECT_TRUE(proposed.out.contains("[ ] 2027-11-24")) << proposed.out.constData();
    EXPECT_EQ(calendar({QStringLiteral("list")}).code, 1) << "no data folder was made";
    EXPECT_EQ(calendar({QStringLiteral("propose"), QStringLiteral("2027"), QStringLiteral("--national"),
                        QStringLiteral("both")})
                  .code,
              2);
    EXPECT_EQ(calendar({QStringLiteral("propose"), QStringLiteral("1800")}).code, 2);
    const Ran written = calendar({QStringLiteral("propose"), QStringLiteral("2027"),
                                  QStringLiteral("--confirm"), QStringLiteral("1/TB-BNV")});
    ASSERT_EQ(written.code, 0) << written.err.constData();
    EXPECT_FALSE(written.err.contains("option")) << written.err.constData();
    const QJsonArray days = listed();
    ASSERT_GE(days.size(), 11);
    for (const QJsonValue &day : days)
        EXPECT_EQ(day[QStringLiteral("document")].toString(), QStringLiteral("1/TB-BNV"));
}

TEST_F(CalendarCommands, WriteAFileThatReadsBackAsTheSame)
{
    ASSERT_EQ(calendar({QStringLiteral("import"), file(QStringLiteral("days.csv"), Table)}).code, 0);
    const QString ics = path(QStringLiteral("days.ics"));
    EXPECT_EQ(calendar({QStringLiteral("export"), ics}).code, 2) << "which year?";
    ASSERT_EQ(
        calendar({QStringLiteral("export"), ics, QStringLiteral("--year"), QStringLiteral("2026")}).code, 0);
    const Ran again = calendar({QStringLiteral("import"), ics, QStringLiteral("--json")});
    ASSERT_EQ(again.code, 0) << again.err.constData();
    EXPECT_EQ(again.json()[QStringLiteral("unchanged")].toInt(), 2);
    EXPECT_EQ(calendar({QStringLiteral("import"), file(QStringLiteral("none.ics"), "nothing")}).code, 1);
    for (const QString &command : {QStringLiteral("list"), QStringLiteral("import"), QStringLiteral("export"),
                                   QStringLiteral("propose")})
        EXPECT_EQ(calendar({command, QStringLiteral("--help")}).code, 0);
}
