// The page "Đồng bộ": what the outbox holds, in words.
#include "app/storage/local/outbox.h"
#include "app/wire/callerdocuments.h"
#include "app/wire/knowledgedocuments.h"

#include <QDateTime>
#include <QJsonArray>

namespace tongdai::storage {

namespace {

QString text(const QJsonObject &object, const char16_t *name)
{
    return object.value(QString::fromUtf16(name)).toString();
}

/// "lan.tran 27/11/2026 07:30 – 27/11/2026 17:00"
QString dutyLine(const QJsonObject &slot)
{
    constexpr int SecondsEast = 7 * 3600; // Asia/Ho_Chi_Minh
    const auto moment = [&slot](const char16_t *name) {
        const qint64 ms = slot.value(QString::fromUtf16(name)).toInteger();
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, SecondsEast)
            .toString(QStringLiteral("dd/MM/yyyy HH:mm"));
    };
    const QString user = text(slot, u"user");
    return user.isEmpty() ? QString()
                          : user + QLatin1Char(' ') + moment(u"from_ms") + QStringLiteral(" – ") + moment(u"to_ms");
}

/// What a person added to the knowledge base: a title, and their words to copy out.
void describe(const PendingOperation &operation, WaitingItem &item)
{
    const QJsonObject &body = operation.body;
    const QJsonObject procedure = body.value(QStringLiteral("procedure")).toObject();
    for (const QString &title :
         {text(body, u"words"), text(procedure, u"name"), text(body, u"procedure"), text(body, u"unit")}) {
        if (item.shownAs.isEmpty())
            item.shownAs = title;
    }
    QStringList parts {text(body, u"words"), text(procedure, u"name"), text(body, u"counter"),
                       text(body, u"hours"), text(body, u"fee"),       text(body, u"sentence"),
                       text(body, u"note"),  text(body, u"reason"),    text(body, u"answer")};
    // Of an article whatever its author may have rewritten.
    for (const auto *name : {u"spoken_answer", u"steps", u"conditions", u"time_limit", u"fees", u"result"})
        parts.append(text(procedure, name));
    item.text = parts.filter(QRegularExpression(QStringLiteral("\\S"))).join(QLatin1Char('\n'));
}

WaitingItem itemOf(const PendingOperation &operation)
{
    WaitingItem item;
    item.opId = operation.id;
    item.n = operation.n;
    item.kind = operation.kind;
    item.subject = operation.subject;
    item.wallMs = operation.wallMs;
    item.refused = operation.isRefused();
    if (operation.call) {
        const CitizenWords &words = operation.call->citizen;
        item.shownAs = words.question.isEmpty() ? words.name : words.question;
        item.text = QStringList({words.question, words.content, words.answer})
                        .filter(QRegularExpression(QStringLiteral("\\S")))
                        .join(QLatin1Char('\n'));
    } else if (operation.ticket) {
        const CitizenWords &words = operation.ticket->citizen;
        item.shownAs = operation.ticket->shownNumber();
        item.text = QStringList({words.question, words.content, words.answer})
                        .filter(QRegularExpression(QStringLiteral("\\S")))
                        .join(QLatin1Char('\n'));
    } else if (wire::isKnowledgeOp(operation.kind)) {
        describe(operation, item);
    } else if (operation.kind == wire::opCallerKeep()) {
        if (const auto card = wire::callerFromKeepBody(operation.body)) {
            QStringList alerts;
            for (const CallerEntry &entry : card->people)
                alerts << (QStringList {entry.name} + entry.alsoNames).join(QStringLiteral(", "))
                        + QStringLiteral(": ") + entry.alert;
            item.shownAs = card->phone;
            item.text = alerts.join(QLatin1Char('\n'));
        }
    } else if (operation.kind == wire::opDutyKeep()) {
        // A refused one beside what stands there now: both are shown.
        item.shownAs = text(operation.body, u"user");
        item.text = QStringList {dutyLine(operation.body),
                                 dutyLine(operation.outcome.value(QStringLiteral("reason")).toObject())}
                        .filter(QRegularExpression(QStringLiteral("\\S")))
                        .join(QLatin1Char('\n'));
    } else if (operation.kind == wire::opCallCorrect() || operation.kind == wire::opTicketEdit()) {
        QStringList texts;
        for (const CorrectedField &change : operation.correction.changes)
            texts.append(change.after);
        item.text = texts.filter(QRegularExpression(QStringLiteral("\\S"))).join(QLatin1Char('\n'));
        if (operation.state == OperationState::Applied)
            item.overtook = overtakenIn(operation.outcome, operation.actor);
    } else if (operation.kind == wire::opTicketComment()) {
        item.text = operation.comment.text;
    } else if (operation.kind == wire::opTicketAttempt()) {
        item.text = operation.attempt.note;
    } else if (operation.kind == wire::opTicketPromise()) {
        item.text = operation.promise.reason;
    } else if (operation.kind == wire::opTicketAttach()) {
        item.shownAs = operation.attachment.file.name;
        item.text = operation.attachment.reason;
    } else if (operation.move) {
        const MoveArguments &arguments = operation.moveBody.arguments;
        item.text = arguments.text.isEmpty() ? arguments.reason : arguments.text;
    } else {
        item.text = operation.body.value(QStringLiteral("citizen"))
                        .toObject()
                        .value(QStringLiteral("text"))
                        .toString();
    }
    if (item.refused) {
        const QJsonObject reason = operation.outcome.value(QStringLiteral("reason")).toObject();
        const QJsonObject said = reason.isEmpty() ? operation.outcome : reason;
        item.reason = operation.refusal();
        item.by = said.value(QStringLiteral("by")).toString();
        item.atMs = said.value(QStringLiteral("at_ms")).toInteger();
    }
    return item;
}

} // namespace

QList<OvertakenField> overtakenIn(const QJsonObject &outcome, const QString &author)
{
    QList<OvertakenField> fields;
    const QJsonArray facts = outcome.value(QStringLiteral("overtook")).toArray();
    for (const auto &fact : facts) {
        const QJsonObject one = fact.toObject();
        OvertakenField field {text(one, u"field"), text(one, u"by"),
                              one.value(QStringLiteral("at_ms")).toInteger()};
        if (!field.field.isEmpty() && field.by != author)
            fields.append(std::move(field));
    }
    return fields;
}

Result<QList<WaitingItem>> Outbox::items(int limit, const QString &person) const
{
    Query query(
        m_database,
        QStringLiteral(
            "SELECT row, id, n, kind, kv, actor, wall_ms, mono_ms, base, subject, predicted, body, sealed,"
            " state, outcome FROM op WHERE (settled_ms = 0 AND state <> 'applied') OR (notice = 1 AND actor "
            "= ?)"
            " ORDER BY CASE WHEN state IN ('rejected', 'parked') THEN 0 WHEN notice = 1 THEN 1 ELSE 2 END, "
            "row"
            " LIMIT ?"));
    query.bind(person).bind(limit);
    const auto operations = readAll(query);
    if (!operations)
        return tl::unexpected(operations.error());
    QList<WaitingItem> items;
    for (const PendingPtr &operation : *operations)
        items.append(itemOf(*operation));
    return items;
}

} // namespace tongdai::storage
