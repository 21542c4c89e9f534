// Carries the content of attached files, beside operations and rows and never in their way. Lives on the engine's thread.
#pragma once

#include "app/sync/syncparts.h"

#include <QHash>
#include <QObject>

namespace tongdai {

/// One part at a time; what somebody waits to see goes before what is to be sent. Goes on where it stood after any break.
/// Trouble of the connection is for the other loops to find: this one waits.
class FileLoop final : public QObject
{
    Q_OBJECT
public:
    FileLoop(const SyncParts &parts, QObject *parent);

    void run(qint64 delayMs, const QString &epoch);
    void stop(); ///< whoever waits for a file is told that there is no connection
    void kick(); ///< something waits, or an operation was answered
    bool isMoving() const { return m_step == Step::Busy; }

private:
    enum class Step { Stopped, Idle, Waiting, Busy };

    void next();
    void fetch(const FileToFetch &file);
    void send(const FileToSend &file);
    void put(const FileToSend &file, qint64 at);
    void sent(const FileToSend &file, const FileStanding &standing);
    void notSent(const FileToSend &file, const Error &error);
    void refuse(const FileToSend &file, const QString &reason);
    void halt();
    void noFetching(); ///< whoever waits is told
    void wait(qint64 ms);
    template<typename T, typename Fn> void later(const QFuture<T> &future, Fn fn);

    SyncParts m_parts;
    Step m_step = Step::Stopped;
    Backoff m_backoff;
    int m_timer = 0;
    QString m_epoch;
    bool m_epochNoted = false;
    int m_run = 0;
    bool m_kicked = false;
    QStringList m_notYet; ///< the centre knows of no entry that names them; asked again with the next kick
    QHash<QString, qint64> m_there; ///< bytes the centre is known to hold
    QHash<QString, int> m_wrongSums;
};

} // namespace tongdai
