#include "app/sync/fileloop.h"

#include "models/ports/whenready.h"

#include <QLoggingCategory>

namespace tongdai {

Q_LOGGING_CATEGORY(fileLog, "tongdai.sync.files")

namespace {

constexpr int MostWrongSums = 3;

} // namespace

FileLoop::FileLoop(const SyncParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

template<typename T, typename Fn> void FileLoop::later(const QFuture<T> &future, Fn fn)
{
    whenReady(this, future, [this, run = m_run, fn = std::move(fn)](const T &result) {
        if (run == m_run)
            fn(result);
    });
}

void FileLoop::run(qint64 delayMs, const QString &epoch)
{
    if (!m_parts.files || !m_parts.fileStore)
        return;
    halt();
    m_notYet.clear();
    m_there.clear();
    m_epochNoted = m_epochNoted && epoch == m_epoch;
    m_epoch = epoch;
    m_backoff.succeeded();
    wait(delayMs);
}

void FileLoop::stop()
{
    const bool ran = m_step != Step::Stopped;
    halt();
    if (ran)
        noFetching();
}

void FileLoop::halt()
{
    ++m_run;
    m_parts.timers.cancel(std::exchange(m_timer, 0));
    if (std::exchange(m_step, Step::Stopped) == Step::Busy)
        m_parts.files->cancelFiles();
}

void FileLoop::kick()
{
    if (!m_parts.files || !m_parts.fileStore)
        return;
    if (m_step == Step::Stopped)
        return noFetching();
    m_kicked = true;
    m_notYet.clear();
    if (m_step == Step::Idle)
        next();
}

void FileLoop::noFetching()
{
    whenReady(this, m_parts.fileStore->nextToFetch({}), [this](const Result<std::optional<FileToFetch>> &wanted) {
        if (m_step != Step::Stopped || !wanted || !*wanted)
            return;
        m_parts.fileStore->noteNotFetched((*wanted)->sha256,
                                          Error {ErrorKind::Offline, QStringLiteral("not connected"), {}, {}});
        noFetching();
    });
}

void FileLoop::wait(qint64 ms)
{
    m_step = Step::Waiting;
    m_timer = m_parts.timers.after(ms, [this] {
        m_timer = 0;
        next();
    });
}

void FileLoop::next()
{
    m_step = Step::Busy;
    m_kicked = false;
    if (!m_epochNoted) {
        later(m_parts.fileStore->noteEpoch(m_epoch), [this](const Result<void> &noted) {
            m_epochNoted = noted.has_value();
            if (noted)
                next();
            else
                wait(m_backoff.next(m_parts.chance));
        });
        return;
    }
    later(m_parts.fileStore->nextToFetch({}), [this](const Result<std::optional<FileToFetch>> &wanted) {
        if (wanted && *wanted)
            return fetch(**wanted);
        later(m_parts.fileStore->nextToSend(m_notYet), [this](const Result<std::optional<FileToSend>> &waiting) {
            if (!waiting)
                return wait(m_backoff.next(m_parts.chance));
            if (*waiting)
                return send(**waiting);
            m_step = Step::Idle;
            if (m_kicked)
                next();
        });
    });
}

void FileLoop::fetch(const FileToFetch &file)
{
    const qint64 most = qMin(FilePartBytes, file.bytes - file.have);
    later(m_parts.files->filePart(file.sha256, file.have, most), [this, file, most](const Result<QByteArray> &part) {
        const auto give = [this, &file](const Error &error) {
            m_parts.fileStore->noteNotFetched(file.sha256, error);
            next();
        };
        if (!part)
            return give(part.error());
        if (part->size() != most)
            return give(Error {ErrorKind::Protocol, QStringLiteral("a part of another size"), {}, {}});
        later(m_parts.fileStore->keepPart(file.sha256, file.have, *part), [this, file](const Result<void> &kept) {
            if (!kept)
                m_parts.fileStore->noteNotFetched(file.sha256, kept.error());
            next();
        });
    });
}

void FileLoop::send(const FileToSend &file)
{
    if (const auto known = m_there.constFind(file.sha256); known != m_there.cend())
        return put(file, *known);
    later(m_parts.files->fileStanding(file.sha256), [this, file](const Result<FileStanding> &standing) {
        if (!standing)
            return notSent(file, standing.error());
        if (standing->bytes != file.bytes)
            return refuse(file, QStringLiteral("file.size"));
        m_there.insert(file.sha256, standing->have);
        if (standing->isWhole())
            return sent(file, *standing);
        put(file, standing->have);
    });
}

void FileLoop::put(const FileToSend &file, qint64 at)
{
    later(m_parts.fileStore->partToSend(file.sha256, at), [this, file, at](const Result<QByteArray> &part) {
        if (!part) {
            qCWarning(fileLog) << "a file that cannot be read here:" << part.error().detail;
            if (part.error().kind == ErrorKind::Corrupt)
                return refuse(file, QStringLiteral("file.damaged"));
            return wait(m_backoff.next(m_parts.chance));
        }
        later(m_parts.files->putFilePart(file.sha256, at, file.bytes, *part),
              [this, file](const Result<FileStanding> &standing) {
                  if (standing)
                      sent(file, *standing);
                  else
                      notSent(file, standing.error());
              });
    });
}

void FileLoop::sent(const FileToSend &file, const FileStanding &standing)
{
    m_backoff.succeeded();
    m_there.insert(file.sha256, standing.have);
    if (standing.isWhole())
        m_there.remove(file.sha256);
    later(m_parts.fileStore->noteSent(file.sha256, standing.have), [this](const Result<void> &noted) {
        if (noted)
            next();
        else
            wait(m_backoff.next(m_parts.chance));
    });
}

void FileLoop::notSent(const FileToSend &file, const Error &error)
{
    m_there.remove(file.sha256);
    switch (error.kind) {
    case ErrorKind::NotFound: // its operation is on its way, or was lost with the centre's past and comes again
        m_notYet.append(file.sha256);
        return next();
    case ErrorKind::Conflict:
        return wait(m_backoff.next(m_parts.chance)); // asked anew where it stands
    case ErrorKind::Invalid:
        // Parts of two programs, or bytes that changed on the way: the centre has begun anew.
        if (error.code == QStringLiteral("file.sum") && ++m_wrongSums[file.sha256] < MostWrongSums)
            return wait(m_backoff.next(m_parts.chance));
        return refuse(file, error.code.isEmpty() ? QStringLiteral("file.refused") : error.code);
    case ErrorKind::Forbidden:
    case ErrorKind::TooLarge:
        return refuse(file, error.code.isEmpty() ? QStringLiteral("file.refused") : error.code);
    default:
        return wait(m_backoff.next(m_parts.chance, askedToWaitMs(error)));
    }
}

void FileLoop::refuse(const FileToSend &file, const QString &reason)
{
    later(m_parts.fileStore->noteRefused(file.sha256, reason), [this](const Result<void> &noted) {
        if (noted)
            next();
        else
            wait(m_backoff.next(m_parts.chance));
    });
}

} // namespace tongdai
