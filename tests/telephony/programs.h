// Real programs beside a test: started, listened to, ended.
#pragma once

#include <QProcess>
#include <QStringList>

namespace tongdai::tests {

/// Ends what it started, whatever became of the test.
class Program final
{
public:
    Program() { m_process.setProcessChannelMode(QProcess::MergedChannels); }
    ~Program() { end(); }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    void setFolder(const QString &folder) { m_process.setWorkingDirectory(folder); }
    bool start(const QString &program, const QStringList &arguments)
    {
        m_process.start(program, arguments);
        return m_process.waitForStarted();
    }
    void end()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(3000)) {
            m_process.kill();
            m_process.waitForFinished(3000);
        }
    }
    bool runs() const { return m_process.state() != QProcess::NotRunning; }
    int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    std::string said() { return m_process.readAll().toStdString(); }

private:
    QProcess m_process;
};

} // namespace tongdai::tests
