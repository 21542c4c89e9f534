// One workstation of the fault rig as a process, and the files of its profile.
#pragma once

#include <QProcess>
#include <QSet>
#include <QUrl>
#include <QUuid>

#include <memory>
#include <random>

namespace tongdai::tests {

struct SeatPlace {
    QString user;
    QString profile; ///< folder
    QString authorityFile;
    int saveEveryMs = 500;
    bool stepsClock = false;
};

class SeatProcess
{
public:
    explicit SeatProcess(SeatPlace place)
        : m_place(std::move(place))
    { }
    ~SeatProcess();

    void start(const QUrl &server, unsigned seed);
    /// Sends what waits, saves nothing, ends by itself; `rowsFile` may be empty.
    void startDraining(const QUrl &server, const QString &rowsFile);
    void kill(); ///< SIGKILL, and waits
    void freeze(); ///< SIGSTOP
    void thaw();
    bool runs() const { return m_process && m_process->state() != QProcess::NotRunning; }
    bool endedWell() const;
    void read(); ///< what it has printed so far

    /// Flips so many random bytes of one file; false when there is no such file.
    bool flip(const QString &file, int bytes, std::mt19937 &random);

    const SeatPlace &place() const { return m_place; }
    const QList<QUuid> &saved() const { return m_saved; }
    const QList<QUuid> &files() const { return m_files; } ///< attached
    int waiting() const { return m_waiting; }
    int fullTold() const { return m_full; }
    int steps() const { return m_steps; }
    QString lastWords() const; ///< its last status and error, and the end of its log: why it does not go on
    int savedAtDamage = -1; ///< how many were saved when an outbox file was last damaged; -1 never

private:
    void launch(const QUrl &server, const QStringList &more);

    SeatPlace m_place;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_line;
    QList<QUuid> m_saved;
    QList<QUuid> m_files;
    int m_waiting = 0;
    int m_full = 0;
    int m_steps = 0;
    QString m_status;
    QString m_error;
};

} // namespace tongdai::tests
