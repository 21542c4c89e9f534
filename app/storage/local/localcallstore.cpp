#include "app/storage/local/localcallstore.h"

#include "app/storage/local/cleaning.h"
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
        call = correctedCall(std::move(call), pending.of(call.id));
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
        calls->append(correctedCall(call, pending.of(call.id)));
        ++taken;
    }
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

Result<SavedCall> keep(Outbox &outbox, const CallToSave &what, qint64 wallMs, qint64 monoMs,
                       const QString &actor, QList<PendingPtr> &fresh)
{
    fresh.clear();
    SavedCall saved {what.call, what.ticket, wallMs};
    const auto append
        = [&](const QString &kind, const QUuid &id, const QJsonObject &body) -> Result<PendingPtr> {
        bool isNew = false;
        auto kept = outbox.append({id, kind, actor, wallMs, monoMs, 0, id, std::nullopt, body}, &isNew);
        if (kept && isNew)
            fresh.append(*kept);
        return kept;
    };
    const auto call = append(wire::opCallCreate(), what.call.id, wire::toJson(what.call));
    if (!call)
        return tl::unexpected(call.error());
    if ((*call)->call)
        saved.call = *(*call)->call;
    if (saved.ticket) {
        const auto there = outbox.byId(saved.ticket->id);
        if (!there)
            return tl::unexpected(there.error());
        if (!*there && saved.ticket->localNumber.isEmpty()) {
            const auto number = outbox.nextLocalNumber();
            if (!number)
                return tl::unexpected(number.error());
            saved.ticket->localNumber
                = QStringLiteral("TM-%1-%2").arg(saved.ticket->station).arg(*number, 4, 10, QLatin1Char('0'));
        }
        const auto ticket = append(wire::opTicketCreate(), saved.ticket->id, wire::toJson(*saved.ticket));
        if (!ticket)
            return tl::unexpected(ticket.error());
        if ((*ticket)->ticket)
            saved.ticket = *(*ticket)->ticket;
        saved.ticket->record = RecordState::OnThisMachine;
    }
    if (const auto dropped = outbox.dropDraft(what.call.id); !dropped)
        return tl::unexpected(dropped.error());
    return saved;
}

} // namespace

LocalCallStore::LocalCallStore(LocalProfile &profile, const Directory *directory, QObject *parent)
    : CallStore(parent)
    , m_profile(profile)
    , m_directory(directory)
{
    connect(&profile.changes(), &LocalChanges::callsChanged, this, &CallStore::callsChanged);
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
        Ticket &ticket = *what.ticket;
        if (ticket.id.isNull())
            ticket.id = newUuid7(now);
        ticket.callId = call.id;
        call.ticketId = ticket.id;
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
    clean(call);
}

QFuture<Result<SavedCall>> LocalCallStore::save(CallToSave what)
{
    complete(what);
    if (const auto problem = unsendable(what))
        return readyFuture(Result<SavedCall>(tl::unexpected(*problem)));
    auto fresh = std::make_shared<QList<PendingPtr>>();
    const qint64 wallMs = m_profile.clock().nowMs();
    const qint64 monoMs = m_profile.clock().steadyMs();
    const QString actor = m_profile.session().user.name;
    return m_profile.write([what, wallMs, monoMs, actor, fresh](
                               Outbox &outbox) { return keep(outbox, what, wallMs, monoMs, actor, *fresh); },
                           [profile = &m_profile, fresh](const Result<SavedCall> &saved) {
                               profile->pending().set(profile->pending().now()->with(*fresh));
                               profile->changes().noteCalls();
                               if (saved->ticket)
                                   profile->changes().noteTicket(saved->ticket->id);
                               profile->changes().noteQueued();
                               profile->countSave();
                           });
}

QFuture<Result<void>> LocalCallStore::correct(QUuid correctionId, Call before, Call after)
{
    if (m_profile.session().user.name.isEmpty())
        return readyFuture(Result<void>(fail(ErrorKind::NeedLogin, QStringLiteral("nobody is signed in"))));
    clean(after);
    if (const auto problem = unsendable({after, {}}))
        return readyFuture(Result<void>(tl::unexpected(*problem)));
    const QList<CorrectedField> changes = changesBetween(before, after);
    const qint64 wallMs = m_profile.clock().nowMs();
    NewOperation operation;
    operation.id = correctionId;
    operation.kind = wire::opCallCorrect();
    operation.actor = m_profile.session().user.name;
    operation.wallMs = wallMs;
    operation.monoMs = m_profile.clock().steadyMs();
    operation.subject = before.id;
    operation.body
        = wire::toJson(wire::CorrectBody {correctionId, before.id, changes}, QStringLiteral("call_id"));
    auto fresh = std::make_shared<QList<PendingPtr>>();
    return m_profile.write(
        [operation, any = !changes.isEmpty(), fresh](Outbox &outbox) -> Result<void> {
            fresh->clear();
            if (any) {
                bool isNew = false;
                const auto kept = outbox.append(operation, &isNew);
                if (!kept)
                    return tl::unexpected(kept.error());
                if (isNew)
                    fresh->append(*kept);
            }
            return outbox.dropDraft(operation.subject);
        },
        [profile = &m_profile, fresh](const Result<void> &) {
            profile->pending().set(profile->pending().now()->with(*fresh));
            profile->changes().noteCalls();
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
            return peopleIn(*calls, national);
        });
}

QFuture<Result<QList<Call>>> LocalCallStore::recent(CallCursor after, int limit)
{
    return m_profile.read([=](const MirrorReader &reader, const PendingSet &pending) {
        return callsOf(reader, pending, {}, {}, after, limit);
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
