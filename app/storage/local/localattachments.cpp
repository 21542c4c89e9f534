#include "app/storage/local/localattachments.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"

#include <QMimeDatabase>

namespace tongdai::storage {

namespace {

tl::unexpected<Error> refused(ErrorKind kind, const QString &detail, const QString &code)
{
    return fail(kind, detail, QStringLiteral("file"), code);
}

/// What it is, by its content; the name only tells apart what looks alike (office documents are zip archives).
Result<AttachedFile> describe(const NewFile &file)
{
    if (file.content.isEmpty())
        return refused(ErrorKind::Invalid, QStringLiteral("an empty file"), QStringLiteral("file.empty"));
    if (file.content.size() > MostFileBytes)
        return refused(ErrorKind::TooLarge, QStringLiteral("too large a file"), QStringLiteral("file.size"));
    AttachedFile described;
    described.name = safeFileName(file.name);
    described.bytes = file.content.size();
    described.identityPaper = file.identityPaper;
    const QMimeDatabase types;
    QMimeType type = types.mimeTypeForData(file.content);
    // A zip archive, or words: which kind of document, its name says.
    if (type.inherits(QStringLiteral("application/zip")) || type.inherits(QStringLiteral("application/x-ole-storage"))
        || type.name() == QStringLiteral("text/plain"))
        type = types.mimeTypeForFileNameAndData(described.name, file.content);
    for (const QString &taken : fileTypesTaken()) {
        if (type.inherits(taken)) {
            described.type = taken;
            break;
        }
    }
    // A program script is plain text too, by its kind.
    const bool runs = type.inherits(QStringLiteral("application/x-executable"))
        || type.inherits(QStringLiteral("application/x-shellscript"))
        || type.inherits(QStringLiteral("application/javascript")) || type.inherits(QStringLiteral("text/html"));
    if (described.type.isEmpty() || runs)
        return refused(ErrorKind::Invalid, QStringLiteral("files of this kind are not taken: ") + type.name(),
                       QStringLiteral("file.type"));
    described.sha256 = sha256Of(file.content);
    return described;
}

} // namespace

LocalAttachments::LocalAttachments(LocalFiles &files, LocalTicketStore &tickets, QObject *parent)
    : Attachments(parent)
    , m_files(files)
    , m_tickets(tickets)
{
    connect(&files, &LocalFiles::progressChanged, this, &Attachments::progressChanged);
}

QFuture<Result<void>> LocalAttachments::attach(QUuid ticketId, NewFile file)
{
    file.reason = cleanText(file.reason).trimmed();
    if (file.identityPaper && file.reason.isEmpty())
        return readyFuture(Result<void>(fail(ErrorKind::Invalid, QStringLiteral("an identity paper needs a reason"),
                                             QStringLiteral("reason"), QStringLiteral("file.reason"))));
    if (file.reason.size() > limits::Line)
        return readyFuture(Result<void>(fail(ErrorKind::Invalid, QStringLiteral("too long a reason"),
                                             QStringLiteral("reason"), QStringLiteral("reason.too_long"))));
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    whenReady(this, m_files.aside([file] { return describe(file); }),
              [this, finish, ticketId, file](const Result<AttachedFile> &described) {
                  if (described)
                      keep(ticketId, file, *described, finish);
                  else
                      finish(tl::unexpected(described.error()));
              });
    return promise->future();
}

void LocalAttachments::keep(const QUuid &ticketId, const NewFile &file, const AttachedFile &described,
                            const std::function<void(const Result<void> &)> &finish)
{
    const QUuid event = m_tickets.newEvent();
    const bool knownHere = m_files.progress(described.sha256).step != FileProgress::Step::None;
    whenReady(this, m_files.keepToSend(file.content, event),
              [this, finish, ticketId, event, knownHere, described, reason = file.reason](const Result<void> &kept) {
                  if (!kept)
                      return finish(kept);
                  whenReady(this, m_tickets.attach(ticketId, event, described, reason),
                            [this, finish, knownHere, sha256 = described.sha256](const Result<void> &queued) {
                                if (!queued && !knownHere)
                                    m_files.forget(sha256);
                                finish(queued);
                                if (queued)
                                    Q_EMIT m_files.filesWaiting();
                            });
              });
}

QFuture<Result<void>> LocalAttachments::remove(QUuid ticketId, QUuid fileEventId)
{
    return m_tickets.detach(ticketId, fileEventId);
}

QFuture<Result<QByteArray>> LocalAttachments::content(AttachedFile file)
{
    if (file.isRemoved())
        return readyFuture(Result<QByteArray>(fail(ErrorKind::NotFound, QStringLiteral("it was taken away"),
                                                   QStringLiteral("file"), QStringLiteral("file.removed"))));
    return m_files.content(file.sha256, file.bytes);
}

} // namespace tongdai::storage
