#include "app/server/pushservice.h"

#include "app/server/attachmentbook.h"
#include "app/server/callbackbook.h"
#include "app/server/callbook.h"
#include "app/server/callerbook.h"
#include "app/server/correctionbook.h"
#include "app/server/dutybook.h"
#include "app/server/knowledgebook.h"
#include "app/server/parking.h"
#include "app/server/savepoint.h"
#include "app/server/ticketbook.h"
#include "app/storage/central/centralrows.h"
#include "app/wire/callerdocuments.h"
#include "app/wire/json.h"
#include "app/wire/knowledgedocuments.h"
#include "models/domain/uuid7.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

namespace tongdai::server {

Q_LOGGING_CATEGORY(lcPush, "tongdai.server.push")

namespace {

constexpr int MostOperations = 200; // in one request
constexpr qint64 FailuresKept = 90 * 24 * 3600'000LL; // milliseconds
constexpr qint64 LatestMs = 253'402'300'799'999; // the year 9999

QByteArray hashOf(QJsonObject operation)
{
    operation.remove(QStringLiteral("n"));
    operation.remove(QStringLiteral("prev"));
    operation.remove(QStringLiteral("park"));
    return QCryptographicHash::hash(wire::toBytes(operation), QCryptographicHash::Blake2b_256);
}

/// The row an operation is about: what follows on a parked one waits behind it.
QString aggregateOf(const wire::Operation &operation)
{
    if (operation.kind == wire::opCallCorrect())
        return operation.body.value(QStringLiteral("call_id")).toString();
    const QString id = operation.body.value(QStringLiteral("ticket_id")).toString();
    return id.isEmpty() || operation.kind == wire::opCallCreate()
        ? operation.body.value(QStringLiteral("id")).toString()
        : id;
}

QJsonObject resultOf(qint64 n, const QString &out, QJsonObject facts)
{
    facts.insert(QStringLiteral("n"), n);
    facts.insert(QStringLiteral("out"), out);
    return facts;
}

QJsonObject resultOf(qint64 n, const storage::LoggedOperation &logged)
{
    const auto facts = wire::parseObject(logged.body);
    return resultOf(n, logged.outcome, facts ? *facts : QJsonObject());
}

/// One request's walk through its operations.
class Push
{
public:
    Push(LaneContext &lane, storage::ClientRow client, qint64 nowMs, const PushRequest &request,
         PushAnswer &answer, const Safeties &safeties)
        : m_lane(lane)
        , m_safeties(safeties)
        , m_client(std::move(client))
        , m_nowMs(nowMs)
        , m_request(request)
        , m_skewMs(request.sentMs > 0 ? request.sentMs - nowMs : 0)
        , m_answer(answer)
    { }

    /// False when the walk ends here; the answer says why.
    Result<bool> take(const PushedOperation &pushed)
    {
        const qint64 n = pushed.operation.n;
        if (n <= m_client.lastN && m_safeties.dedupe)
            return repeat(pushed);
        if (n > m_client.lastN + 1 && m_safeties.contiguity) {
            m_answer.gapExpects = m_client.lastN + 1;
            return false;
        }
        const auto follows = followsOurs(pushed.operation);
        if (!follows)
            return follows;
        if (!*follows) {
            m_answer.forked = true;
            return false;
        }
        const auto known = storage::operationById(m_lane.database, idText(pushed.operation.id));
        if (!known)
            return tl::unexpected(known.error());
        if (*known && !m_safeties.dedupe)
            return take(pushed.operation, [&] { return carryOut(pushed, true); });
        return take(pushed.operation, [&] { return *known ? adopt(pushed, **known) : carryOut(pushed); });
    }

    qint64 lastN() const { return m_client.lastN; }

private:
    static bool isOf(const storage::LoggedOperation &logged, const QUuid &operation)
    {
        const QString id = idText(operation);
        return logged.opId == id || logged.opId.startsWith(id + QLatin1Char('#'));
    }

    /// Two copies of a profile whose numbers a centre put back to an older copy has lost fill them in turn, and each sees
    /// its own number follow on. What the number before was used for tells them apart.
    Result<bool> followsOurs(const wire::Operation &operation)
    {
        if (operation.previous.isNull() || operation.n == 1)
            return true;
        const auto before = storage::operationAt(m_lane.database, m_client.id, operation.n - 1);
        if (!before)
            return tl::unexpected(before.error());
        return !*before || isOf(**before, operation.previous);
    }

    Result<bool> repeat(const PushedOperation &pushed)
    {
        const qint64 n = pushed.operation.n;
        const auto logged = storage::operationAt(m_lane.database, m_client.id, n);
        if (!logged)
            return tl::unexpected(logged.error());
        if (!*logged) { // so old that its outcome is forgotten; that it was carried out is not
            m_answer.results.append(resultOf(n, QStringLiteral("applied"), {}));
            return true;
        }
        if ((*logged)->hash != pushed.hash || !isOf(**logged, pushed.operation.id)) {
            m_answer.forked = true;
            return false;
        }
        m_answer.results.append(resultOf(n, **logged));
        return true;
    }

    /// Runs `work` in a savepoint. What goes wrong inside is this operation's failure and ends the walk.
    template<typename Work> Result<bool> take(const wire::Operation &operation, Work work)
    {
        const qint64 n = operation.n;
        bool whole = true;
        const Result<QJsonObject> done = inSavepoint(m_lane, &whole, work);
        if (!whole)
            return tl::unexpected(done.error());
        if (!done) {
            qCWarning(lcPush) << "operation" << n << "could not be carried out:" << done.error().detail;
            remember(operation, done.error());
            m_answer.failedN = n;
            m_answer.failure = done.error();
            return false;
        }
        m_client.lastN = std::max(m_client.lastN, n);
        m_answer.results.append(*done);
        return true;
    }

    /// For the supervisors, should it be parked; the answer does not wait for this to succeed.
    void remember(const wire::Operation &operation, const Error &error)
    {
        const auto noted
            = storage::noteFailure(m_lane.database, idText(operation.id), wire::wireWord(error.kind),
                                   error.code, m_nowMs, FailuresKept);
        if (!noted)
            qCWarning(lcPush) << "why it could not is not kept:" << noted.error().detail;
    }

    /// Between doing and sending both clocks of the workstation went on alike: it was not set meanwhile.
    bool wasSoThen(const wire::Operation &operation) const
    {
        const qint64 byWall = m_request.sentMs - operation.wallMs;
        const qint64 bySteady = m_request.sentMonoMs - operation.monoMs;
        return qAbs(byWall - bySteady) < OperationContext::SkewTaken;
    }

    /// Known by its id from another installation's number (a restored profile): its outcome stands.
    Result<QJsonObject> adopt(const PushedOperation &pushed, const storage::LoggedOperation &known)
    {
        if (known.hash == pushed.hash) {
            const auto bound
                = storage::bindNumber(m_lane.database, m_client.id, pushed.operation.n, known.opId);
            if (!bound)
                return tl::unexpected(bound.error());
            return resultOf(pushed.operation.n, known);
        }
        const Outcome outcome
            = rejected(ErrorKind::Conflict, QStringLiteral("this operation id was used for something else"),
                       QStringLiteral("id"), QStringLiteral("op.reused"));
        const QString ownId = QStringLiteral("%1#%2#%3")
                                  .arg(idText(pushed.operation.id), idText(m_client.id))
                                  .arg(pushed.operation.n);
        return record(pushed, ownId, QStringLiteral("rejected"), outcome.facts);
    }

    /// `again`: it was carried out before, which happens only where a safety was taken away.
    Result<QJsonObject> carryOut(const PushedOperation &pushed, bool again = false)
    {
        const wire::Operation &operation = pushed.operation;
        const QString aggregate = aggregateOf(operation);
        const auto behind = storage::isParked(m_lane.database, aggregate);
        if (!behind)
            return tl::unexpected(behind.error());
        const bool isBehind = *behind && !aggregate.isEmpty();
        const auto actor = actorOf(m_lane.database, m_client, operation.actor);
        if (!actor)
            return tl::unexpected(actor.error());
        const bool isStranger = waitsForItsAuthor(operation, *actor);
        if (pushed.park || isOfTheFuture(operation) || isBehind || isStranger) {
            const auto why = pushed.park        ? ParkedNotice::Why::Failed
                : isBehind                      ? ParkedNotice::Why::Behind
                : isOfTheFuture(operation)      ? ParkedNotice::Why::Newer
                                                : ParkedNotice::Why::Stranger;
            const auto parked = park(m_lane, {operation, m_client, aggregate, pushed.bytes, why}, m_nowMs);
            if (!parked)
                return tl::unexpected(parked.error());
            return record(pushed, idText(operation.id), QStringLiteral("parked"), {});
        }
        OperationContext context {m_lane, m_client, operation, *actor, m_nowMs, m_skewMs, wasSoThen(operation)};
        const auto outcome = carryOutOperation(context);
        if (!outcome)
            return tl::unexpected(outcome.error());
        QJsonObject facts = outcome->facts;
        if (context.isClockWrong())
            facts.insert(QStringLiteral("clock_skew_ms"), m_skewMs);
        const QString opId = again ? idText(operation.id) + QLatin1Char('#') + idText(newUuid7(m_nowMs))
                                   : idText(operation.id);
        return record(pushed, opId, outcome->applied ? QStringLiteral("applied") : QStringLiteral("rejected"),
                      facts);
    }

    Result<QJsonObject> record(const PushedOperation &pushed, const QString &opId, const QString &out,
                               const QJsonObject &facts)
    {
        const wire::Operation &operation = pushed.operation;
        const auto logged = storage::logOperation(m_lane.database,
                                                  {opId, pushed.hash, operation.kind, operation.actor, out,
                                                   wire::toBytes(facts), operation.wallMs, m_skewMs, m_nowMs});
        if (!logged)
            return tl::unexpected(logged.error());
        if (operation.n <= m_client.lastN)
            return resultOf(operation.n, out, facts); // bound already
        const auto bound = storage::bindNumber(m_lane.database, m_client.id, operation.n, opId);
        if (!bound)
            return tl::unexpected(bound.error());
        return resultOf(operation.n, out, facts);
    }

    LaneContext &m_lane;
    const Safeties &m_safeties;
    storage::ClientRow m_client;
    qint64 m_nowMs;
    const PushRequest &m_request;
    qint64 m_skewMs;
    PushAnswer &m_answer;
};

} // namespace

namespace {

using CarryOut = Result<Outcome> (*)(OperationContext &);

/// What carries out operations of a kind; null for a kind that is not known here.
CarryOut handlerOf(const QString &kind)
{
    static const QHash<QString, CarryOut> handlers {
        {wire::opCallCreate(), createCall},       {wire::opCallCorrect(), correctCall},
        {wire::opTicketCreate(), createTicket},   {wire::opTicketEdit(), editTicket},
        {wire::opTicketComment(), commentTicket}, {wire::opTicketSeen(), seeTicket},
        {wire::opTicketRate(), rateTicket},       {wire::opDutyKeep(), keepDuty},
        {wire::opDutyDrop(), dropDuty},           {wire::opTicketAttach(), attachFile},
        {wire::opTicketDetach(), detachFile},     {wire::opCallerKeep(), keepCaller},
        {wire::opTicketAttempt(), logAttempt},    {wire::opTicketPromise(), moveTicketPromise},
    };
    if (const auto found = handlers.constFind(kind); found != handlers.cend())
        return *found;
    if (wire::moveOfOp(kind))
        return [](OperationContext &context) { return moveTicket(context, *wire::moveOfOp(context.operation.kind)); };
    return wire::isKnowledgeOp(kind) ? carryOutKnowledge : nullptr;
}

} // namespace

bool isOfTheFuture(const wire::Operation &operation)
{
    return operation.kv > 1 && handlerOf(operation.kind);
}

Result<Outcome> carryOutOperation(OperationContext &context)
{
    if (const CarryOut carryOut = handlerOf(context.operation.kind))
        return carryOut(context);
    return rejected(ErrorKind::Invalid, QStringLiteral("unknown kind of operation"), QStringLiteral("kind"),
                    QStringLiteral("op.kind"));
}

QJsonObject PushAnswer::json() const
{
    QJsonObject object {{QStringLiteral("last_n"), lastN},
                        {QStringLiteral("results"), results},
                        {QStringLiteral("gap"), gapExpects},
                        {QStringLiteral("client_forked"), forked}};
    if (failedN != 0) {
        object.insert(QStringLiteral("op_failed"), failedN);
        object.insert(QStringLiteral("error"), wire::toJson(failure).value(QStringLiteral("error")));
    }
    return object;
}

Result<PushRequest> pushRequestFrom(const QJsonObject &body)
{
    wire::Reader reader(body);
    PushRequest request;
    request.client = reader.id(QStringLiteral("client_id"), true);
    reader.text(QStringLiteral("epoch"), 100);
    request.sentMs = reader.integer(QStringLiteral("sent"), 0, LatestMs);
    request.sentMonoMs = reader.integer(QStringLiteral("sent_mono"), -LatestMs, LatestMs);
    const QJsonArray operations = reader.array(QStringLiteral("ops"), MostOperations, true);
    if (!reader.ok())
        return tl::unexpected(reader.error());
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const QString place = QStringLiteral("ops[%1]").arg(i);
        if (!operations[i].isObject())
            return fail(ErrorKind::Invalid, QStringLiteral("is not an object"), place,
                        QStringLiteral("json.type"));
        const QJsonObject object = operations[i].toObject();
        auto operation = wire::operationFromJson(object);
        wire::Reader envelope(object);
        const bool park = envelope.boolean(QStringLiteral("park"));
        if (!operation || !envelope.ok()) {
            Error error = operation ? envelope.error() : operation.error();
            error.field = place + QLatin1Char('.') + error.field;
            return tl::unexpected(error);
        }
        request.operations.append({std::move(*operation), hashOf(object), wire::toBytes(object), park});
    }
    return request;
}

Result<void> carryOutPush(LaneContext &lane, const PushRequest &request, qint64 nowMs, PushAnswer &answer,
                          const Safeties &safeties)
{
    answer = {};
    const auto client = storage::clientOf(lane.database, request.client);
    if (!client)
        return tl::unexpected(client.error());
    if (!*client)
        return fail(ErrorKind::NotFound, QStringLiteral("this installation is not known here"),
                    QStringLiteral("client_id"), QStringLiteral("client.unknown"));
    Push push(lane, **client, nowMs, request, answer, safeties);
    for (const PushedOperation &pushed : request.operations) {
        const auto goOn = push.take(pushed);
        if (!goOn)
            return tl::unexpected(goOn.error());
        if (!*goOn)
            break;
    }
    answer.lastN = push.lastN();
    if (push.lastN() != (*client)->lastN)
        return storage::setLastN(lane.database, request.client, push.lastN(), nowMs);
    return {};
}

} // namespace tongdai::server
