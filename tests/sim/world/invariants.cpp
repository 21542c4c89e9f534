#include "tests/sim/world/invariants.h"

#include "app/server/views.h"
#include "app/storage/central/blobrows.h"
#include "app/storage/central/centralrows.h"
#include "app/storage/central/feed.h"
#include "app/storage/local/mirrorreader.h"
#include "app/wire/json.h"
#include "models/domain/uuid7.h"

#include <QJsonDocument>

namespace tongdai::sim {

namespace {

struct Answered {
    QString outcome;
    QJsonObject facts;
};

QHash<QString, Answered> answeredAt(storage::Database &database)
{
    QHash<QString, Answered> all;
    storage::Query query(database, QStringLiteral("SELECT op_id, outcome, body FROM op"));
    if (!query.run())
        return all;
    while (query.next())
        all.insert(query.text(0), {query.text(1), QJsonDocument::fromJson(query.bytes(2)).object()});
    return all;
}

/// One look at everything when all is quiet.
class QuietCheck
{
public:
    QuietCheck(storage::Database &centre, const std::vector<std::unique_ptr<SimSeat>> &seats, Ledger &ledger,
               Journal &journal)
        : m_centre(centre)
        , m_seats(seats)
        , m_ledger(ledger)
        , m_journal(journal)
        , m_answered(answeredAt(centre))
    { }

    void run()
    {
        readEvents();
        for (auto &[id, operation] : m_ledger.all())
            checkOperation(operation);
        for (auto answer = m_answered.cbegin(); answer != m_answered.cend(); ++answer) {
            if (answer.key().contains(QLatin1Char('#')))
                m_journal.violation(1,
                                    QStringLiteral("operation %1 was carried out twice").arg(answer.key()));
        }
        checkMoves();
        for (const auto &seat : m_seats)
            checkMirror(*seat);
    }

private:
    void checkOperation(const SavedOperation &operation)
    {
        const QString id = idText(operation.id);
        const auto answer = m_answered.constFind(id);
        if (answer == m_answered.cend()) {
            if (!operation.mayBeGone)
                m_journal.violation(
                    1,
                    QStringLiteral("operation %1 (%2) of seat %3 was saved and never reached the centre")
                        .arg(id, operation.kind)
                        .arg(operation.seat));
            return;
        }
        if (answer->outcome == QStringLiteral("applied"))
            return checkEffect(operation);
        if (operation.kind == wire::opCallCreate() && answer->outcome == QStringLiteral("rejected"))
            m_journal.violation(1,
                                QStringLiteral("call %1 was refused: %2")
                                    .arg(id, QString::fromUtf8(wire::toBytes(answer->facts))));
        if (!operation.mayBeGone)
            checkReason(operation, answer->outcome, answer->facts);
    }

    /// What nobody lived to hear saved has no words here: its id says enough.
    static bool says(const SavedOperation &operation, const QList<CorrectedField> &changes)
    {
        return operation.words.isEmpty() || changes.value(0).after == operation.words;
    }

    /// An entry names it, and the centre has every byte, unless the only disk that had them was put back.
    void checkFile(const SavedOperation &operation)
    {
        const auto event = storage::eventOf(m_centre, operation.id);
        if (!event || !*event || !(*event)->file) {
            m_journal.violation(8, QStringLiteral("attachment %1 is not in its ticket").arg(idText(operation.id)));
            return;
        }
        const AttachedFile &file = *(*event)->file;
        const auto content = storage::blobBytes(m_centre, file.sha256, 0, file.bytes);
        const bool whole = content && sha256Of(*content) == file.sha256;
        if (whole != file.arrived)
            m_journal.violation(2, QStringLiteral("attachment %1 is said to have arrived: %2, and has: %3")
                                       .arg(idText(operation.id))
                                       .arg(file.arrived)
                                       .arg(whole));
        if (!whole && !operation.mayBeGone)
            m_journal.violation(1, QStringLiteral("the content of attachment %1 of seat %2 never reached the centre")
                                       .arg(idText(operation.id))
                                       .arg(operation.seat));
        else if (whole && !operation.words.isEmpty() && *content != operation.words.toUtf8())
            m_journal.violation(8, QStringLiteral("attachment %1 has other content").arg(idText(operation.id)));
    }

    void checkEffect(const SavedOperation &operation)
    {
        if (operation.kind == wire::opCallCreate()) {
            const auto call = storage::callOf(m_centre, operation.subject);
            if (!call || !*call)
                m_journal.violation(
                    1, QStringLiteral("call %1 was taken and is not stored").arg(idText(operation.subject)));
            else if (!operation.words.isEmpty() && (*call)->call.citizen.content != operation.words)
                m_journal.violation(8,
                                    QStringLiteral("call %1 lost its words").arg(idText(operation.subject)));
        } else if (operation.kind == wire::opCallCorrect()) {
            const auto call = storage::callOf(m_centre, operation.subject);
            const auto times = !call || !*call
                ? 0
                : std::count_if((*call)->call.corrections.begin(), (*call)->call.corrections.end(),
                                [&operation](const Correction &correction) {
                                    return correction.id == operation.id
                                        && says(operation, correction.changes);
                                });
            if (times != 1)
                m_journal.violation(times == 0 ? 8 : 1, QStringLiteral("correction %1 is in its call %2 times")
                                                            .arg(idText(operation.id))
                                                            .arg(times));
        } else if (operation.kind == wire::opTicketEdit()) {
            const auto edits = storage::editsOf(m_centre, operation.subject);
            const auto times = !edits ? 0
                                      : std::count_if(edits->begin(), edits->end(), [&operation](const TicketEvent &edit) {
                                            return edit.id == operation.id
                                                && says(operation, edit.changes);
                                        });
            if (times != 1)
                m_journal.violation(times == 0 ? 8 : 1, QStringLiteral("correction %1 is in its ticket %2 times")
                                                            .arg(idText(operation.id))
                                                            .arg(times));
        } else if (operation.kind == wire::opTicketAttach()) {
            checkFile(operation);
        } else if (operation.kind == wire::opTicketCreate()) {
            const auto ticket = storage::ticketOf(m_centre, operation.subject);
            if (!ticket || !*ticket)
                m_journal.violation(
                    1,
                    QStringLiteral("ticket %1 was taken and is not stored").arg(idText(operation.subject)));
        } else if ((operation.kind == wire::opTicketComment() || operation.kind == wire::opTicketAttempt()
                    || operation.kind == wire::opTicketPromise())
                   && !operation.words.isEmpty()) {
            const int times = int(m_texts.count(operation.words));
            if (times != 1)
                m_journal.violation(times == 0 ? 8 : 1,
                                    QStringLiteral("%1 %2 is at the centre %3 times")
                                        .arg(operation.kind, idText(operation.id))
                                        .arg(times));
        }
    }

    /// Invariant 8: what was not carried out is still on the seat's list, with the reason. A copy of its disk that another
    /// seat got may have sent it for it, after the centre had lost its past: then it stands on that one's list.
    void checkReason(const SavedOperation &operation, const QString &outcome, const QJsonObject &facts)
    {
        const QString id = idText(operation.id);
        bool open = false; ///< some list could be read
        for (const auto &seat : m_seats) {
            if (!seat->profile())
                continue;
            open = open || seat.get() == m_seats[std::size_t(operation.seat)].get();
            const auto shown
                = seat->profile()
                      ->readOutbox([](const storage::Outbox &outbox) { return outbox.items(1000, {}); })
                      .result();
            if (!shown)
                return m_journal.violation(8, seat->name() + QStringLiteral(" cannot list what was refused"));
            for (const WaitingItem &item : *shown) {
                if (item.opId != operation.id)
                    continue;
                if (!item.refused || item.reason.isEmpty())
                    m_journal.violation(
                        8, QStringLiteral("operation %1 was %2 and the seat shows no reason").arg(id, outcome));
                return;
            }
        }
        if (open)
            m_journal.violation(8, QStringLiteral("operation %1 (%2) was %3 and is on no list of seat %4: %5")
                                       .arg(id, operation.kind, outcome)
                                       .arg(operation.seat)
                                       .arg(QString::fromUtf8(wire::toBytes(facts))));
    }

    void readEvents()
    {
        storage::Query query(m_centre, QStringLiteral("SELECT doc FROM event ORDER BY ticket_id, at_ms"));
        if (!query.run())
            return;
        while (query.next()) {
            const auto event = wire::eventFromJson(QJsonDocument::fromJson(query.bytes(0)).object());
            if (!event)
                continue;
            if (event->what == TicketEvent::What::Attempt)
                ++m_attempts[event->ticketId];
            if (event->what == TicketEvent::What::Move)
                m_moves[event->ticketId].append(*event);
            else if (!event->text.isEmpty())
                m_texts.insert(event->text, event->id);
        }
    }

    /// Invariant 6: the moves of a ticket are one chain, and it ends where the ticket is.
    void checkMoves()
    {
        for (auto moves = m_moves.cbegin(); moves != m_moves.cend(); ++moves) {
            for (qsizetype i = 1; i < moves->size(); ++i) {
                if (moves->at(i).from != moves->at(i - 1).to)
                    m_journal.violation(6,
                                        QStringLiteral("ticket %1: a move from %2 follows one to %3")
                                            .arg(idText(moves.key()), wireWord(moves->at(i).from),
                                                 wireWord(moves->at(i - 1).to)));
            }
            const auto ticket = storage::ticketOf(m_centre, moves.key());
            if (ticket && *ticket && (*ticket)->ticket.attempts != m_attempts.value(moves.key()))
                m_journal.violation(6, QStringLiteral("ticket %1 counts %2 tries, its timeline has %3")
                                           .arg(idText(moves.key()))
                                           .arg((*ticket)->ticket.attempts)
                                           .arg(m_attempts.value(moves.key())));
            if (ticket && *ticket && (*ticket)->ticket.state != moves->last().to)
                m_journal.violation(
                    6, QStringLiteral("ticket %1 is not where its last move led").arg(idText(moves.key())));
        }
    }

    struct Row {
        qint64 version = 0;
        QJsonObject doc;
    };

    /// What a scope shows of a row.
    Row shownBy(const QString &type, const QString &id, storage::View view)
    {
        const QString key = type + QLatin1Char('\n') + id + QLatin1Char('\n') + QString::number(int(view));
        if (const auto known = m_shown.constFind(key); known != m_shown.cend())
            return *known;
        Row row;
        if (const auto stored = storage::documentOf(m_centre, type, id); stored && *stored) {
            row.version = (*stored)->version;
            row.doc = server::project(type, QJsonDocument::fromJson((*stored)->doc).object(), view);
        }
        m_shown.insert(key, row);
        return row;
    }

    /// Invariants 2 and 3: the mirror holds what the person's scopes hold, field by field, and nothing else.
    void checkMirror(SimSeat &seat)
    {
        if (!seat.profile() || !seat.profile()->keys().sealer())
            return;
        const auto user = storage::userOf(m_centre, seat.user().name);
        if (!user || !*user)
            return;
        QHash<QString, QHash<QString, Row>> expected; // by type and id, then by scope
        const QStringList scopes = scopesOf(**user);
        for (const QString &scope : scopes) {
            const auto rows = storage::feedAfter(m_centre, scope, 0, 1'000'000, false);
            if (!rows)
                return;
            for (const storage::FeedRow &row : *rows)
                expected[row.type + QLatin1Char(' ') + row.id].insert(scope,
                                                                      shownBy(row.type, row.id, row.view));
        }
        const auto compared = seat.profile()->mirror().run([&](storage::Database &mirror) {
            return compare(seat, mirror, *seat.profile()->keys().sealer(), std::move(expected));
        });
        Q_UNUSED(compared);
    }

    Result<void> compare(const SimSeat &seat, storage::Database &mirror, const Sealer &sealer,
                         QHash<QString, QHash<QString, Row>> expected)
    {
        storage::Query query(mirror, QStringLiteral("SELECT type, id, scope, v, doc, sealed FROM shadow"));
        if (const auto ran = query.run(); !ran)
            return ran;
        while (query.next()) {
            const QString key = query.text(0) + QLatin1Char(' ') + query.text(1);
            const auto allowed = expected.take(key);
            if (allowed.isEmpty()) {
                m_journal.violation(3,
                                    QStringLiteral("%1 holds %2 of %3, which no scope of its person holds")
                                        .arg(seat.name(), key, query.text(2)));
                continue;
            }
            const auto found = allowed.constFind(query.text(2));
            const auto doc = storage::join(query.bytes(4), query.bytes(5),
                                           storage::shadowContext(query.text(0), query.text(1)), sealer);
            if (found == allowed.cend() || !doc || found->version != query.integer(3) || found->doc != *doc)
                m_journal.violation(
                    2,
                    QStringLiteral("%1 shows %2 of %3 (version %4) not as the centre has it (version %5)")
                        .arg(seat.name(), key, query.text(2))
                        .arg(query.integer(3))
                        .arg(found == allowed.cend() ? -1 : found->version));
        }
        storage::Query bad(mirror, QStringLiteral("SELECT type, id FROM bad_row"));
        if (const auto ran = bad.run(); !ran)
            return ran;
        while (bad.next()) {
            if (expected.remove(bad.text(0) + QLatin1Char(' ') + bad.text(1)) == 0)
                m_journal.violation(
                    3, QStringLiteral("%1 keeps an unreadable row of no scope").arg(seat.name()));
        }
        QStringList missing = expected.keys();
        missing.sort();
        for (const QString &key : std::as_const(missing))
            m_journal.violation(
                2,
                QStringLiteral("%1 has not got %2 of %3")
                    .arg(seat.name(), key, expected.value(key).keys().join(QLatin1Char(' '))));
        return {};
    }

    storage::Database &m_centre;
    const std::vector<std::unique_ptr<SimSeat>> &m_seats;
    Ledger &m_ledger;
    Journal &m_journal;
    QHash<QString, Answered> m_answered;
    QHash<QUuid, QList<TicketEvent>> m_moves;
    QHash<QUuid, int> m_attempts;
    QMultiHash<QString, QUuid> m_texts;
    QHash<QString, Row> m_shown;
};

} // namespace

void checkAcknowledged(SimCentre &centre, Ledger &ledger, Journal &journal)
{
    storage::Database *database = centre.look();
    if (!database)
        return;
    const auto answered = answeredAt(*database);
    for (const auto &[id, operation] : ledger.all()) {
        if (operation.outcome.isEmpty() || operation.heardOf.restores != centre.restoredTimes())
            continue;
        const auto there = answered.constFind(idText(id));
        if (there == answered.cend())
            journal.violation(4,
                              QStringLiteral("the centre acknowledged operation %1 (%2) and lost it")
                                  .arg(idText(id), operation.kind));
    }
}

void checkQuiet(SimCentre &centre, const std::vector<std::unique_ptr<SimSeat>> &seats, Ledger &ledger,
                Journal &journal)
{
    storage::Database *database = centre.look();
    if (!database) {
        journal.violation(4, QStringLiteral("the centre does not come up"));
        return;
    }
    QuietCheck(*database, seats, ledger, journal).run();
}

} // namespace tongdai::sim
