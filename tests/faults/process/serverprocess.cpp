#include "tests/faults/process/serverprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRegularExpression>

namespace tongdai::tests {

ServerProcess::ServerProcess(QString dataFolder)
    : m_dataFolder(std::move(dataFolder))
{ }

ServerProcess::~ServerProcess()
{
    kill();
}

QString ServerProcess::program()
{
    return programBeside(QStringLiteral("tongdaid"));
}

QString ServerProcess::programBeside(const QString &name)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
}

bool ServerProcess::start(const QStringList &more)
{
    static const QRegularExpression ready(
        QStringLiteral("^tongdaid ready (https://127\\.0\\.0\\.1:(\\d+)) ca=(.+)$"));
    const QStringList arguments
        = QStringList {QStringLiteral("--data"), m_dataFolder, QStringLiteral("--listen"),
                       QStringLiteral("127.0.0.1:%1").arg(m_port)}
        + more;
    m_process.start(program(), arguments);
    const QDeadlineTimer deadline(60'000);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))
            && !m_process.canReadLine())
            return false;
    }
    m_readyLine = QString::fromUtf8(m_process.readLine()).chopped(1);
    const auto match = ready.match(m_readyLine);
    if (!match.hasMatch())
        return false;
    m_url = QUrl(match.captured(1));
    m_port = match.captured(2).toUShort();
    m_authorityFile = match.captured(3);
    return true;
}

void ServerProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(30'000);
}

} // namespace tongdai::tests
