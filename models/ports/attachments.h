// Files attached to tickets, as this person has them.
#pragma once

#include "models/domain/attachedfile.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QUuid>

namespace tongdai {

struct NewFile {
    QString name; ///< as it was called; made safe on the way
    QByteArray content;
    bool identityPaper = false;
    QString reason; ///< asked for when it shows an identity paper
};

/// Where a file's bytes are, as far as this machine knows.
struct FileProgress {
    enum class Step {
        None, ///< nothing here: the centre may have it
        Waiting, ///< here, not yet at the centre
        Sending,
        Sent, ///< here and at the centre
        Refused, ///< here, and the centre does not take it
        Fetching,
        Here, ///< fetched
    };
    Step step = Step::None;
    qint64 done = 0; ///< bytes sent or fetched
    qint64 bytes = 0;
    QString reason; ///< of a refusal, machine word

    bool operator==(const FileProgress &) const = default;
};

/// Lives on the GUI thread; the work is done elsewhere.
class Attachments : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Durable on this machine when the future is ready, also without a network. Invalid "file.empty", "file.type";
    /// TooLarge "file.size"; Invalid "file.reason": an identity paper without a reason. DiskFull, Storage: nothing was
    /// kept.
    virtual QFuture<Result<void>> attach(QUuid ticketId, NewFile file) = 0;
    /// By a supervisor: nobody gets at the content any more, the entry stays and says who took it away.
    virtual QFuture<Result<void>> remove(QUuid ticketId, QUuid fileEventId) = 0;

    /// The whole content: from this machine, else fetched. Offline and the like when it cannot be fetched now; Forbidden
    /// "file.identity"; NotFound: the centre has not got it yet, or it was taken away; Corrupt.
    virtual QFuture<Result<QByteArray>> content(AttachedFile file) = 0;

    virtual FileProgress progress(const QString &sha256) const = 0;
    virtual int waiting() const = 0; ///< files of this machine not yet whole at the centre

Q_SIGNALS:
    void progressChanged(const QString &sha256);
};

} // namespace tongdai
