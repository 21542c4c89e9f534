#include "app/storage/local/localticketstore.h"

#include "app/storage/local/cleaning.h"
#include "app/storage/local/knowledgeoverlay.h"
#include "app/storage/local/ticketfolder.h"
#include "app/wire/knowledgedocuments.h"
#include "models/domain/callback.h"
#include "models/domain/fieldchanges.h"
#include "models/domain/phonenumber.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"

namespace tongdai::storage {

namespace {

constexpr int Chunk = 200; ///< rows opened at once when filter words throw most of them away

struct Overlaid {
    std::optional<Ticket> centre;
    std::optional<Ticket> shown;
};

// Every ticket something was done to here, as it is at the centre and as it is shown.
Result<QHash<QUuid, Overlaid>> overlaidTickets(const MirrorReader &reader, const PendingSet &pending)
{
    QHash<QUuid, Overlaid> tickets;
    const QList<QUuid> subjects = pending.subjects();
    for (const QUuid &subject : subjects) {
        const QList<PendingPtr> operations = pending.of(subject);
        if (operations.first()->kind == wire::opCallCreate() || operations.first()->kind == wire::opCallCorrect()
            || changesNamedRow(operations.first()->kind))
            continue;
        const auto view = reader.centreView(subject, operations);
        if (!view)
            return tl::unexpected(view.error());
        tickets.insert(subject, {view->ticket, shownTicket(*view, operations)});
    }
    return tickets;
}

Ticket atCentre(Ticket ticket)
{
    ticket.record = ticket.seenMs > 0 ? RecordState::SeenByUnit : RecordState::AtCentre;
    return ticket;
}

Result<TicketPage> pageOf(const MirrorReader &reader, const PendingSet &pending, const TicketFolder &folder,
                          const TicketCursor &after, int limit)
{
    const auto overlaid = overlaidTickets(reader, pending);
    if (!overlaid)
        return tl::unexpected(overlaid.error());
    TicketPage page;
    for (const Overlaid &ticket : *overlaid) {
        if (ticket.shown && folder.holds(*ticket.shown) && folder.isAfter(*ticket.shown, after)
            && folder.matches(*ticket.shown))
            page.tickets.append(*ticket.shown);
    }
    // One more than asked for tells whether the end was reached.
    const int wanted = limit + 1;
    TicketCursor cursor = after;
    for (int found = 0; found < wanted;) {
        const int chunk = folder.hasWords() ? qMax(Chunk, wanted) : wanted;
        const auto rows = reader.tickets(folder.selection(), cursor, chunk);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const Ticket &ticket : *rows) {
            if (overlaid->contains(ticket.id) || !folder.matches(ticket))
                continue;
            page.tickets.append(atCentre(ticket));
            ++found;
        }
        if (rows->size() < chunk)
            break;
        cursor = {folder.keyOf(rows->last()), rows->last().id};
    }
    std::sort(page.tickets.begin(), page.tickets.end(),
              [&folder](const Ticket &a, const Ticket &b) { return folder.isBefore(a, b); });
    page.atEnd = page.tickets.size() <= limit;
    page.tickets = page.tickets.mid(0, limit);
    return page;
}

Result<int> countOf(const MirrorReader &reader, const PendingSet &pending, const TicketFolder &folder)
{
    if (folder.hasWords()) {
        const auto page = pageOf(reader, pending, folder, {}, std::numeric_limits<int>::max() - 1);
        if (!page)
            return tl::unexpected(page.error());
        return static_cast<int>(page->tickets.size());
    }
    auto count = reader.countTickets(folder.selection());
    if (!count)
        return count;
    const auto overlaid = overlaidTickets(reader, pending);
    if (!overlaid)
        return tl::unexpected(overlaid.error());
    for (const Overlaid &ticket : *overlaid) {
        *count -= ticket.centre && folder.holds(*ticket.centre) ? 1 : 0;
        *count += ticket.shown && folder.holds(*ticket.shown) ? 1 : 0;
    }
    return count;
}

struct Seen {
    Ticket ticket;
    qint64 newestRow = 0;
};

Result<Seen> seenTicket(const MirrorReader &reader, const PendingSet &pending, const QUuid &id)
{
    const QList<PendingPtr> operations = pending.of(id);
    const auto view = reader.centreView(id, operations);
    if (!view)
        return tl::unexpected(view.error());
    const auto shown = shownTicket(*view, operations);
    if (!shown)
        return fail(ErrorKind::NotFound, QStringLiteral("no such ticket here"));
    return Seen {*shown, operations.isEmpty() ? 0 : operations.last()->row};
}

/// Open tickets as they are shown: `rows` of the centre, and of those something was done to here the ones `isOne` says.
template<typename IsOne>
Result<QList<Ticket>> openTickets(const MirrorReader &reader, const PendingSet &pending, const Result<QList<Ticket>> &rows,
                                  IsOne isOne)
{
    const auto overlaid = overlaidTickets(reader, pending);
    if (!overlaid || !rows)
        return tl::unexpected(!overlaid ? overlaid.error() : rows.error());
    QList<Ticket> tickets;
    for (const Ticket &ticket : *rows) {
        if (!overlaid->contains(ticket.id))
            tickets.append(atCentre(ticket));
    }
    const TicketFolder open({TicketFilter::Folder::Unit, {}}, User {});
    for (const Overlaid &ticket : *overlaid) {
        if (ticket.shown && open.holds(*ticket.shown) && isOne(*ticket.shown))
            tickets.append(*ticket.shown);
    }
    std::sort(tickets.begin(), tickets.end(),
              [&open](const Ticket &a, const Ticket &b) { return open.isBefore(a, b); });
    return tickets;
}

/// The form an operation was typed in is done with: in the same transaction, or it would come back after a
/// crash. Not every comment is the note somebody is typing: one is made when a citizen's name is shown.
Result<void> dropForm(const Outbox &outbox, const NewOperation &operation)
{
    const QString subject = idText(operation.subject);
    if (operation.kind != wire::opTicketComment())
        return outbox.dropFormDraft(operation.actor, operation.kind, subject);
    const auto drafts = outbox.formDrafts(operation.actor);
    if (!drafts)
        return tl::unexpected(drafts.error());
    const auto comment = wire::commentBodyFromJson(operation.body);
    const bool itsNote = std::any_of(drafts->begin(), drafts->end(), [&](const FormDraft &draft) {
        return draft.kind == operation.kind && draft.subject == subject && comment
            && std::any_of(draft.values.begin(), draft.values.end(), [&comment](const QString &typed) {
                   return cleanText(typed).trimmed() == comment->text;
               });
    });
    return itsNote ? outbox.dropFormDraft(operation.actor, operation.kind, subject) : Result<void>();
}

} // namespace

LocalTicketStore::LocalTicketStore(LocalProfile &profile, QObject *parent)
    : TicketStore(parent)
    , m_profile(profile)
{
    connect(&profile.changes(), &LocalChanges::ticketsChanged, this, &TicketStore::ticketsChanged);
}

QFuture<Result<TicketPage>> LocalTicketStore::page(TicketFilter filter, TicketCursor after, int limit)
{
    const TicketFolder folder(filter, m_profile.session().user);
    return m_profile.read([=](const MirrorReader &reader, const PendingSet &pending) {
        return pageOf(reader, pending, folder, after, limit);
    });
}

QFuture<Result<int>> LocalTicketStore::count(TicketFilter filter)
{
    const TicketFolder folder(filter, m_profile.session().user);
    return m_profile.read([=](const MirrorReader &reader, const PendingSet &pending) {
        return countOf(reader, pending, folder);
    });
}

QFuture<Result<Ticket>> LocalTicketStore::ticket(QUuid id)
{
    return m_profile.read([id](const MirrorReader &reader, const PendingSet &pending) -> Result<Ticket> {
        const auto seen = seenTicket(reader, pending, id);
        if (!seen)
            return tl::unexpected(seen.error());
        return seen->ticket;
    });
}

QFuture<Result<QList<TicketEvent>>> LocalTicketStore::timeline(QUuid id)
{
    const Session me = m_profile.session();
    return m_profile.read(
        [id, me](const MirrorReader &reader, const PendingSet &pending) -> Result<QList<TicketEvent>> {
            auto events = reader.timeline(id);
            if (!events)
                return events;
            const QList<PendingPtr> operations = pending.of(id);
            const auto view = reader.centreView(id, operations);
            if (!view)
                return tl::unexpected(view.error());
            QList<TicketEvent> waiting = pendingEvents(*view, operations);
            for (TicketEvent &event : waiting) {
                if (event.by == me.user.name) {
                    event.byUnit = me.user.unit;
                    event.station = me.station;
                }
            }
            return *events + waiting;
        });
}

QFuture<Result<QList<Ticket>>> LocalTicketStore::openByPhone(QString national)
{
    const auto sealer = m_profile.keys().sealer();
    if (!sealer)
        return readyFuture(Result<QList<Ticket>>(locked()));
    const QByteArray hash = sealer->lookupHash(national);
    return m_profile.read([=](const MirrorReader &reader, const PendingSet &pending) {
        return openTickets(reader, pending, reader.openTicketsByPhone(hash), [&national](const Ticket &ticket) {
            const auto number = PhoneNumber::parse(ticket.citizen.phone);
            return number && number->national() == national;
        });
    });
}

QFuture<Result<QList<Ticket>>> LocalTicketStore::openInCommune(QString communeCode)
{
    if (communeCode.isEmpty())
        return readyFuture(Result<QList<Ticket>>());
    return m_profile.read([=](const MirrorReader &reader, const PendingSet &pending) {
        return openTickets(reader, pending, reader.openTicketsInCommune(communeCode, MostInCommune),
                           [&communeCode](const Ticket &ticket) { return ticket.communeCode == communeCode; });
    });
}

NewOperation LocalTicketStore::operation(const QString &kind, const QUuid &id, const Ticket &shown,
                                         const QJsonObject &body) const
{
    NewOperation operation;
    operation.id = id;
    operation.kind = kind;
    operation.actor = m_profile.session().user.name;
    operation.wallMs = m_profile.clock().nowMs();
    operation.monoMs = m_profile.clock().steadyMs();
    operation.base = shown.stateVersion;
    operation.subject = shown.id;
    operation.body = body;
    return operation;
}

QFuture<Result<void>> LocalTicketStore::act(const QUuid &id, Make make)
{
    if (m_profile.session().user.name.isEmpty())
        return readyFuture(Result<void>(fail(ErrorKind::NeedLogin, QStringLiteral("nobody is signed in"))));
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const auto reading = m_profile.read([id](const MirrorReader &reader, const PendingSet &pending) {
        return seenTicket(reader, pending, id);
    });
    whenReady(this, reading, [this, make, finish](const Result<Seen> &seen) {
        if (!seen)
            return finish(tl::unexpected(seen.error()));
        const auto made = make(seen->ticket);
        if (!made || !*made)
            return finish(made ? Result<void>() : Result<void>(tl::unexpected(made.error())));
        auto fresh = std::make_shared<QList<PendingPtr>>();
        const auto writing = m_profile.write(
            [operation = **made, newest = seen->newestRow, fresh](Outbox &outbox) -> Result<void> {
                fresh->clear();
                const auto now = outbox.newestOn(operation.subject);
                if (!now)
                    return tl::unexpected(now.error());
                if (*now > newest)
                    return fail(ErrorKind::Conflict,
                                QStringLiteral("something was done to the ticket meanwhile"));
                bool isNew = false;
                const auto kept = outbox.append(operation, &isNew);
                if (!kept)
                    return tl::unexpected(kept.error());
                if (isNew)
                    fresh->append(*kept);
                if (const auto dropped = dropForm(outbox, operation); !dropped)
                    return dropped;
                if (operation.predicted)
                    return outbox.keepAnswerDraft(operation.subject, {}, operation.wallMs);
                return {};
            },
            [profile = &m_profile, fresh, subject = (*made)->subject](const Result<void> &) {
                profile->pending().set(profile->pending().now()->with(*fresh));
                profile->changes().noteTicket(subject);
                profile->changes().noteQueued();
                profile->countSave();
            });
        whenReady(this, writing, finish);
    });
    return promise->future();
}

QFuture<Result<void>> LocalTicketStore::move(QUuid id, Move move, MoveArguments arguments)
{
    arguments.reason = cleanText(arguments.reason);
    arguments.text = cleanText(arguments.text);
    for (const auto &[text, field] : {std::pair(arguments.reason, QStringLiteral("reason")),
                                      std::pair(arguments.text, QStringLiteral("text"))}) {
        if (text.size() > limits::Content)
            return readyFuture(Result<void>(fail(ErrorKind::Invalid, QStringLiteral("text too long"), field,
                                                 field + QStringLiteral(".too_long"))));
    }
    return act(id, [this, move, arguments](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        const auto to = stateAfter(shown, move, m_profile.session().user, arguments);
        if (!to)
            return tl::unexpected(to.error());
        const QUuid event = newUuid7(m_profile.clock().nowMs());
        auto made = operation(wire::opTicketMove(move), event, shown,
                              wire::toJson(wire::MoveBody {event, shown.id, arguments}));
        made.predicted = *to;
        return made;
    });
}

QFuture<Result<void>> LocalTicketStore::comment(QUuid id, QString text, bool internal)
{
    text = cleanText(text).trimmed();
    if (text.isEmpty() || text.size() > limits::Content)
        return readyFuture(Result<void>(
            fail(ErrorKind::Invalid, QStringLiteral("a comment needs a text within its limit"),
                 QStringLiteral("text"),
                 text.isEmpty() ? QStringLiteral("text.empty") : QStringLiteral("text.too_long"))));
    return act(id, [this, text, internal](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        const QUuid event = newUuid7(m_profile.clock().nowMs());
        return operation(wire::opTicketComment(), event, shown,
                         wire::toJson(wire::CommentBody {event, shown.id, internal, text}));
    });
}

QFuture<Result<void>> LocalTicketStore::logAttempt(QUuid id, CallAttempt attempt, QString note)
{
    note = cleanText(note).trimmed();
    if (note.size() > limits::Content)
        return readyFuture(Result<void>(fail(ErrorKind::Invalid, QStringLiteral("text too long"), QStringLiteral("text"),
                                             QStringLiteral("text.too_long"))));
    if (attempt.atMs == 0)
        attempt.atMs = m_profile.clock().nowMs();
    return act(id, [this, attempt, note](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        if (const auto may = mayAttempt(shown, m_profile.session().user); !may)
            return tl::unexpected(may.error());
        const QUuid event = newEvent();
        return operation(wire::opTicketAttempt(), event, shown,
                         wire::toJson(wire::AttemptBody {event, shown.id, attempt, note}));
    });
}

QFuture<Result<void>> LocalTicketStore::movePromise(QUuid id, qint64 toMs, QString reason)
{
    reason = cleanText(reason).trimmed();
    const auto refused = [](const QString &detail, const QString &field, const QString &code) {
        return readyFuture(Result<void>(fail(ErrorKind::Invalid, detail, field, code)));
    };
    if (reason.isEmpty())
        return refused(QStringLiteral("a promise is moved for a reason"), QStringLiteral("text"),
                       QStringLiteral("flow.reason"));
    if (reason.size() > limits::Content)
        return refused(QStringLiteral("text too long"), QStringLiteral("text"), QStringLiteral("text.too_long"));
    if (toMs <= m_profile.clock().nowMs())
        return refused(QStringLiteral("nobody can be called in the past"), QStringLiteral("to_ms"),
                       QStringLiteral("promise.past"));
    return act(id, [this, toMs, reason](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        if (const auto may = mayMovePromise(shown, m_profile.session().user); !may)
            return tl::unexpected(may.error());
        const QUuid event = newEvent();
        const MovedPromise moved {m_profile.clock().nowMs(), shown.promisedMs, toMs};
        return operation(wire::opTicketPromise(), event, shown,
                         wire::toJson(wire::PromiseBody {event, shown.id, moved, reason}));
    });
}

QFuture<Result<void>> LocalTicketStore::edit(Ticket before, Ticket after)
{
    clean(after);
    const QList<CorrectedField> changes = changesBetween(before, after);
    if (const auto read = wire::ticketFromJson(wire::toJson(after)); !read)
        return readyFuture(Result<void>(tl::unexpected(read.error())));
    if (changes.isEmpty())
        return readyFuture(Result<void>());
    return act(before.id, [this, changes](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        const QUuid event = newUuid7(m_profile.clock().nowMs());
        return operation(wire::opTicketEdit(), event, shown,
                         wire::toJson(wire::CorrectBody {event, shown.id, changes}, QStringLiteral("ticket_id")));
    });
}

QUuid LocalTicketStore::newEvent() const
{
    return newUuid7(m_profile.clock().nowMs());
}

QFuture<Result<void>> LocalTicketStore::attach(QUuid id, QUuid event, AttachedFile file, QString reason)
{
    return act(id, [this, event, file, reason](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        return operation(wire::opTicketAttach(), event, shown,
                         wire::toJson(wire::AttachBody {event, shown.id, file, reason}));
    });
}

QFuture<Result<void>> LocalTicketStore::detach(QUuid id, QUuid fileEvent)
{
    if (m_profile.session().user.role != Role::Supervisor)
        return readyFuture(Result<void>(fail(ErrorKind::Forbidden, QStringLiteral("supervisors take files away"),
                                             QStringLiteral("actor"), QStringLiteral("flow.role"))));
    return act(id, [this, fileEvent](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        return operation(wire::opTicketDetach(), newEvent(), shown,
                         wire::toJson(wire::DetachBody {shown.id, fileEvent}));
    });
}

QFuture<Result<void>> LocalTicketStore::markSeen(QUuid id)
{
    return act(id, [this](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        const User user = m_profile.session().user;
        if (shown.seenMs > 0 || !user.isDesk() || user.unit != shown.leadUnit)
            return std::optional<NewOperation>();
        return operation(wire::opTicketSeen(), newUuid7(m_profile.clock().nowMs()), shown,
                         {{QStringLiteral("ticket_id"), idText(shown.id)}});
    });
}

QFuture<Result<void>> LocalTicketStore::rate(QUuid id, Rating rating, QString remark)
{
    remark = cleanText(remark).trimmed();
    if (rating == Rating::None || remark.size() > limits::Content)
        return readyFuture(Result<void>(
            fail(ErrorKind::Invalid, QStringLiteral("a rating must be chosen"), QStringLiteral("rating"))));
    return act(id, [this, rating, remark](const Ticket &shown) -> Result<std::optional<NewOperation>> {
        return operation(wire::opTicketRate(), newUuid7(m_profile.clock().nowMs()), shown,
                         {{QStringLiteral("ticket_id"), idText(shown.id)},
                          {QStringLiteral("rating"), wireWord(rating)},
                          {QStringLiteral("citizen"), QJsonObject {{QStringLiteral("text"), remark}}}});
    });
}

QFuture<Result<void>> LocalTicketStore::keepAnswerDraft(QUuid id, QString text)
{
    const qint64 now = m_profile.clock().nowMs();
    return m_profile.write([id, text, now](Outbox &outbox) { return outbox.keepAnswerDraft(id, text, now); },
                           [](const Result<void> &) {});
}

QFuture<Result<QString>> LocalTicketStore::answerDraft(QUuid id)
{
    return m_profile.readOutbox([id](const Outbox &outbox) { return outbox.answerDraft(id); });
}

} // namespace tongdai::storage
