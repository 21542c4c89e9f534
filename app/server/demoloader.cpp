#include "app/server/demoloader.h"

#include "app/server/calendars.h"
#include "app/server/pushservice.h"
#include "app/storage/central/articlerows.h"
#include "app/storage/central/centralrows.h"
#include "app/wire/knowledgedocuments.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace tongdai::server {

Q_LOGGING_CATEGORY(lcDemo, "tongdai.server.demo")

namespace {

constexpr qint64 MinuteMs = 60'000;

Result<QJsonArray> listOf(const QString &name)
{
    QFile file(QStringLiteral(":/demo/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Corrupt, QStringLiteral("%1 is not built in").arg(name));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isArray())
        return fail(ErrorKind::Corrupt, QStringLiteral("%1: %2").arg(name, problem.errorString()));
    return document.array();
}

template<typename T, typename Read> Result<QList<T>> rowsOf(const QString &name, Read read)
{
    const auto list = listOf(name);
    if (!list)
        return tl::unexpected(list.error());
    QList<T> rows;
    for (const QJsonValue &value : *list) {
        auto row = read(value.toObject());
        if (!row)
            return fail(ErrorKind::Corrupt,
                        QStringLiteral("%1, row %2: %3").arg(name).arg(rows.size()).arg(row.error().detail),
                        row.error().field);
        rows.append(std::move(*row));
    }
    return rows;
}

/// "checked_days_ago" stands for the check dates, so that some are fresh and some due whenever the demo is
/// made.
Result<Procedure> checkedProcedure(const QJsonObject &row, const QDate &today)
{
    constexpr int CheckEveryDays = 90; // fees and papers
    auto procedure = wire::procedureFromJson(row);
    if (const int daysAgo = row.value(QLatin1String("checked_days_ago")).toInt(); procedure && daysAgo > 0) {
        procedure->checkedOn = today.addDays(-daysAgo);
        procedure->nextCheck = procedure->checkedOn.addDays(CheckEveryDays);
    }
    return procedure;
}

/// "13:00" and "24:00" of the day as an instant.
qint64 atTime(const QDate &day, const QString &time)
{
    const QStringList parts = time.split(QLatin1Char(':'));
    const qint64 minutes = parts.value(0).toInt() * 60 + parts.value(1).toInt();
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 7 * 3600).toMSecsSinceEpoch() + minutes * MinuteMs;
}

/// The roster repeats daily; a week around today is written.
Result<QList<DutySlot>> rosterAround(const QDate &today)
{
    const auto list = listOf(QStringLiteral("duty.json"));
    if (!list)
        return tl::unexpected(list.error());
    QList<DutySlot> roster;
    for (int offset = -1; offset <= 7; ++offset) {
        const QDate day = today.addDays(offset);
        for (const QJsonValue &value : *list) {
            const QJsonObject row = value.toObject();
            DutySlot slot;
            slot.unit = row.value(QStringLiteral("unit")).toString();
            slot.user = row.value(QStringLiteral("user")).toString();
            const QString from = row.value(QStringLiteral("from")).toString();
            slot.fromMs = atTime(day, from);
            slot.toMs = atTime(day, row.value(QStringLiteral("to")).toString());
            slot.id = QStringLiteral("%1-%2-%3")
                          .arg(slot.unit, day.toString(QStringLiteral("yyyyMMdd")),
                               QString(from).remove(QLatin1Char(':')));
            roster.append(slot);
        }
    }
    return roster;
}

/// A draft of the demo names only what it changes: the rest is the article in force.
Result<void> completeDraft(LaneContext &lane, QJsonObject &body)
{
    const QJsonObject changes = body.value(QStringLiteral("procedure")).toObject();
    const auto current = storage::procedureOf(lane.database, changes.value(QStringLiteral("id")).toString());
    if (!current)
        return tl::unexpected(current.error());
    if (!*current)
        return {};
    QJsonObject procedure = wire::toJson(**current);
    for (auto field = changes.begin(); field != changes.end(); ++field)
        procedure.insert(field.key(), field.value());
    body.insert(QStringLiteral("procedure"), procedure);
    body.insert(QStringLiteral("base_version"), (*current)->version);
    return {};
}

/// One entry of the day as an operation at its time.
Result<void> carryOutEntry(LaneContext &lane, const QJsonObject &entry, qint64 nowMs)
{
    wire::Operation operation;
    operation.id = QUuid::fromString(entry.value(QStringLiteral("id")).toString());
    operation.kind = entry.value(QStringLiteral("kind")).toString();
    operation.actor = entry.value(QStringLiteral("user")).toString();
    operation.body = entry.value(QStringLiteral("body")).toObject();
    const qint64 atMs = nowMs + entry.value(QStringLiteral("at")).toInteger() * MinuteMs;
    operation.wallMs = atMs;
    if (operation.kind == wire::opCallCreate()) {
        const qint64 talk = operation.body.value(QStringLiteral("talk_seconds")).toInteger() * 1000;
        const qint64 wrap = operation.body.value(QStringLiteral("wrap_seconds")).toInteger() * 1000;
        operation.body.insert(QStringLiteral("started_ms"), atMs - talk - wrap);
        operation.body.insert(QStringLiteral("ended_ms"), atMs - wrap);
        operation.body.insert(QStringLiteral("notice_ms"), atMs - talk - wrap);
    }
    if (operation.kind == wire::opDraftKeep()) {
        if (const auto done = completeDraft(lane, operation.body); !done)
            return done;
    }
    const QUuid ticketId = QUuid::fromString(operation.body.value(QStringLiteral("ticket_id")).toString());
    if (!ticketId.isNull() && operation.kind != wire::opCallCreate()) {
        const auto ticket = storage::ticketOf(lane.database, ticketId);
        if (!ticket)
            return tl::unexpected(ticket.error());
        operation.base = *ticket ? (*ticket)->ticket.stateVersion : 0;
    }
    const auto user = storage::userOf(lane.database, operation.actor);
    if (!user)
        return tl::unexpected(user.error());
    const storage::ClientRow seat {{}, entry.value(QStringLiteral("station")).toString(), 0};
    OperationContext context {lane, seat, operation, {user->value_or(User {}), true}, atMs};
    const auto outcome = carryOutOperation(context);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (!outcome->applied)
        return fail(ErrorKind::Corrupt,
                    QStringLiteral("the demo: %1 %2 was refused: %3")
                        .arg(operation.kind, entry.value(QStringLiteral("id")).toString(),
                             outcome->facts.value(QStringLiteral("reason"))
                                 .toObject()
                                 .value(QStringLiteral("message"))
                                 .toString()));
    return {};
}

Result<void> loadEntries(WriteLane &lane, const QString &file, qint64 nowMs)
{
    const auto list = listOf(file);
    if (!list)
        return tl::unexpected(list.error());
    return lane.carryOut([&](LaneContext &context) -> Result<void> {
        for (const QJsonValue &entry : *list) {
            if (const auto done = carryOutEntry(context, entry.toObject(), nowMs); !done)
                return done;
        }
        return {};
    });
}

} // namespace

Result<void> loadDemo(Administration &administration, WriteLane &lane, const Clock &clock)
{
    if (!QFile::exists(QStringLiteral(":/demo/users.json")))
        return {};
    const auto there = administration.users();
    if (!there)
        return tl::unexpected(there.error());
    if (!there->isEmpty())
        return {};

    const auto units = rowsOf<Unit>(QStringLiteral("units.json"), wire::unitFromJson);
    if (!units)
        return tl::unexpected(units.error());
    const QDate today = localDay(clock.nowMs());
    const auto procedures
        = rowsOf<Procedure>(QStringLiteral("procedures.json"),
                            [today](const QJsonObject &row) { return checkedProcedure(row, today); });
    if (!procedures)
        return tl::unexpected(procedures.error());
    const auto users = rowsOf<User>(QStringLiteral("users.json"), wire::userFromJson);
    if (!users)
        return tl::unexpected(users.error());
    const auto roster = rosterAround(today);
    if (!roster)
        return tl::unexpected(roster.error());

    if (const auto done = administration.importUnits(*units); !done)
        return tl::unexpected(done.error());
    if (const auto done = administration.importDuty(*roster); !done)
        return tl::unexpected(done.error());
    if (const auto done = administration.importProcedures(*procedures); !done)
        return tl::unexpected(done.error());
    // Users last: with them the demo counts as loaded, and an interrupted start begins again.
    if (const auto done = administration.addUsers(*users, demoPassword()); !done)
        return tl::unexpected(done.error());
    for (const QString &file : {QStringLiteral("day.json"), QStringLiteral("knowledge.json")}) {
        if (const auto done = loadEntries(lane, file, clock.nowMs()); !done)
            return done;
    }
    qCInfo(lcDemo) << "demo loaded:" << units->size() << "units," << users->size() << "people,"
                   << procedures->size() << "procedures";
    return {};
}

} // namespace tongdai::server
