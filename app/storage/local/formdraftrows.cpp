// Half-typed forms in the outbox. Local only; what was typed is kept as it is, fit to be saved or not.
#include "app/storage/local/outbox.h"

#include <QDataStream>
#include <QIODevice>

namespace tongdai::storage {

namespace {

constexpr qint32 Form = 1;

QByteArray contextOf(const QString &author, const QString &kind, const QString &subject)
{
    const QString place = QStringLiteral("form_draft:%1:%2:%3");
    return place.arg(author, kind, subject).toUtf8();
}

QByteArray bytesOf(const FormDraft &draft)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << Form << draft.values << draft.opened << draft.field << qint32(draft.cursor);
    return bytes;
}

/// False when the bytes are not a form this program knows.
bool read(const QByteArray &bytes, FormDraft *draft)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 form = 0;
    qint32 cursor = 0;
    stream >> form;
    if (form != Form)
        return false;
    stream >> draft->values >> draft->opened >> draft->field >> cursor;
    draft->cursor = cursor;
    return stream.status() == QDataStream::Ok;
}

} // namespace

Result<void> Outbox::keepFormDraft(const FormDraft &draft) const
{
    if (!m_sealer)
        return locked();
    const auto sealed = m_sealer->seal(bytesOf(draft), contextOf(draft.by, draft.kind, draft.subject));
    if (!sealed)
        return tl::unexpected(sealed.error());
    Query query(m_database,
                QStringLiteral(
                    "INSERT INTO form_draft (author, kind, subject, saved_ms, sealed) VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT (author, kind, subject) DO UPDATE SET saved_ms = excluded.saved_ms,"
                    " sealed = excluded.sealed"));
    return query.bind(draft.by).bind(draft.kind).bind(draft.subject).bind(draft.savedMs).bind(*sealed).run();
}

Result<QList<FormDraft>> Outbox::formDrafts(const QString &author) const
{
    if (!m_sealer)
        return locked();
    Query query(m_database,
                QStringLiteral("SELECT kind, subject, saved_ms, sealed FROM form_draft WHERE author = ?"
                               " ORDER BY saved_ms DESC, kind, subject"));
    if (const auto ran = query.bind(author).run(); !ran)
        return tl::unexpected(ran.error());
    QList<FormDraft> all;
    while (query.next()) {
        FormDraft draft;
        draft.by = author;
        draft.kind = query.text(0);
        draft.subject = query.text(1);
        draft.savedMs = query.integer(2);
        // One that cannot be read must not hide the others.
        const auto opened = m_sealer->open(query.bytes(3), contextOf(author, draft.kind, draft.subject));
        if (opened && read(*opened, &draft))
            all.append(std::move(draft));
    }
    return all;
}

Result<void> Outbox::dropFormDraft(const QString &author, const QString &kind, const QString &subject) const
{
    Query query(m_database,
                QStringLiteral("DELETE FROM form_draft WHERE author = ? AND kind = ? AND subject = ?"));
    return query.bind(author).bind(kind).bind(subject).run();
}

} // namespace tongdai::storage
