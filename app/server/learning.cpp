#include "app/server/learning.h"

#include "app/server/knowledgeparts.h"
#include "app/storage/central/articlerows.h"
#include "app/storage/central/centralrows.h"
#include "app/storage/central/knowledgerows.h"
#include "app/wire/knowledgedocuments.h"

#include <algorithm>

namespace tongdai::server {

namespace {

constexpr qint64 SameQuestionMs = 30 * 60'000; // longer than any call at the desk
constexpr qsizetype MostVoices = 200; // of one pair; the faintest goes

QString asEvidence()
{
    return QStringLiteral("evidence");
}
QString asMissed()
{
    return QStringLiteral("missed");
}

bool isAnswer(tongdai::Outcome how)
{
    using How = tongdai::Outcome; // server::Outcome is what comes of an operation
    return how == How::Answered || how == How::SentInfo || how == How::GuidedOnline
        || how == How::GuidedPostal;
}

bool isUnanswered(const Call &call)
{
    using How = tongdai::Outcome;
    return call.kind == ContactKind::Question
        && (isAnswer(call.outcome) || call.outcome == How::ToDesk || call.outcome == How::ToDepartment
            || call.outcome == How::CallBack);
}

/// What of a call there is to learn: its own link, or that of a ticket answered at once.
struct Lesson {
    QString words;
    QString procedureCode;
    bool answered = false;
};

Lesson lessonOf(const Call &call, const QList<storage::TicketRow> &tickets)
{
    Lesson lesson {evidenceWords(call.citizen.question), call.procedureCode, isAnswer(call.outcome)};
    for (const storage::TicketRow &row : tickets) {
        const Ticket &ticket = row.ticket;
        if (!lesson.procedureCode.isEmpty() || ticket.procedureCode.isEmpty())
            continue;
        lesson.procedureCode = ticket.procedureCode;
        lesson.answered = lesson.answered || ticket.state == TicketState::Answered;
    }
    return lesson;
}

qint64 timeOf(const Call &call, qint64 nowMs)
{
    return call.startedMs > 0 && call.startedMs < nowMs ? call.startedMs : nowMs;
}

void dropFaintest(Evidence &evidence)
{
    if (evidence.voices.size() <= MostVoices)
        return;
    const auto newest = std::max_element(evidence.voices.begin(), evidence.voices.end(),
                                         [](const auto &a, const auto &b) { return a.lastMs < b.lastMs; });
    const qint64 now = newest->lastMs;
    const auto loudness = [now](const Evidence::Voice &voice) {
        return evidenceWeight({{}, {}, {}, {voice}, false, {}, 0, false, 0}, now);
    };
    evidence.voices.erase(
        std::min_element(evidence.voices.begin(), evidence.voices.end(),
                         [&loudness](const auto &a, const auto &b) { return loudness(a) < loudness(b); }));
}

Result<void> addEvidence(LaneContext &lane, const QString &words, const QString &procedure,
                         const QString &user, qint64 atMs)
{
    const QString id = evidenceId(words, procedure);
    const auto found = storage::evidenceOf(lane.database, id);
    if (!found)
        return tl::unexpected(found.error());
    Evidence evidence = found->value_or(Evidence {});
    evidence.id = id;
    evidence.words = words;
    evidence.procedure = procedure;
    addVoice(evidence, user, atMs);
    dropFaintest(evidence);
    ++evidence.version;
    lane.emitter.there(kbScope(), wire::rowEvidence(), id);
    return storage::putEvidence(lane.database, evidence);
}

} // namespace

Result<void> learnFromCall(LaneContext &lane, const QUuid &callId, qint64 nowMs)
{
    storage::Database &database = lane.database;
    const auto row = storage::callOf(database, callId);
    const auto before = storage::learnedAs(database, callId);
    if (!row || !before)
        return tl::unexpected(row ? before.error() : row.error());
    if (!*row || *before == asEvidence())
        return {};
    const Call &call = (*row)->call;
    if (call.attempt)
        return {}; // the words are those of the call the ticket came of, which has taught already
    const auto tickets = storage::ticketsOfCall(database, callId);
    if (!tickets)
        return tl::unexpected(tickets.error());
    const Lesson lesson = lessonOf(call, *tickets);
    if (lesson.words.isEmpty())
        return {};
    const auto procedure = storage::procedureIdOf(database, lesson.procedureCode);
    if (!procedure)
        return tl::unexpected(procedure.error());
    const qint64 atMs = timeOf(call, nowMs);
    if (*procedure && lesson.answered) {
        if (const auto set = storage::setLearnedAs(database, callId, asEvidence()); !set)
            return set;
        return addEvidence(lane, lesson.words, **procedure, call.operatorName, atMs);
    }
    if (!before->isEmpty() || !lesson.procedureCode.isEmpty() || !isUnanswered(call))
        return {};
    if (const auto set = storage::setLearnedAs(database, callId, asMissed()); !set)
        return set;
    return countMissed(lane, lesson.words, call.operatorName, atMs, MissedSource::Call);
}

namespace {

Result<void> forgetOldMissed(LaneContext &lane, const QDate &week)
{
    const QString pruned = QStringLiteral("missed_pruned");
    const auto last = storage::metaOf(lane.database, pruned);
    if (!last)
        return tl::unexpected(last.error());
    const QString now = week.toString(Qt::ISODate);
    if (now <= *last)
        return {};
    const auto old = storage::missedBefore(lane.database, week.addDays(-7 * MissedWeeksKept));
    if (!old)
        return tl::unexpected(old.error());
    for (const MissedQuestion &missed : *old) {
        if (const auto removed = storage::removeMissed(lane.database, missed.id); !removed)
            return removed;
        if (!missed.settled)
            lane.emitter.gone(editingScope(), wire::rowMissed(), missed.id);
    }
    return storage::setMeta(lane.database, pruned, now);
}

} // namespace

Result<void> countMissed(LaneContext &lane, const QString &words, const QString &user, qint64 atMs,
                         MissedSource source)
{
    const QDate week = weekOf(atMs);
    const QString id = missedId(words, week);
    const auto noted = storage::missedNotedMs(lane.database, id, user);
    const auto found = storage::missedOf(lane.database, id);
    if (!noted || !found)
        return tl::unexpected(noted ? found.error() : noted.error());
    if (source == MissedSource::Call && *noted > 0 && qAbs(atMs - *noted) <= SameQuestionMs)
        return {};
    MissedQuestion missed = found->value_or(MissedQuestion {});
    missed.id = id;
    missed.words = words;
    missed.week = week;
    ++missed.count;
    missed.lastMs = qMax(missed.lastMs, atMs);
    ++missed.version;
    if (const auto stored = storage::putMissed(lane.database, missed); !stored)
        return stored;
    if (source == MissedSource::Note) {
        if (const auto set = storage::setMissedNoted(lane.database, id, user, atMs); !set)
            return set;
    }
    if (!missed.settled)
        lane.emitter.there(editingScope(), wire::rowMissed(), id);
    return forgetOldMissed(lane, week);
}

} // namespace tongdai::server
