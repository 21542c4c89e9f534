// Half-typed work in the outbox: calls, answers, articles, forms of any other kind.
#include "app/storage/local/outbox.h"

#include "app/storage/local/draftcodec.h"
#include "app/storage/local/typeddraftcodec.h"
#include "models/domain/uuid7.h"

namespace tongdai::storage {

namespace {

QByteArray draftContext(const QString &id)
{
    return QByteArrayLiteral("call_draft:") + id.toLatin1();
}
QByteArray answerContext(const QString &id)
{
    return QByteArrayLiteral("answer_draft:") + id.toLatin1();
}

QByteArray typedContext(const QString &id)
{
    return QByteArrayLiteral("article_draft:") + id.toLatin1();
}

} // namespace

Result<void> Outbox::keepDraft(const CallDraft &draft) const
{
    if (!m_sealer)
        return locked();
    const QString id = idText(draft.formId);
    const auto sealed = m_sealer->seal(bytesOf(draft), draftContext(id));
    if (!sealed)
        return tl::unexpected(sealed.error());
    // A draft that arrives after its form was saved would bring the form back at the next start.
    Query query(
        m_database,
        QStringLiteral("INSERT INTO call_draft (form_id, tab, saved_ms, sealed) SELECT ?, ?, ?, ?"
                       " WHERE NOT EXISTS (SELECT 1 FROM op WHERE id = ?) ON CONFLICT (form_id) DO UPDATE SET"
                       " tab = excluded.tab, saved_ms = excluded.saved_ms, sealed = excluded.sealed"));
    return query.bind(id).bind(draft.tab).bind(draft.savedMs).bind(*sealed).bind(id).run();
}

Result<QList<CallDraft>> Outbox::drafts() const
{
    if (!m_sealer)
        return locked();
    Query query(m_database, QStringLiteral("SELECT form_id, sealed FROM call_draft ORDER BY tab, saved_ms"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<CallDraft> drafts;
    while (query.next()) {
        // One unreadable draft must not hide the others.
        if (const auto opened = m_sealer->open(query.bytes(1), draftContext(query.text(0)))) {
            if (auto draft = draftFrom(*opened))
                drafts.append(std::move(*draft));
        }
    }
    return drafts;
}

Result<void> Outbox::dropDraft(const QUuid &formId) const
{
    Query query(m_database, QStringLiteral("DELETE FROM call_draft WHERE form_id = ?"));
    return query.bind(idText(formId)).run();
}

Result<void> Outbox::keepAnswerDraft(const QUuid &ticketId, const QString &text, qint64 nowMs) const
{
    const QString id = idText(ticketId);
    if (text.isEmpty()) {
        Query query(m_database, QStringLiteral("DELETE FROM answer_draft WHERE ticket_id = ?"));
        return query.bind(id).run();
    }
    if (!m_sealer)
        return locked();
    const auto sealed = m_sealer->seal(text.toUtf8(), answerContext(id));
    if (!sealed)
        return tl::unexpected(sealed.error());
    Query query(m_database,
                QStringLiteral("INSERT INTO answer_draft (ticket_id, saved_ms, sealed) VALUES (?, ?, ?)"
                               " ON CONFLICT (ticket_id) DO UPDATE SET saved_ms = excluded.saved_ms,"
                               " sealed = excluded.sealed"));
    return query.bind(id).bind(nowMs).bind(*sealed).run();
}

Result<QString> Outbox::answerDraft(const QUuid &ticketId) const
{
    if (!m_sealer)
        return locked();
    const QString id = idText(ticketId);
    Query query(m_database, QStringLiteral("SELECT sealed FROM answer_draft WHERE ticket_id = ?"));
    if (const auto ran = query.bind(id).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return QString();
    const auto opened = m_sealer->open(query.bytes(0), answerContext(id));
    if (!opened)
        return tl::unexpected(opened.error());
    return QString::fromUtf8(*opened);
}

Result<void> Outbox::keepTypedDraft(const TypedDraft &typed) const
{
    if (!m_sealer)
        return locked();
    const QString id = idText(typed.draft.id);
    const auto sealed = m_sealer->seal(bytesOf(typed), typedContext(id));
    if (!sealed)
        return tl::unexpected(sealed.error());
    Query query(
        m_database,
        QStringLiteral("INSERT INTO article_draft (draft_id, author, saved_ms, sealed) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (draft_id) DO UPDATE SET author = excluded.author,"
                       " saved_ms = excluded.saved_ms, sealed = excluded.sealed"));
    return query.bind(id).bind(typed.draft.by).bind(typed.savedMs).bind(*sealed).run();
}

Result<QList<TypedDraft>> Outbox::typedDrafts(const QString &author) const
{
    if (!m_sealer)
        return locked();
    Query query(m_database,
                QStringLiteral("SELECT draft_id, sealed FROM article_draft WHERE author = ?"
                               " ORDER BY saved_ms DESC, draft_id"));
    if (const auto ran = query.bind(author).run(); !ran)
        return tl::unexpected(ran.error());
    QList<TypedDraft> all;
    while (query.next()) {
        // One that cannot be read must not hide the others.
        if (const auto opened = m_sealer->open(query.bytes(1), typedContext(query.text(0)))) {
            if (auto typed = typedDraftFrom(*opened))
                all.append(std::move(*typed));
        }
    }
    return all;
}

Result<void> Outbox::dropTypedDraft(const QUuid &draftId) const
{
    Query query(m_database, QStringLiteral("DELETE FROM article_draft WHERE draft_id = ?"));
    return query.bind(idText(draftId)).run();
}

} // namespace tongdai::storage
