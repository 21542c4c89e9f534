// A central server of the tour's own: started, stopped and started again on the same port and data.
#pragma once

#include <QObject>
#include <QProcess>
#include <QUrl>

namespace tongdai::tour {

/// GUI thread. Ends the process it started when destroyed.
class ServerProcess : public QObject
{
    Q_OBJECT
public:
    ServerProcess(QString program, QString dataFolder, QObject *parent = nullptr);
    ~ServerProcess() override;

    /// Waits until "tongdaid ready" is printed; false after 60 s or when the process ends, `problem()` says
    /// why.
    bool start();
    /// SIGTERM, then waits for the end; true when it exited 0.
    bool stop();

    QUrl url() const { return m_url; }
    QString caFile() const { return m_caFile; }
    QString problem() const { return m_problem; }

private:
    QString m_program;
    QString m_dataFolder;
    QProcess m_process;
    QUrl m_url;
    QString m_caFile;
    QString m_problem;
};

} // namespace tongdai::tour
