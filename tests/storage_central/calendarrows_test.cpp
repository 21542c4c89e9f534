// Days of the calendar in the centre's database, and those of a database from before units had their own.
#include "app/storage/central/centralrows.h"
#include "models/domain/uuid7.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::storage;

namespace {

class CalendarRows : public testing::Test
{
protected:
    void SetUp() override
    {
        DatabaseOptions options;
        options.file = m_folder.filePath(QStringLiteral("central.db"));
        auto opened = Database::open(options);
        ASSERT_TRUE(opened.has_value());
        database = std::move(*opened);
    }

    void migrateToday() { ASSERT_TRUE(migrate(*database, QStringLiteral("central")).has_value()); }

    /// As a program of that time left it.
    void migrateTo(int version)
    {
        const QString folder = m_folder.filePath(QStringLiteral("sql"));
        ASSERT_TRUE(QDir().mkpath(folder));
        const QDir all(QStringLiteral(":/sql/central"));
        const QStringList names = all.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
        for (const QString &name : names.mid(0, version))
            ASSERT_TRUE(QFile::copy(all.filePath(name), QDir(folder).filePath(name)));
        EXPECT_EQ(migrateFrom(*database, folder).value_or(0), version);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Database> database;
};

const CalendarDay ForAll {QDate(2026, 11, 30), DayKind::Holiday};

} // namespace

TEST_F(CalendarRows, KeepADayForAllAndOneForAUnitApart)
{
    migrateToday();
    CalendarDay own = ForAll;
    own.kind = DayKind::Working;
    own.hours = {{QTime(8, 0), QTime(11, 0)}};
    own.unit = QStringLiteral("731");
    own.document = QStringLiteral("7/QĐ");
    CalendarDay others = ForAll;
    others.unit = QStringLiteral("732");
    for (const CalendarDay &day : {own, ForAll, others})
        EXPECT_EQ(putDay(*database, day), Put::Added);
    EXPECT_EQ(putDay(*database, own), Put::Same);
    EXPECT_EQ(allDays(*database), (QList {ForAll, own, others}));
    EXPECT_EQ(daysFor(*database, own.unit), (QList {ForAll, own}));
    own.note = QStringLiteral("Kiểm kê");
    EXPECT_EQ(putDay(*database, own), Put::Changed);
    const auto row = documentOf(*database, wire::rowDay(), wire::dayId(own));
    ASSERT_TRUE(row && *row);
    EXPECT_EQ((*row)->version, 2);
}

TEST_F(CalendarRows, OfAnOlderDatabaseHoldForAllAndKeepTheirVersion)
{
    migrateTo(8);
    ASSERT_TRUE(database->exec(
        QStringLiteral("INSERT INTO day (date, kind, version, doc) VALUES ('2026-11-24', 'holiday', 3,"
                       " '{\"date\":\"2026-11-24\",\"kind\":\"holiday\",\"note\":\"Ngày Văn hóa\"}')")));
    migrateToday();
    CalendarDay day {QDate(2026, 11, 24), DayKind::Holiday};
    day.note = QStringLiteral("Ngày Văn hóa");
    EXPECT_EQ(allDays(*database), QList {day});
    EXPECT_EQ(putDay(*database, day), Put::Same) << "its document is the same, so nobody is sent it again";
    const auto row = documentOf(*database, wire::rowDay(), QStringLiteral("2026-11-24"));
    ASSERT_TRUE(row && *row);
    EXPECT_EQ((*row)->version, 3);
}

TEST_F(CalendarRows, TicketsOfAnOlderDatabaseKeepTheirPauses)
{
    migrateTo(9);
    const QUuid id = QUuid::createUuid();
    const auto exec
        = [&](const QString &sql) { ASSERT_TRUE(database->exec(QString(sql).replace(u'@', idText(id)))); };
    Ticket ticket;
    ticket.id = id;
    ticket.number = QStringLiteral("1022-261123-00001");
    ticket.state = TicketState::NeedInfo;
    ticket.leadUnit = QStringLiteral("731");
    ticket.createdMs = 1000;
    ticket.resultDueMs = 900'000;
    exec(QStringLiteral(
             "INSERT INTO ticket (id, number, call_id, state, state_version, lead_unit, result_due_ms,"
             " paused_ms, created_ms, phone, version, doc) VALUES ('@', '1', '', 'need_info', 3, '731',"
             " 900000, 7000, 1000, '', 4, '%1')")
             .arg(QString::fromUtf8(wire::toBytes(wire::toJson(ticket)))));
    for (const auto &[to, atMs] : {std::pair(QStringLiteral("need_info"), 2000),
                                   {QStringLiteral("handling"), 5000},
                                   {QStringLiteral("need_info"), 7000}})
        exec(
            QStringLiteral(
                "INSERT INTO event (id, ticket_id, what, to_state, by_user, by_unit, to_unit, at_ms, version,"
                " doc) VALUES ('e%2', '@', 'move', '%1', 'duc.pham', '731', '', %2, 1, '{}')")
                .arg(to)
                .arg(atMs));
    migrateToday();
    const auto row = ticketOf(*database, id);
    ASSERT_TRUE(row && *row);
    EXPECT_EQ((*row)->pauses, (QList<ClockPause> {{2000, 5000}, {7000, 0}}));
    EXPECT_EQ((*row)->resultFromMs, 1000);
    EXPECT_EQ((*row)->resultUnit, QStringLiteral("731"));
    EXPECT_TRUE((*row)->standsStill());
    EXPECT_EQ((*row)->ticket, ticket);
}
