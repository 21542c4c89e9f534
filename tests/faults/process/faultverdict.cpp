#include "tests/faults/process/faultverdict.h"

#include "app/storage/central/blobrows.h"
#include "app/storage/database.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "models/domain/uuid7.h"
#include "tests/faults/process/seatwords.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

namespace tongdai::tests {

namespace {

void violated(FaultReport *report, const QString &what)
{
    if (report->violations.size() < 50)
        report->violations += what;
}

/// Scope to its rows, "type id" to sequence.
using Scopes = QHash<QString, QHash<QString, qint64>>;

Scopes scopesOf(storage::Database &database)
{
    Scopes scopes;
    storage::Query rows(database, QStringLiteral("SELECT scope, type, id, seq FROM scope_row WHERE state = 0"));
    for (bool ok = rows.run().has_value(); ok && rows.next();)
        scopes[rows.text(0)].insert(rows.text(1) + QLatin1Char(' ') + rows.text(2), rows.integer(3));
    return scopes;
}

void judgeCalls(const QList<QUuid> &saved, storage::Database &database, FaultReport *report)
{
    QHash<QString, int> byWords;
    QHash<QUuid, QString> words;
    storage::Query calls(database, QStringLiteral("SELECT id, doc FROM call"));
    for (bool ok = calls.run().has_value(); ok && calls.next();) {
        const auto call
            = wire::callFromJson(QJsonDocument::fromJson(calls.text(1).toUtf8()).object());
        const QString said = call ? call->citizen.content : QString();
        words.insert(QUuid(calls.text(0)), said);
        if (said.startsWith(QStringLiteral("Hỏi thủ tục số")))
            ++byWords[said];
    }
    for (const int times : std::as_const(byWords))
        report->doubled += times > 1;
    report->saved = static_cast<int>(saved.size());
    for (const QUuid &id : saved) {
        const auto found = words.constFind(id);
        if (found == words.cend()) {
            ++report->lost;
            violated(report, QStringLiteral("call %1 is lost").arg(idText(id)));
        } else if (*found != wordsOf(id).trimmed() && *found != wordsOf(id)) {
            ++report->garbled;
            violated(report, QStringLiteral("call %1 has other words").arg(idText(id)));
        } else {
            ++report->found;
        }
    }
}

void judgeFiles(const std::vector<std::unique_ptr<SeatProcess>> &seats, storage::Database &database,
                FaultReport *report)
{
    for (const auto &seat : seats) {
        for (const QUuid &id : seat->files()) {
            ++report->files;
            const QByteArray content = fileOf(id);
            const QString sha256 = sha256Of(content);
            const auto there = storage::blobBytes(database, sha256, 0, content.size() + 1);
            const auto naming = storage::eventsNaming(database, sha256);
            const auto entry
                = naming && naming->size() == 1 ? storage::eventOf(database, naming->first().eventId)
                                                     : Result<std::optional<TicketEvent>>(std::nullopt);
            const bool said = entry && *entry && (*entry)->file && (*entry)->file->arrived;
            if (there && *there == content && said)
                continue;
            ++report->filesLost;
            violated(report, QStringLiteral("file %1 of %2 is not whole at the centre").arg(idText(id), seat->place().profile));
        }
    }
}

void judgeRows(const SeatProcess &seat, const Scopes &centre, FaultReport *report)
{
    QFile file(rowsFile(seat));
    if (!file.open(QIODevice::ReadOnly))
        return; // it did not settle, which has been said
    Scopes here;
    QStringList scopes;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.first() == QStringLiteral("scope"))
            scopes += words.value(1);
        else
            here[words.value(1)].insert(words.value(2) + QLatin1Char(' ') + words.value(3), words.value(4).toLongLong());
    }
    // A row that is in several of a seat's scopes is held once, under one of them.
    QHash<QString, qint64> all;
    QHash<QString, QSet<qint64>> wanted;
    for (const QString &scope : std::as_const(scopes)) {
        all.insert(here.value(scope));
        for (auto rows = centre.value(scope); const QString &row : rows.keys())
            wanted[row].insert(rows.value(row));
    }
    QStringList missing;
    QStringList stale;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (!all.contains(it.key()))
            missing += it.key();
        else if (!it->contains(all.value(it.key())))
            stale += it.key();
    }
    QStringList left;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (!wanted.contains(it.key()))
            left += it.key();
    }
    if (missing.isEmpty() && stale.isEmpty() && left.isEmpty() && here.size() <= scopes.size())
        return;
    ++report->diverged;
    violated(report, QStringLiteral("%1 differs: %2 rows missing (%3), %4 stale (%5), %6 too many (%7)")
                         .arg(seat.place().profile)
                         .arg(missing.size())
                         .arg(missing.value(0))
                         .arg(stale.size())
                         .arg(stale.value(0))
                         .arg(left.size())
                         .arg(left.value(0)));
}

} // namespace

void judge(const std::vector<std::unique_ptr<SeatProcess>> &seats, const QString &dataFolder, FaultReport *report)
{
    storage::DatabaseOptions options;
    options.file = dataFolder + QStringLiteral("/central.db");
    options.readOnly = true;
    auto database = storage::Database::open(options);
    if (!database) {
        violated(report, QStringLiteral("the centre's database cannot be read: ") + database.error().detail);
        return;
    }
    QList<QUuid> saved;
    int waiting = 0;
    for (const auto &seat : seats) {
        saved += seat->saved();
        waiting += seat->waiting();
    }
    judgeCalls(saved, **database, report);
    judgeFiles(seats, **database, report);
    report->acknowledged = report->saved - waiting;
    const Scopes centre = scopesOf(**database);
    for (const auto &seat : seats)
        judgeRows(*seat, centre, report);
    // A seat's desk returns nothing, so a ticket can be accepted once.
    storage::Query twice(**database,
                         QStringLiteral("SELECT ticket_id FROM event WHERE what = 'move' AND to_state = 'handling'"
                                        " GROUP BY ticket_id HAVING count(*) > 1"));
    for (bool ok = twice.run().has_value(); ok && twice.next();) {
        ++report->winnersTwice;
        violated(report, QStringLiteral("ticket %1 was accepted twice").arg(twice.text(0)));
    }
}

} // namespace tongdai::tests
