// The page "Đồng bộ": what the outbox holds, in words.
#include "app/storage/local/outbox.h"

namespace tongdai::storage {

namespace {

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
    } else if (operation.kind == wire::opTicketComment()) {
        item.text = operation.comment.text;
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

Result<QList<WaitingItem>> Outbox::items(int limit) const
{
    Query query(
        m_database,
        QStringLiteral(
            "SELECT row, id, n, kind, kv, actor, wall_ms, mono_ms, base, subject, predicted, body, sealed,"
            " state, outcome FROM op WHERE settled_ms = 0 AND state <> 'applied'"
            " ORDER BY state IN ('queued', 'sending'), row LIMIT ?"));
    query.bind(limit);
    const auto operations = readAll(query);
    if (!operations)
        return tl::unexpected(operations.error());
    QList<WaitingItem> items;
    for (const PendingPtr &operation : *operations)
        items.append(itemOf(*operation));
    return items;
}

} // namespace tongdai::storage
