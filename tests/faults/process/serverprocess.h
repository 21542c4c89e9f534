// A real tongdaid on a data folder, started, killed and started again.
#pragma once

#include <QProcess>
#include <QString>
#include <QUrl>

namespace tongdai::tests {

/// Blocking; used from one thread. The process ends with this object.
class ServerProcess
{
public:
    explicit ServerProcess(QString dataFolder);
    ~ServerProcess();

    /// Waits for the ready line, at most 60 s. The first start takes a free port, later ones the same again.
    bool start(const QStringList &more = {});
    void kill(); ///< SIGKILL, and waits until it is gone
    void killSoon() { m_process.kill(); } ///< SIGKILL, without waiting
    void askToStop() { m_process.terminate(); } ///< SIGTERM, without waiting
    bool waitForEnd(int ms = 30'000)
    {
        return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(ms);
    }
    int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    QUrl url() const { return m_url; }
    QString authorityFile() const { return m_authorityFile; }
    QString dataFolder() const { return m_dataFolder; }
    qint64 processId() const { return m_process.processId(); }
    QString readyLine() const { return m_readyLine; }
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

    static QString program(); ///< tongdaid
    /// Of the same build, or of a copy of its folder that a long run works from while the build goes on.
    static QString programBeside(const QString &name);

private:
    QString m_dataFolder;
    QProcess m_process;
    quint16 m_port = 0;
    QUrl m_url;
    QString m_readyLine;
    QString m_authorityFile;
};

} // namespace tongdai::tests
