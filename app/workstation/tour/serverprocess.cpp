#include "app/workstation/tour/serverprocess.h"

#include <QElapsedTimer>
#include <QRegularExpression>

namespace tongdai::tour {

namespace {
constexpr int ReadyMs = 60'000;
constexpr int StopMs = 30'000;
} // namespace

ServerProcess::ServerProcess(QString program, QString dataFolder, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_dataFolder(std::move(dataFolder))
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
}

ServerProcess::~ServerProcess()
{
    stop();
}

bool ServerProcess::start()
{
    // The first start takes any free port; later ones the same, since workstations know the address.
    const QString listen = QStringLiteral("127.0.0.1:%1").arg(m_url.isValid() ? m_url.port() : 0);
    m_process.start(m_program,
                    {QStringLiteral("--data"), m_dataFolder, QStringLiteral("--listen"), listen,
                     QStringLiteral("--demo")});
    static const QRegularExpression ready(QStringLiteral("^tongdaid ready (https://\\S+) ca=(.+)$"),
                                          QRegularExpression::MultilineOption);
    QString said;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ReadyMs) {
        m_process.waitForReadyRead(100);
        said += QString::fromUtf8(m_process.readAllStandardOutput());
        if (const auto match = ready.match(said); match.hasMatch() && said.endsWith(QLatin1Char('\n'))) {
            m_url = QUrl(match.captured(1));
            m_caFile = match.captured(2).trimmed();
            return true;
        }
        if (m_process.state() == QProcess::NotRunning) {
            m_problem = QStringLiteral("tongdaid ended: %1")
                            .arg(QString::fromUtf8(m_process.readAllStandardError()).trimmed());
            return false;
        }
    }
    m_problem = QStringLiteral("tongdaid was not ready after %1 s").arg(ReadyMs / 1000);
    return false;
}

bool ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return true;
    m_process.terminate();
    if (!m_process.waitForFinished(StopMs)) {
        m_process.kill();
        m_process.waitForFinished();
        return false;
    }
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

} // namespace tongdai::tour
