// Every port of the window, in memory, and a clock that stands still.
#pragma once

#include "models/domain/callback.h"
#include "models/domain/phonenumber.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/articleindex.h"
#include "models/ports/attachments.h"
#include "models/ports/callstore.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/outboxparcels.h"
#include "models/ports/signin.h"
#include "models/ports/syncmonitor.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"

#include <QDateTime>
#include <QTimeZone>

#include <deque>
#include <memory>

namespace tongdai::fakes {

/// A time of day in Vietnam as UTC milliseconds.
inline qint64 at(int year, int month, int day, int hour, int minute, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::OffsetFromUTC, 7 * 3600)
        .toMSecsSinceEpoch();
}

class HandClock final : public Clock
{
public:
    qint64 now = at(2026, 4, 21, 9, 42, 10);
    qint64 steady = 1'000'000;

    qint64 nowMs() const override { return now; }
    qint64 steadyMs() const override { return steady; }
    void turn(qint64 ms)
    {
        now += ms;
        steady += ms;
    }
};

/// Calls and drafts in memory. With `failSave` set every save fails with it.
class MemoryCalls final : public CallStore
{
public:
    using CallStore::CallStore;

    QFuture<Result<SavedCall>> save(CallToSave what) override
    {
        ++saves;
        if (failSave)
            return readyFuture(Result<SavedCall>(tl::unexpected(*failSave)));
        saved << what;
        SavedCall done {what.call, what.ticket, savedMs};
        if (done.ticket)
            done.ticket->localNumber = QStringLiteral("TM-B07-%1").arg(saved.size(), 4, 10, QLatin1Char('0'));
        return readyFuture(Result<SavedCall>(done));
    }
    QFuture<Result<void>> correct(QUuid, Call before, CallToSave after) override
    {
        if (failSave)
            return readyFuture(Result<void>(tl::unexpected(*failSave)));
        corrected.append({before, after.call});
        correctedTickets.append(after.ticket);
        return readyFuture(Result<void>());
    }
    QFuture<Result<QList<Call>>> byPhone(QString national, CallCursor after, int limit) override
    {
        QList<Call> found;
        for (const Call &call : calls) {
            if (call.citizen.phone == national && (after.startedMs == 0 || call.startedMs < after.startedMs)
                && found.size() < limit)
                found << call;
        }
        return readyFuture(Result<QList<Call>>(found));
    }
    QFuture<Result<QList<Person>>> peopleBehind(QString national) override
    {
        ++peopleAsked;
        QList<Person> found;
        for (const Person &person : people) {
            if (person.phone == national)
                found << person;
        }
        for (const CallerCard &card : cards) {
            if (card.phone == national)
                found = peopleWith(found, card);
        }
        return readyFuture(Result<QList<Person>>(found));
    }
    QFuture<Result<CallerCard>> callerCard(QString national) override
    {
        for (const CallerCard &card : cards) {
            if (card.phone == national)
                return readyFuture(Result<CallerCard>(card));
        }
        CallerCard fresh;
        fresh.id = QUuid::createUuid();
        fresh.phone = national;
        return readyFuture(Result<CallerCard>(fresh));
    }
    QFuture<Result<void>> keepCallerCard(CallerCard card) override
    {
        if (failSave)
            return readyFuture(Result<void>(tl::unexpected(*failSave)));
        cards.removeIf([&card](const CallerCard &other) { return other.phone == card.phone; });
        cards << card;
        Q_EMIT callsChanged();
        return readyFuture(Result<void>());
    }
    QFuture<Result<QList<Call>>> recent(CallCursor, int) override
    {
        return readyFuture(Result<QList<Call>>(calls));
    }
    QFuture<Result<int>> countSince(QString, qint64) override { return readyFuture(Result<int>(today)); }
    QFuture<Result<void>> keepDraft(CallDraft draft) override
    {
        if (failDraft)
            return readyFuture(Result<void>(tl::unexpected(*failDraft)));
        for (CallDraft &kept : stored) {
            if (kept.formId == draft.formId) {
                kept = draft;
                return readyFuture(Result<void>());
            }
        }
        stored << draft;
        return readyFuture(Result<void>());
    }
    QFuture<Result<QList<CallDraft>>> drafts() override
    {
        return readyFuture(Result<QList<CallDraft>>(stored));
    }
    QFuture<Result<void>> dropDraft(QUuid formId) override
    {
        stored.removeIf([&](const CallDraft &draft) { return draft.formId == formId; });
        return readyFuture(Result<void>());
    }

    QList<Call> calls;
    QList<Person> people;
    QList<CallerCard> cards;
    QList<CallToSave> saved;
    QList<QPair<Call, Call>> corrected; ///< before and after
    QList<std::optional<Ticket>> correctedTickets; ///< made with them
    QList<CallDraft> stored;
    std::optional<Error> failSave;
    std::optional<Error> failDraft;
    qint64 savedMs = 0;
    int saves = 0;
    int peopleAsked = 0;
    int today = 0;
};

/// Tickets in memory; moves follow the table.
class MemoryTickets final : public TicketStore
{
public:
    using TicketStore::TicketStore;

    QFuture<Result<TicketPage>> page(TicketFilter filter, TicketCursor after, int limit) override
    {
        TicketPage page;
        const bool done = filter.folder == TicketFilter::Folder::Done;
        for (const Ticket &ticket : tickets) {
            const bool over = ticket.state == TicketState::Closed || ticket.state == TicketState::Refused
                || ticket.state == TicketState::Cancelled || ticket.state == TicketState::Answered;
            bool fits = over == done;
            if (filter.folder == TicketFilter::Folder::AwaitingCallback)
                fits = ticket.state == TicketState::Result || ticket.state == TicketState::Received;
            if (!filter.text.isEmpty())
                fits = fits
                    && foldMarks(ticket.shownNumber() + QLatin1Char(' ') + ticket.citizen.question)
                           .contains(foldMarks(filter.text));
            if (fits && after.isStart() && page.tickets.size() < limit)
                page.tickets << ticket;
        }
        return readyFuture(Result<TicketPage>(page));
    }
    QFuture<Result<int>> count(TicketFilter filter) override
    {
        const auto all = page(filter, {}, 1000).result();
        return readyFuture(Result<int>(static_cast<int>(all->tickets.size())));
    }
    QFuture<Result<Ticket>> ticket(QUuid id) override
    {
        for (const Ticket &ticket : tickets) {
            if (ticket.id == id)
                return readyFuture(Result<Ticket>(ticket));
        }
        return readyFuture(Result<Ticket>(fail(ErrorKind::NotFound, QStringLiteral("no such ticket"))));
    }
    QFuture<Result<QList<TicketEvent>>> timeline(QUuid id) override
    {
        QList<TicketEvent> found;
        for (const TicketEvent &event : events) {
            if (event.ticketId == id)
                found << event;
        }
        return readyFuture(Result<QList<TicketEvent>>(found));
    }
    QFuture<Result<QList<Ticket>>> openByPhone(QString national) override
    {
        QList<Ticket> found;
        for (const Ticket &ticket : tickets) {
            if (ticket.citizen.phone == national && ticket.state != TicketState::Closed)
                found << ticket;
        }
        return readyFuture(Result<QList<Ticket>>(found));
    }
    QFuture<Result<QList<Ticket>>> openInCommune(QString communeCode) override
    {
        QList<Ticket> found;
        for (const Ticket &ticket : tickets) {
            if (ticket.communeCode == communeCode && ticket.state != TicketState::Closed)
                found << ticket;
        }
        return readyFuture(Result<QList<Ticket>>(found));
    }
    QFuture<Result<void>> move(QUuid id, Move, MoveArguments) override
    {
        moved << id;
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> comment(QUuid id, QString text, bool) override
    {
        comments.append({id, text});
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> edit(Ticket before, Ticket after) override
    {
        edited.append({before, after});
        return readyFuture(Result<void>());
    }
    QList<QPair<Ticket, Ticket>> edited; ///< before and after
    QFuture<Result<void>> logAttempt(QUuid id, CallAttempt attempt, QString) override
    {
        attempts.append({id, attempt});
        for (Ticket &ticket : tickets) {
            if (ticket.id == id)
                countAttempt(ticket, attempt);
        }
        Q_EMIT ticketsChanged({id});
        return readyFuture(Result<void>());
    }
    QList<QPair<QUuid, CallAttempt>> attempts;
    QFuture<Result<void>> movePromise(QUuid id, qint64 toMs, QString) override
    {
        for (Ticket &ticket : tickets) {
            if (ticket.id == id)
                ticket.promisedMs = toMs;
        }
        Q_EMIT ticketsChanged({id});
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> markSeen(QUuid) override { return readyFuture(Result<void>()); }
    QFuture<Result<void>> rate(QUuid, Rating, QString) override { return readyFuture(Result<void>()); }
    QFuture<Result<void>> keepAnswerDraft(QUuid, QString) override { return readyFuture(Result<void>()); }
    QFuture<Result<QString>> answerDraft(QUuid) override { return readyFuture(Result<QString>(QString())); }

    QList<Ticket> tickets;
    QList<TicketEvent> events;
    QList<QUuid> moved;
    QList<QPair<QUuid, QString>> comments;
};

/// Procedures whose folded name or common names hold every word; or, with `late`, answers given by hand.
class MemoryArticles final : public ArticleIndex
{
public:
    using ArticleIndex::ArticleIndex;

    SearchHit hitOf(const Procedure &p, const QString &calledAs = {}) const
    {
        SearchHit hit;
        hit.id = p.id;
        hit.code = p.code;
        hit.name = p.name;
        hit.field = p.field;
        hit.calledAs = calledAs;
        hit.checkedOn = p.checkedOn;
        hit.nextCheck = p.nextCheck;
        return hit;
    }
    SearchAnswer found(const SearchQuery &query) const
    {
        SearchAnswer answer;
        for (const Procedure &p : procedures) {
            QString called;
            for (const QString &name : p.commonNames) {
                if (foldMarks(query.text).contains(foldMarks(name))
                    || foldMarks(name).contains(foldMarks(query.text)))
                    called = name;
            }
            if (!called.isEmpty() || foldMarks(p.name).contains(foldMarks(query.text)))
                answer.hits << hitOf(p, called);
        }
        answer.total = static_cast<int>(answer.hits.size());
        answer.intent = intent;
        return answer;
    }
    QFuture<Result<SearchAnswer>> search(SearchQuery query) override
    {
        asked << query;
        if (late) {
            waiting.push_back(std::make_unique<QPromise<Result<SearchAnswer>>>());
            waiting.back()->start();
            return waiting.back()->future();
        }
        return readyFuture(Result<SearchAnswer>(found(query)));
    }
    void answer(int number, const Result<SearchAnswer> &result)
    {
        waiting.at(static_cast<std::size_t>(number))->addResult(result);
        waiting.at(static_cast<std::size_t>(number))->finish();
    }
    QFuture<Result<Procedure>> procedure(QString idOrCode) override
    {
        for (const Procedure &p : procedures) {
            if (p.id == idOrCode || p.code == idOrCode)
                return readyFuture(Result<Procedure>(p));
        }
        return readyFuture(Result<Procedure>(fail(ErrorKind::NotFound, QStringLiteral("no such procedure"))));
    }
    QFuture<Result<QList<SearchHit>>> mostAsked(int limit) override
    {
        QList<SearchHit> hits;
        for (const Procedure &p : procedures) {
            if (hits.size() < limit)
                hits << hitOf(p);
        }
        return readyFuture(Result<QList<SearchHit>>(hits));
    }
    QStringList fields() const override { return {QStringLiteral("Hộ tịch"), QStringLiteral("Đất đai")}; }
    int size() const override { return static_cast<int>(procedures.size()); }
    bool isFilling() const override { return filling; }
    QFuture<Result<SearchAnswer>> searchWith(SearchQuery query, QList<CommonName> names) override
    {
        SearchAnswer answer = found(query);
        for (const CommonName &name : names) {
            for (const Procedure &p : procedures) {
                if (name.procedures.contains(p.id) && foldMarks(query.text).contains(foldMarks(name.words))) {
                    answer.hits.removeIf([&](const SearchHit &hit) { return hit.id == p.id; });
                    answer.hits.prepend(hitOf(p, name.words));
                }
            }
        }
        answer.total = static_cast<int>(answer.hits.size());
        return readyFuture(Result<SearchAnswer>(answer));
    }
    QFuture<Result<QList<SearchHit>>> dueForCheck(QDate upTo, int limit) override
    {
        QList<SearchHit> due;
        for (const Procedure &p : procedures) {
            if (p.nextCheck.isValid() && p.nextCheck <= upTo && due.size() < limit)
                due << hitOf(p);
        }
        return readyFuture(Result<QList<SearchHit>>(due));
    }

    bool filling = false;
    Intent intent = Intent::None; ///< of every question
    QList<Procedure> procedures;
    QList<SearchQuery> asked;
    bool late = false;
    std::vector<std::unique_ptr<QPromise<Result<SearchAnswer>>>> waiting;
};

class MemoryDirectory final : public Directory
{
public:
    using Directory::Directory;

    QList<Unit> units() const override { return all; }
    std::optional<Unit> unit(const QString &code) const override
    {
        for (const Unit &unit : all) {
            if (unit.code == code)
                return unit;
        }
        return std::nullopt;
    }
    QList<Unit> desks() const override
    {
        QList<Unit> found;
        for (const Unit &unit : all) {
            if (unit.desk)
                found << unit;
        }
        return found;
    }
    std::optional<User> user(const QString &name) const override
    {
        for (const User &user : people) {
            if (user.name == name)
                return user;
        }
        return std::nullopt;
    }
    QList<User> officersOf(const QString &unitCode) const override
    {
        QList<User> found;
        for (const User &user : people) {
            if (user.unit == unitCode && user.isDesk())
                found << user;
        }
        return found;
    }
    QString deskForCommune(const QString &communeCode) const override
    {
        const auto commune = unit(communeCode);
        return commune ? commune->parent : QString();
    }
    std::optional<OnDuty> onDuty(const QString &unitCode, qint64) const override
    {
        if (const auto found = duty.constFind(unitCode); found != duty.constEnd())
            return *found;
        return std::nullopt;
    }
    WorkingCalendar calendarOf(const QString &) const override { return WorkingCalendar(); }

    QList<DutySlot> roster(const QString &unitCode, qint64 fromMs) const override
    {
        QList<DutySlot> found;
        for (const DutySlot &slot : slotList) {
            if (slot.unit == unitCode && slot.toMs > fromMs)
                found << slot;
        }
        return found;
    }
    bool mayMakeRoster(const QString &unitCode) const override { return rosterOf.contains(unitCode); }
    QFuture<Result<void>> keepDuty(DutySlot slot) override
    {
        kept << slot;
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> dropDuty(DutySlot slot) override
    {
        dropped << slot;
        return readyFuture(Result<void>());
    }

    QList<DutySlot> slotList;
    QList<DutySlot> kept;
    QList<DutySlot> dropped;
    QStringList rosterOf; ///< units whose roster this person makes
    QList<Unit> all;
    QList<User> people;
    QHash<QString, OnDuty> duty;
};

class HandSync final : public SyncMonitor
{
public:
    using SyncMonitor::SyncMonitor;

    SyncStatus status() const override { return current; }
    QList<WaitingItem> items() const override { return waiting; }
    void retryNow() override { ++retries; }
    void dismissRefused(const QUuid &opId) override { dismissed << opId; }
    void set(const SyncStatus &status)
    {
        current = status;
        Q_EMIT statusChanged();
    }

    SyncStatus current;
    QList<WaitingItem> waiting;
    QList<QUuid> dismissed;
    int retries = 0;
};

class MemoryParcels final : public OutboxParcels
{
public:
    using OutboxParcels::OutboxParcels;

    QFuture<Result<ParcelContents>> write(QString file, QString password) override
    {
        files.insert(file, password);
        return readyFuture(refusal ? Result<ParcelContents>(tl::unexpected(*refusal)) : Result<ParcelContents>(contents));
    }
    QFuture<Result<ParcelContents>> look(QString file, QString password) override
    {
        if (!files.contains(file))
            return readyFuture(Result<ParcelContents>(fail(ErrorKind::NotFound, file, QStringLiteral("file"))));
        if (files.value(file) != password)
            return readyFuture(Result<ParcelContents>(fail(ErrorKind::NeedLogin, {}, QStringLiteral("password"),
                                                           QStringLiteral("parcel.password"))));
        return readyFuture(Result<ParcelContents>(contents));
    }
    QFuture<Result<HandedIn>> handIn(QString file, QString) override
    {
        if (refusal)
            return readyFuture(Result<HandedIn>(tl::unexpected(*refusal)));
        taken << file;
        return readyFuture(Result<HandedIn>(HandedIn {contents.items, 0}));
    }

    QHash<QString, QString> files; ///< password by file
    QStringList taken;
    ParcelContents contents {QStringLiteral("B07"), {QStringLiteral("an.le")}, 0, 1'763'900'000'000, 3, 2};
    std::optional<Error> refusal;
};

/// Files in memory, attached at once; `tickets` gets their entries.
class MemoryAttachments final : public Attachments
{
public:
    explicit MemoryAttachments(MemoryTickets &tickets)
        : m_tickets(tickets)
    { }

    QFuture<Result<void>> attach(QUuid ticketId, NewFile file) override
    {
        if (file.identityPaper && file.reason.trimmed().isEmpty())
            return readyFuture(Result<void>(fail(ErrorKind::Invalid, {}, QStringLiteral("reason"),
                                                 QStringLiteral("file.reason"))));
        if (refusal)
            return readyFuture(Result<void>(tl::unexpected(*refusal)));
        TicketEvent event;
        event.id = QUuid::createUuid();
        event.ticketId = ticketId;
        event.what = TicketEvent::What::Attach;
        event.text = file.reason;
        event.by = QStringLiteral("an.le");
        event.file.emplace();
        event.file->sha256 = sha256Of(file.content);
        event.file->bytes = file.content.size();
        event.file->type = QStringLiteral("image/png");
        event.file->name = safeFileName(file.name);
        event.file->identityPaper = file.identityPaper;
        contents.insert(event.file->sha256, file.content);
        m_tickets.events.append(event);
        Q_EMIT m_tickets.ticketsChanged({ticketId});
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> remove(QUuid, QUuid fileEventId) override
    {
        removed << fileEventId;
        return readyFuture(Result<void>());
    }
    QFuture<Result<QByteArray>> content(AttachedFile file) override
    {
        if (!contents.contains(file.sha256))
            return readyFuture(Result<QByteArray>(fail(ErrorKind::Offline, {})));
        return readyFuture(Result<QByteArray>(contents.value(file.sha256)));
    }
    FileProgress progress(const QString &sha256) const override { return steps.value(sha256); }
    int waiting() const override { return waitingFiles; }

    QHash<QString, QByteArray> contents;
    QHash<QString, FileProgress> steps;
    int waitingFiles = 0;
    QList<QUuid> removed;
    std::optional<Error> refusal;

private:
    MemoryTickets &m_tickets;
};

class HandSignIn final : public SignIn
{
public:
    using SignIn::SignIn;

    QFuture<Result<Session>> signIn(QString name, QString password) override
    {
        names << name;
        passwords << password;
        return readyFuture(answer);
    }
    void signOut() override { }
    QStringList knownHere() const override { return known; }

    Result<Session> answer = fail(ErrorKind::NeedLogin, QStringLiteral("wrong password"));
    QStringList names;
    QStringList passwords;
    QStringList known;
};

} // namespace tongdai::fakes
