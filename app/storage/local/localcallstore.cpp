#include "app/storage/local/localcallstore.h"

#include "app/storage/local/cleaning.h"
#include "app/wire/callerdocuments.h"
#include "models/domain/fieldchanges.h"
#include "models/domain/phonenumber.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"

namespace tongdai::storage {

namespace {

constexpr int PeopleFromCalls = 200; ///< newest calls of a number that tell who is behind it

QString nationalOf(const QString &text)
{
    const auto number = PhoneNumber::parse(text);
    return number ? number->national() : QString();
}

bool isNewer(const Call &a, const Call &b)
{
    return std::pair(a.startedMs, idText(a.id)) > std::pair(b.startedMs, idText(b.id));
}

bool isAfter(const Call &call, const CallCursor &cursor)
{
    return cursor.startedMs == 0
        || std::pair(call.startedMs, idText(call.id)) < std::pair(cursor.startedMs, idText(cursor.id));
}

// The mirror's calls and those kept here that it has not got, newest first.
Result<QList<Call>> callsOf(const MirrorReader &reader, const PendingSet &pending,
                            const QByteArray &phoneHash, const QString &national, const CallCursor &after,
                            int limit)
{
    auto calls = reader.calls(phoneHash, after, limit);
    if (!calls)
        return calls;
    for (Call &call : *calls)
        call = correctedCall(std::move(call), pending);
    QList<Call> here;
    for (const PendingPtr &operation : pending.all()) {
        if (operation->call && isAfter(*operation->call, after)
            && (national.isEmpty() || nationalOf(operation->call->citizen.phone) == national))
            here.append(*operation->call);
    }
    std::sort(here.begin(), here.end(), isNewer);
    int taken = 0;
    for (const Call &call : std::as_const(here)) {
        if (taken == limit)
            break;
        const auto there = reader.hasCall(call.id);
        if (!there)
            return tl::unexpected(there.error());
        if (*there)
            continue;
        calls->append(correctedCall(call, pending));
        ++taken;
    }
    std::sort(calls->begin(), calls->end(), isNewer);
    return calls->mid(0, limit);
}

CallSelection selectionOf(const CallLogFilter &filter, const Sealer &sealer)
{
    return {filter.national.isEmpty() ? QByteArray() : sealer.lookupHash(filter.national), filter.operatorName};
}

// Calls kept here that the mirror has not got, newest first.
Result<QList<Call>> callsOnlyHere(const MirrorReader &reader, const PendingSet &pending, const CallLogFilter &filter)
{
    QList<Call> here;
    for (const PendingPtr &operation : pending.all()) {
        const auto &call = operation->call;
        if (!call || (!filter.operatorName.isEmpty() && call->operatorName != filter.operatorName)
            || (!filter.national.isEmpty() && nationalOf(call->citizen.phone) != filter.national))
            continue;
        const auto there = reader.hasCall(call->id);
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            here.append(*call);
    }
    std::sort(here.begin(), here.end(), isNewer);
    return here;
}

Result<QList<Call>> loggedCalls(const MirrorReader &reader, const PendingSet &pending, const CallLogFilter &filter,
                                const CallSelection &selection, int first, int limit)
{
    const auto here = callsOnlyHere(reader, pending, filter);
    if (!here)
        return here;
    // How many of them stand before the page: each is as far down as there are newer ones, there and here. The further down
    // the list, the further down in the order, so halving finds the place; counting for each would read the index for each.
    qsizetype before = 0;
    for (qsizetype end = here->size(); before < end;) {
        const qsizetype middle = before + (end - before) / 2;
        const Call &call = here->at(middle);
        const auto newer = reader.countCallsBefore(selection, {call.startedMs, call.id});
        if (!newer)
            return tl::unexpected(newer.error());
        if (*newer + middle >= first)
            end = middle;
        else
            before = middle + 1;
    }
    auto calls = reader.callsFrom(selection, first - static_cast<int>(before), limit);
    if (!calls)
        return calls;
    calls->append(here->mid(before, limit));
    for (Call &call : *calls)
        call = correctedCall(std::move(call), pending);
    std::sort(calls->begin(), calls->end(), isNewer);
    return calls->mid(0, limit);
}

QList<Person> peopleIn(const QList<Call> &calls, const QString &national)
{
    QList<Person> people;
    QHash<QString, qsizetype> byName;
    for (const Call &call : calls) {
        const QString key = foldMarks(call.citizen.name.simplified());
        if (key.isEmpty() || call.anonymous)
            continue;
        if (!byName.contains(key)) {
            byName.insert(key, people.size());
            Person person;
            person.name = call.citizen.name.simplified();
            person.kind = call.callerKind;
            person.phone = national;
            person.lastCallMs = call.startedMs;
            people.append(person);
        }
        Person &person = people[byName.value(key)];
        ++person.calls;
        person.firstCallMs = call.startedMs;
        // What the newest call leaves out an older one may tell.
        if (person.address.isEmpty())
            person.address = call.citizen.address;
        if (person.communeCode.isEmpty())
            person.communeCode = call.communeCode;
    }
    return people;
}

/// What is noted of a number: the centre's row, and over it what was noted here since.
Result<CallerCard> cardOf(const MirrorReader &reader, const PendingSet &pending, const QByteArray &hash,
                          const QString &national)
{
    const auto row = reader.callerWithPhone(hash);
    if (!row)
        return tl::unexpected(row.error());
    CallerCard card = row->value_or(CallerCard {});
    card.phone = national;
    for (const PendingPtr &operation : pending.all()) {
        if (operation->kind != wire::opCallerKeep() || operation->isRefused())
            continue;
        const auto kept = wire::callerFromKeepBody(operation->body);
        if (!kept || kept->phone != national || kept->version != card.version)
            continue;
        card = *kept;
        ++card.version; // what it becomes at the centre, and the next change goes on from
    }
    return card;
}

// What the centre could not even read: said before anything is stored, since it could never be sent.
std::optional<Error> unsendable(const CallToSave &what)
{
    const QList<Error> problems = problemsOf(what.call);
    for (const Error &problem : problems) {
        if (problem.code.contains(QStringLiteral("too_long")))
            return problem;
    }
    if (const auto read = wire::callFromJson(wire::toJson(what.call)); !read)
        return read.error();
    if (!what.ticket)
        return {};
    const auto read = wire::ticketFromJson(wire::toJson(*what.ticket));
    return read ? std::nullopt : std::optional<Error>(read.error());
}

/// Who does it, and when.
struct Author {
    QString actor;
    qint64 wallMs = 0;
    qint64 monoMs = 0;

    Result<PendingPtr> append(Outbox &outbox, const QString &kind, const QUuid &operationId,
                              const QUuid &subject, const QJsonObject &body, QList<PendingPtr> &fresh) const
    {
        bool isNew = false;
        auto kept = outbox.append({operationId, kind, actor, wallMs, monoMs, 0, subject, std::nullopt, body},
                                  &isNew);
        if (kept && isNew)
            fresh.append(*kept);
        return kept;
    }
};

/// With its local number, when it is new.
Result<Ticket> keepTicket(Outbox &outbox, Ticket ticket, const QUuid &operationId, const Author &by,
                          QList<PendingPtr> &fresh)
{
    const auto there = outbox.byId(operationId);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there && ticket.localNumber.isEmpty()) {
        const auto number = outbox.nextLocalNumber();
        if (!number)
            return tl::unexpected(number.error());
        ticket.localNumber
            = QStringLiteral("TM-%1-%2").arg(ticket.station).arg(*number, 4, 10, QLatin1Char('0'));
    }
    const auto kept
        = by.append(outbox, wire::opTicketCreate(), operationId, ticket.id, wire::toJson(ticket), fresh);
    if (!kept)
        return tl::unexpected(kept.error());
    if ((*kept)->ticket)
        ticket = *(*kept)->ticket;
    ticket.record = RecordState::OnThisMachine;
    return ticket;
}

/// The try the call was, under an id that goes with the call's: a form saved twice dialled once.
Result<void> keepAttempt(Outbox &outbox, const Call &call, qint64 promisedMs, const Author &by, QList<PendingPtr> &fresh)
{
    const QUuid event = QUuid::createUuidV5(call.id, QStringLiteral("attempt"));
    const wire::AttemptBody body {event, call.ticketId, {*call.attempt, call.startedMs, promisedMs, call.id},
                                  call.citizen.content};
    const auto kept = by.append(outbox, wire::opTicketAttempt(), event, call.ticketId, wire::toJson(body), fresh);
    return kept ? Result<void>() : Result<void>(tl::unexpected(kept.error()));
}

Result<SavedCall> keep(Outbox &outbox, const CallToSave &what, const Author &by, QList<PendingPtr> &fresh)
{
    fresh.clear();
    SavedCall saved {what.call, what.ticket, by.wallMs};
    const auto call
        = by.append(outbox, wire::opCallCreate(), what.call.id, what.call.id, wire::toJson(what.call), fresh);
    if (!call)
        return tl::unexpected(call.error());
    if ((*call)->call)
        saved.call = *(*call)->call;
    if (saved.ticket) {
        const auto ticket = keepTicket(outbox, std::move(*saved.ticket), what.ticket->id, by, fresh);
        if (!ticket)
            return tl::unexpected(ticket.error());
        saved.ticket = *ticket;
    }
    if (saved.call.attempt && !saved.call.ticketId.isNull()) {
        if (const auto logged = keepAttempt(outbox, saved.call, what.promisedMs, by, fresh); !logged)
            return tl::unexpected(logged.error());
    }
    if (const auto dropped = outbox.dropDraft(what.call.id); !dropped)
        return tl::unexpected(dropped.error());
    return saved;
}

Result<void> keepCorrection(Outbox &outbox, const QUuid &id, const QUuid &callId,
                            const QList<CorrectedField> &changes, const std::optional<Ticket> &ticket,
                            const Author &by, QList<PendingPtr> &fresh)
{
    fresh.clear();
    if (!changes.isEmpty()) {
        const QJsonObject body
            = wire::toJson(wire::CorrectBody {id, callId, changes}, QStringLiteral("call_id"));
        if (const auto kept = by.append(outbox, wire::opCallCorrect(), id, callId, body, fresh); !kept)
            return tl::unexpected(kept.error());
    }
    if (ticket) {
        // Whatever the form was opened on, what was done here is known here.
        const auto made = outbox.hasMade(wire::opTicketCreate(), ticket->id);
        if (!made)
            return tl::unexpected(made.error());
        const QUuid operationId = QUuid::createUuidV5(id, QStringLiteral("ticket"));
        if (const auto kept
            = *made ? Result<Ticket>(*ticket) : keepTicket(outbox, *ticket, operationId, by, fresh);
            !kept)
            return tl::unexpected(kept.error());
    }
    return outbox.dropDraft(callId);
}

} // namespace

LocalCallStore::LocalCallStore(LocalProfile &profile, const Directory *directory, QObject *parent)
    : CallStore(parent)
    , m_profile(profile)
    , m_directory(directory)
{
    connect(&profile.changes(), &LocalChanges::callsChanged, this, &CallStore::callsChanged);
}

void LocalCallStore::complete(Ticket &ticket, const Call &call) const
{
    const qint64 now = m_profile.clock().nowMs();
    ticket.callId = call.id;
    if (ticket.state == TicketState::Draft)
        ticket.state = TicketState::Received;
    if (ticket.createdBy.isEmpty())
        ticket.createdBy = call.operatorName;
    if (ticket.station.isEmpty())
        ticket.station = call.station;
    if (ticket.createdMs == 0)
        ticket.createdMs = now;
    if (ticket.changedMs == 0)
        ticket.changedMs = now;
    if (ticket.citizen == CitizenWords {})
        ticket.citizen = call.citizen;
    if (ticket.acceptDueMs == 0 && ticket.resultDueMs == 0 && ticket.state != TicketState::Answered) {
        // Shown until the centre's own clocks come with its row.
        const WorkingCalendar calendar
            = m_directory ? m_directory->calendarOf(ticket.leadUnit) : WorkingCalendar();
        const DeadlineRule rule
            = defaultRule(ticket.kind, ticket.level, ticket.conduct, calendar.minutesPerDay());
        const Deadlines due = deadlinesFrom(ticket.createdMs, rule, calendar);
        ticket.acceptDueMs = due.acceptDueMs;
        ticket.resultDueMs = due.resultDueMs;
    }
    clean(ticket);
}

void LocalCallStore::complete(CallToSave &what) const
{
    const Session session = m_profile.session();
    const qint64 now = m_profile.clock().nowMs();
    Call &call = what.call;
    if (call.id.isNull())
        call.id = newUuid7(now);
    if (call.operatorName.isEmpty())
        call.operatorName = session.user.name;
    if (call.station.isEmpty())
        call.station = session.station;
    if (call.startedMs == 0)
        call.startedMs = now;
    if (call.citizen.firstContent.isEmpty())
        call.citizen.firstContent = call.citizen.content;
    if (what.ticket) {
        if (what.ticket->id.isNull())
            what.ticket->id = newUuid7(now);
        call.ticketId = what.ticket->id;
        complete(*what.ticket, call);
    }
    clean(call);
}

QFuture<Result<SavedCall>> LocalCallStore::save(CallToSave what)
{
    complete(what);
    if (const auto problem = unsendable(what))
        return readyFuture(Result<SavedCall>(tl::unexpected(*problem)));
    auto fresh = std::make_shared<QList<PendingPtr>>();
    const Author by {m_profile.session().user.name, m_profile.clock().nowMs(), m_profile.clock().steadyMs()};
    return m_profile.write([what, by, fresh](Outbox &outbox) { return keep(outbox, what, by, *fresh); },
                           [profile = &m_profile, fresh](const Result<SavedCall> &saved) {
                               profile->pending().set(profile->pending().now()->with(*fresh));
                               profile->changes().noteCalls();
                               if (saved->ticket)
                                   profile->changes().noteTicket(saved->ticket->id);
                               else if (saved->call.attempt && !saved->call.ticketId.isNull())
                                   profile->changes().noteTicket(saved->call.ticketId);
                               profile->changes().noteQueued();
                               profile->countSave();
                           });
}

QFuture<Result<void>> LocalCallStore::correct(QUuid correctionId, Call before, CallToSave after)
{
    const QString me = m_profile.session().user.name;
    if (me.isEmpty())
        return readyFuture(Result<void>(fail(ErrorKind::NeedLogin, QStringLiteral("nobody is signed in"))));
    clean(after.call);
    const QList<CorrectedField> changes = changesBetween(before, after.call);
    const bool asks = before.ticketId.isNull() && before.outcome != after.call.outcome;
    if (after.ticket && !asks)
        after.ticket.reset();
    if (after.ticket) {
        after.ticket->id = ticketOfCorrectedCall(before.id);
        if (after.ticket->createdBy.isEmpty())
            after.ticket->createdBy = me;
        if (after.ticket->station.isEmpty())
            after.ticket->station = m_profile.session().station;
        complete(*after.ticket, after.call);
    }
    if (const auto problem = unsendable(after))
        return readyFuture(Result<void>(tl::unexpected(*problem)));
    const Author by {me, m_profile.clock().nowMs(), m_profile.clock().steadyMs()};
    auto fresh = std::make_shared<QList<PendingPtr>>();
    return m_profile.write(
        [=](Outbox &outbox) {
            return keepCorrection(outbox, correctionId, before.id, changes, after.ticket, by, *fresh);
        },
        [profile = &m_profile, fresh](const Result<void> &) {
            profile->pending().set(profile->pending().now()->with(*fresh));
            profile->changes().noteCalls();
            for (const PendingPtr &operation : std::as_const(*fresh)) {
                if (operation->ticket)
                    profile->changes().noteTicket(operation->subject);
            }
            profile->changes().noteQueued();
            profile->countSave();
        });
}

QFuture<Result<QList<Call>>> LocalCallStore::byPhone(QString national, CallCursor after, int limit)
{
    const auto sealer = m_profile.keys().sealer();
    if (!sealer)
        return readyFuture(Result<QList<Call>>(locked()));
    const QByteArray hash = sealer->lookupHash(national);
    return m_profile.read([=](const MirrorReader &reader, const PendingSet &pending) {
        return callsOf(reader, pending, hash, national, after, limit);
    });
}

QFuture<Result<QList<Person>>> LocalCallStore::peopleBehind(QString national)
{
    const auto sealer = m_profile.keys().sealer();
    if (!sealer)
        return readyFuture(Result<QList<Person>>(locked()));
    const QByteArray hash = sealer->lookupHash(national);
    return m_profile.read(
        [=](const MirrorReader &reader, const PendingSet &pending) -> Result<QList<Person>> {
            const auto calls = callsOf(reader, pending, hash, national, {}, PeopleFromCalls);
            if (!calls)
                return tl::unexpected(calls.error());
            const auto card = cardOf(reader, pending, hash, national);
            if (!card)
                return tl::unexpected(card.error());
            return peopleWith(peopleIn(*calls, national), *card);
        });
}

QFuture<Result<CallerCard>> LocalCallStore::callerCard(QString national)
{
    const auto sealer = m_profile.keys().sealer();
    if (!sealer)
        return readyFuture(Result<CallerCard>(locked()));
    return m_profile.read([hash = sealer->lookupHash(national), national, now = m_profile.clock().nowMs()](
                              const MirrorReader &reader, const PendingSet &pending) {
        auto card = cardOf(reader, pending, hash, national);
        if (card && card->id.isNull())
            card->id = newUuid7(now);
        return card;
    });
}

QFuture<Result<void>> LocalCallStore::keepCallerCard(CallerCard card)
{
    const QString me = m_profile.session().user.name;
    if (me.isEmpty())
        return readyFuture(Result<void>(fail(ErrorKind::NeedLogin, QStringLiteral("nobody is signed in"))));
    for (CallerEntry &entry : card.people)
        entry.alert = cleanText(entry.alert).simplified();
    if (const QList<Error> problems = problemsOf(card); !problems.isEmpty())
        return readyFuture(Result<void>(tl::unexpected(problems.constFirst())));
    card.by.clear();
    card.atMs = 0;
    const qint64 now = m_profile.clock().nowMs();
    const Author by {me, now, m_profile.clock().steadyMs()};
    auto fresh = std::make_shared<QList<PendingPtr>>();
    return m_profile.write(
        [card, by, fresh, operation = newUuid7(now)](Outbox &outbox) -> Result<void> {
            fresh->clear();
            const auto kept = by.append(outbox, wire::opCallerKeep(), operation, card.id, wire::keepBody(card), *fresh);
            return kept ? Result<void>() : Result<void>(tl::unexpected(kept.error()));
        },
        [profile = &m_profile, fresh](const Result<void> &) {
            profile->pending().set(profile->pending().now()->with(*fresh));
            profile->changes().noteCalls();
            profile->changes().noteQueued();
            profile->countSave();
        });
}

QFuture<Result<QList<Call>>> LocalCallStore::logged(CallLogFilter filter, int first, int limit)
{
    const auto sealer = m_profile.keys().sealer();
    if (!sealer)
        return readyFuture(Result<QList<Call>>(locked()));
    const CallSelection selection = selectionOf(filter, *sealer);
    return m_profile.read([=](const MirrorReader &reader, const PendingSet &pending) {
        return loggedCalls(reader, pending, filter, selection, first, limit);
    });
}

QFuture<Result<int>> LocalCallStore::countLogged(CallLogFilter filter)
{
    const auto sealer = m_profile.keys().sealer();
    if (!sealer)
        return readyFuture(Result<int>(locked()));
    const CallSelection selection = selectionOf(filter, *sealer);
    return m_profile.read([=](const MirrorReader &reader, const PendingSet &pending) -> Result<int> {
        const auto there = reader.countCalls(selection);
        const auto here = callsOnlyHere(reader, pending, filter);
        if (!there || !here)
            return tl::unexpected(there ? here.error() : there.error());
        return *there + static_cast<int>(here->size());
    });
}

QFuture<Result<int>> LocalCallStore::countSince(QString userName, qint64 sinceMs)
{
    return m_profile.readOutbox(
        [=](const Outbox &outbox) { return outbox.countByAuthor(wire::opCallCreate(), userName, sinceMs); });
}

QFuture<Result<void>> LocalCallStore::keepDraft(CallDraft draft)
{
    if (draft.savedMs == 0)
        draft.savedMs = m_profile.clock().nowMs();
    return m_profile.write([draft](Outbox &outbox) { return outbox.keepDraft(draft); },
                           [](const Result<void> &) {});
}

QFuture<Result<QList<CallDraft>>> LocalCallStore::drafts()
{
    return m_profile.readOutbox([](const Outbox &outbox) { return outbox.drafts(); });
}

QFuture<Result<void>> LocalCallStore::dropDraft(QUuid formId)
{
    return m_profile.write([formId](Outbox &outbox) { return outbox.dropDraft(formId); },
                           [](const Result<void> &) {});
}

} // namespace tongdai::storage
