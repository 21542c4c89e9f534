// Stores that answer from memory, when the test says so and with what the test says.
#pragma once

#include "models/domain/callback.h"
#include "models/ports/articleindex.h"
#include "models/ports/callstore.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <functional>
#include <memory>

namespace tongdai::test {

/// A clock turned by hand.
class HandClock final : public Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 steadyMs() const override { return now; }
    qint64 now = 1'745'305'000'000; // Tuesday 22/04/2025 13:56:40 in Biên Hòa
};

/// UTC milliseconds of a wall-clock time in Biên Hòa.
inline qint64 at(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::OffsetFromUTC, 7 * 3600)
        .toMSecsSinceEpoch();
}

/// Returns when everything posted to this thread so far has been delivered: what has not happened by then
/// will not.
inline void drain()
{
    bool reached = false;
    QMetaObject::invokeMethod(
        qApp, [&reached] { reached = true; }, Qt::QueuedConnection);
    while (!reached)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Answers are given at once, or kept until release() while `hold` is set.
class Answers
{
public:
    bool hold = false;

    template<typename T> QFuture<T> give(T value)
    {
        if (!hold)
            return readyFuture(std::move(value));
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        m_held.append([promise, value = std::move(value)] {
            promise->addResult(value);
            promise->finish();
        });
        return promise->future();
    }

    int waiting() const { return static_cast<int>(m_held.size()); }
    /// Gives the i-th kept answer; answers may come out of order.
    void release(int i = 0) { m_held.takeAt(i)(); }

private:
    QList<std::function<void()>> m_held;
};

class FakeTicketStore final : public TicketStore
{
public:
    QList<QPair<Ticket, Ticket>> edited; ///< before and after
    struct Moved {
        QUuid id;
        Move move;
        MoveArguments arguments;
    };

    QFuture<Result<TicketPage>> page(TicketFilter filter, TicketCursor after, int limit) override
    {
        asked.append({filter, after, limit});
        if (failure)
            return answers.give(Result<TicketPage>(tl::unexpected(*failure)));
        QList<Ticket> all = matching(filter);
        const bool done = filter.folder == TicketFilter::Folder::Done;
        const auto key = [done](const Ticket &t) {
            return std::make_pair(done ? -t.changedMs : dueOrderKey(t), t.id.toString(QUuid::WithoutBraces));
        };
        std::sort(all.begin(), all.end(), [&](const Ticket &a, const Ticket &b) { return key(a) < key(b); });
        TicketPage page;
        for (const Ticket &ticket : all) {
            if (!after.isStart()
                && key(ticket) <= std::make_pair(after.key, after.id.toString(QUuid::WithoutBraces)))
                continue;
            if (page.tickets.size() == limit) {
                page.atEnd = false;
                break;
            }
            page.tickets.append(ticket);
        }
        return answers.give(Result<TicketPage>(page));
    }
    QFuture<Result<int>> count(TicketFilter filter) override
    {
        return readyFuture(Result<int>(static_cast<int>(matching(filter).size())));
    }
    QFuture<Result<Ticket>> ticket(QUuid id) override
    {
        for (const Ticket &t : tickets) {
            if (t.id == id)
                return answers.give(Result<Ticket>(t));
        }
        return answers.give(Result<Ticket>(fail(ErrorKind::NotFound, QStringLiteral("no such ticket"))));
    }
    QFuture<Result<QList<TicketEvent>>> timeline(QUuid id) override
    {
        if (failure)
            return answers.give(Result<QList<TicketEvent>>(tl::unexpected(*failure)));
        return answers.give(Result<QList<TicketEvent>>(events.value(id)));
    }
    QFuture<Result<QList<Ticket>>> openByPhone(QString) override
    {
        return readyFuture(Result<QList<Ticket>>());
    }
    QFuture<Result<QList<Ticket>>> openInCommune(QString) override
    {
        return readyFuture(Result<QList<Ticket>>());
    }
    QFuture<Result<void>> move(QUuid id, Move what, MoveArguments arguments) override
    {
        moves.append({id, what, arguments});
        return answers.give(moveFailure ? Result<void>(tl::unexpected(*moveFailure)) : Result<void>());
    }
    QFuture<Result<void>> edit(Ticket before, Ticket after) override
    {
        edited.append({before, after});
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> comment(QUuid id, QString text, bool internal) override
    {
        comments.append({id, text});
        commentsInternal.append(internal);
        return answers.give(moveFailure ? Result<void>(tl::unexpected(*moveFailure)) : Result<void>());
    }
    QFuture<Result<void>> logAttempt(QUuid id, CallAttempt attempt, QString note) override
    {
        attempts.append({id, attempt});
        attemptNotes.append(note);
        if (moveFailure)
            return answers.give(Result<void>(tl::unexpected(*moveFailure)));
        if (Ticket *ticket = find(id))
            countAttempt(*ticket, attempt);
        return answers.give(Result<void>());
    }
    QList<QPair<QUuid, CallAttempt>> attempts;
    QStringList attemptNotes;
    QFuture<Result<void>> movePromise(QUuid id, qint64 toMs, QString reason) override
    {
        promises.append({id, toMs});
        promiseReasons.append(reason);
        if (moveFailure)
            return answers.give(Result<void>(tl::unexpected(*moveFailure)));
        if (Ticket *ticket = find(id))
            ticket->promisedMs = toMs;
        return answers.give(Result<void>());
    }
    QList<QPair<QUuid, qint64>> promises;
    QStringList promiseReasons;
    QFuture<Result<void>> markSeen(QUuid id) override
    {
        seen.append(id);
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> rate(QUuid id, Rating rating, QString remark) override
    {
        rated.append({id, rating});
        remarks.append(remark);
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> keepAnswerDraft(QUuid id, QString text) override
    {
        drafts.insert(id, text);
        ++draftsKept;
        return readyFuture(draftFailure ? Result<void>(tl::unexpected(*draftFailure)) : Result<void>());
    }
    QFuture<Result<QString>> answerDraft(QUuid id) override
    {
        return answers.give(Result<QString>(drafts.value(id)));
    }

    Ticket *find(const QUuid &id)
    {
        for (Ticket &t : tickets) {
            if (t.id == id)
                return &t;
        }
        return nullptr;
    }

    struct Asked {
        TicketFilter filter;
        TicketCursor after;
        int limit;
    };

    Answers answers;
    QList<Ticket> tickets;
    QHash<QUuid, QList<TicketEvent>> events;
    std::optional<Error> failure;
    std::optional<Error> moveFailure;
    std::optional<Error> draftFailure;
    QList<Asked> asked;
    QList<Moved> moves;
    QList<QPair<QUuid, QString>> comments;
    QList<bool> commentsInternal;
    QList<QUuid> seen;
    QList<QPair<QUuid, Rating>> rated;
    QStringList remarks;
    QHash<QUuid, QString> drafts;
    int draftsKept = 0;
    /// Which folder a ticket is in; by default open ones in every folder but Done.
    std::function<bool(const Ticket &, TicketFilter::Folder)> inFolder
        = [](const Ticket &t, TicketFilter::Folder folder) {
              const bool over = t.state == TicketState::Closed || t.state == TicketState::Cancelled
                  || t.state == TicketState::Refused || t.state == TicketState::Answered;
              switch (folder) {
              case TicketFilter::Folder::Unit:
                  return !over;
              case TicketFilter::Folder::Mine:
                  return !over && !t.assignee.isEmpty();
              case TicketFilter::Folder::AwaitingCallback:
                  return t.state == TicketState::Result || t.state == TicketState::Received;
              case TicketFilter::Folder::Done:
                  return over;
              }
              return false;
          };

private:
    QList<Ticket> matching(const TicketFilter &filter) const
    {
        QList<Ticket> out;
        for (const Ticket &t : tickets) {
            if (inFolder(t, filter.folder)
                && (filter.text.isEmpty() || t.citizen.question.contains(filter.text, Qt::CaseInsensitive)
                    || t.shownNumber().contains(filter.text)))
                out.append(t);
        }
        return out;
    }
};

class FakeArticleIndex final : public ArticleIndex
{
public:
    QFuture<Result<SearchAnswer>> search(SearchQuery query) override
    {
        searched.append(query);
        if (failure)
            return answers.give(Result<SearchAnswer>(tl::unexpected(*failure)));
        SearchAnswer answer;
        for (const SearchHit &hit : hits) {
            if (hit.name.contains(query.text, Qt::CaseInsensitive)
                && (query.field.isEmpty() || hit.field == query.field))
                answer.hits.append(hit);
        }
        answer.total = static_cast<int>(answer.hits.size());
        answer.intent = intent;
        answer.repairedTo = repairedTo;
        if (answer.hits.isEmpty() && !nearest.isEmpty()) {
            answer.hits = nearest;
            answer.nearOnly = true;
        }
        return answers.give(Result<SearchAnswer>(answer));
    }
    QFuture<Result<Procedure>> procedure(QString idOrCode) override
    {
        for (const Procedure &p : procedures) {
            if (p.id == idOrCode || p.code == idOrCode)
                return answers.give(Result<Procedure>(p));
        }
        return answers.give(
            Result<Procedure>(fail(ErrorKind::NotFound, QStringLiteral("no such procedure"))));
    }
    QFuture<Result<QList<SearchHit>>> mostAsked(int limit) override
    {
        return answers.give(Result<QList<SearchHit>>(hits.mid(0, limit)));
    }
    QStringList fields() const override { return fieldNames; }
    int size() const override { return static_cast<int>(procedures.size()); }
    bool isFilling() const override { return filling; }
    QFuture<Result<SearchAnswer>> searchWith(SearchQuery query, QList<CommonName> names) override
    {
        triedWith.append(names);
        if (failure)
            return answers.give(Result<SearchAnswer>(tl::unexpected(*failure)));
        SearchAnswer answer;
        for (const CommonName &name : names) {
            for (const SearchHit &hit : hits) {
                if (name.procedures.contains(hit.id)
                    && name.words.compare(query.text, Qt::CaseInsensitive) == 0) {
                    answer.hits.append(hit);
                    answer.hits.last().calledAs = name.words;
                }
            }
        }
        answer.total = static_cast<int>(answer.hits.size());
        return answers.give(Result<SearchAnswer>(answer));
    }
    QFuture<Result<QList<SearchHit>>> dueForCheck(QDate upTo, int limit) override
    {
        QList<SearchHit> due;
        for (const SearchHit &hit : hits) {
            if (hit.nextCheck.isValid() && hit.nextCheck <= upTo && due.size() < limit)
                due.append(hit);
        }
        return answers.give(Result<QList<SearchHit>>(due));
    }

    Answers answers;
    bool filling = false;
    Intent intent = Intent::None; ///< of every question
    QString repairedTo; ///< said of every question
    QList<QList<CommonName>> triedWith;
    QList<SearchHit> hits;
    QList<SearchHit> nearest;
    QList<Procedure> procedures;
    QStringList fieldNames;
    QList<SearchQuery> searched;
    std::optional<Error> failure;
};

class FakeDirectory final : public Directory
{
public:
    QList<Unit> units() const override { return all; }
    std::optional<Unit> unit(const QString &code) const override
    {
        for (const Unit &u : all) {
            if (u.code == code)
                return u;
        }
        return std::nullopt;
    }
    QList<Unit> desks() const override
    {
        QList<Unit> out;
        for (const Unit &u : all) {
            if (u.desk)
                out.append(u);
        }
        return out;
    }
    std::optional<User> user(const QString &name) const override
    {
        for (const User &u : users) {
            if (u.name == name)
                return u;
        }
        return std::nullopt;
    }
    QList<User> officersOf(const QString &unitCode) const override
    {
        QList<User> out;
        for (const User &u : users) {
            if (u.unit == unitCode && u.isDesk())
                out.append(u);
        }
        return out;
    }
    QString deskForCommune(const QString &communeCode) const override
    {
        const auto commune = unit(communeCode);
        return commune ? commune->parent : QString();
    }
    std::optional<OnDuty> onDuty(const QString &unitCode, qint64) const override
    {
        const QList<User> officers = officersOf(unitCode);
        if (officers.isEmpty())
            return std::nullopt;
        return OnDuty {officers.first(), 0, true};
    }
    WorkingCalendar calendarOf(const QString &) const override { return calendar; }
    WorkingCalendar calendar; ///< of every unit

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
    QList<User> users;
};

class FakeCallStore final : public CallStore
{
public:
    QFuture<Result<SavedCall>> save(CallToSave what) override
    {
        return readyFuture(Result<SavedCall>(SavedCall {what.call, what.ticket, 0}));
    }
    QFuture<Result<void>> correct(QUuid, Call, CallToSave) override { return readyFuture(Result<void>()); }
    QFuture<Result<QList<Call>>> byPhone(QString national, CallCursor after, int limit) override
    {
        asked.append({national, after, limit});
        if (failure)
            return answers.give(Result<QList<Call>>(tl::unexpected(*failure)));
        QList<Call> out;
        for (const Call &c : calls) {
            if (c.citizen.phone == national && (after.startedMs == 0 || c.startedMs < after.startedMs)
                && out.size() < limit)
                out.append(c);
        }
        return answers.give(Result<QList<Call>>(out));
    }
    QFuture<Result<QList<Person>>> peopleBehind(QString) override
    {
        return readyFuture(Result<QList<Person>>());
    }
    QFuture<Result<CallerCard>> callerCard(QString) override { return readyFuture(Result<CallerCard>()); }
    QFuture<Result<void>> keepCallerCard(CallerCard) override { return readyFuture(Result<void>()); }
    QFuture<Result<QList<Call>>> logged(CallLogFilter filter, int first, int limit) override
    {
        pagesAsked.append(first);
        if (failure)
            return answers.give(Result<QList<Call>>(tl::unexpected(*failure)));
        return answers.give(Result<QList<Call>>(matching(filter).mid(first, limit)));
    }
    QFuture<Result<int>> countLogged(CallLogFilter filter) override
    {
        return readyFuture(Result<int>(static_cast<int>(matching(filter).size())));
    }
    QList<Call> matching(const CallLogFilter &filter) const
    {
        QList<Call> found;
        for (const Call &call : calls) {
            if (filter.operatorName.isEmpty() || call.operatorName == filter.operatorName)
                found.append(call);
        }
        return found;
    }
    QList<int> pagesAsked; ///< of the log
    QFuture<Result<int>> countSince(QString, qint64) override { return readyFuture(Result<int>(0)); }
    QFuture<Result<void>> keepDraft(CallDraft) override { return readyFuture(Result<void>()); }
    QFuture<Result<QList<CallDraft>>> drafts() override { return readyFuture(Result<QList<CallDraft>>()); }
    QFuture<Result<void>> dropDraft(QUuid) override { return readyFuture(Result<void>()); }

    struct Asked {
        QString phone;
        CallCursor after;
        int limit;
    };

    Answers answers;
    QList<Call> calls; ///< newest first
    QList<Asked> asked;
    std::optional<Error> failure;
};

} // namespace tongdai::test
