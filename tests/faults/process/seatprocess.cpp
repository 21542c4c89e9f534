#include "tests/faults/process/seatprocess.h"

#include "tests/faults/process/serverprocess.h"

#include <QFile>
#include <QStandardPaths>

#include <csignal>

namespace tongdai::tests {

SeatProcess::~SeatProcess()
{
    kill();
}

void SeatProcess::launch(const QUrl &server, const QStringList &more)
{
    kill();
    m_line.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_place.profile + QStringLiteral(".log"), QIODevice::Append);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TONGDAI_PASSWORD"), QStringLiteral("tongdai-1022"));
    m_process->setProcessEnvironment(environment);
    m_process->start(ServerProcess::programBeside(QStringLiteral("faults_seat")),
                     QStringList {QStringLiteral("--profile"), m_place.profile, QStringLiteral("--server"),
                                  server.toString(), QStringLiteral("--ca"), m_place.authorityFile,
                                  QStringLiteral("--user"), m_place.user}
                         + more);
    m_process->waitForStarted();
}

void SeatProcess::start(const QUrl &server, unsigned seed)
{
    QStringList more {QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--every"),
                      QString::number(m_place.saveEveryMs)};
    if (m_place.stepsClock)
        more += QStringLiteral("--step-clock");
    launch(server, more);
}

void SeatProcess::startDraining(const QUrl &server, const QString &rowsFile)
{
    QStringList more {QStringLiteral("--drain")};
    if (!rowsFile.isEmpty())
        more += {QStringLiteral("--rows"), rowsFile};
    launch(server, more);
}

void SeatProcess::kill()
{
    if (!m_process)
        return;
    if (runs()) {
        m_process->kill();
        m_process->waitForFinished(30'000);
    }
    read();
}

void SeatProcess::freeze()
{
    if (runs())
        ::kill(static_cast<pid_t>(m_process->processId()), SIGSTOP);
}

void SeatProcess::thaw()
{
    if (runs())
        ::kill(static_cast<pid_t>(m_process->processId()), SIGCONT);
}

bool SeatProcess::endedWell() const
{
    return m_process && !runs() && m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
}

void SeatProcess::read()
{
    m_line += m_process->readAllStandardOutput();
    // Whole lines only: one that a kill has cut says nothing.
    for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_line.left(end));
        m_line.remove(0, end + 1);
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.first() == QStringLiteral("saved")) {
            m_saved.append(QUuid(words.value(1)));
        } else if (words.first() == QStringLiteral("file")) {
            m_files.append(QUuid(words.value(1)));
        } else if (words.first() == QStringLiteral("status")) {
            m_waiting = words.value(2).toInt();
            m_status = line;
        } else if (words.first() == QStringLiteral("full")) {
            ++m_full;
        } else if (words.first() == QStringLiteral("stepped")) {
            ++m_steps;
        } else {
            m_error = line;
        }
    }
}

QString SeatProcess::lastWords() const
{
    QStringList lines {m_status, m_error};
    QFile log(m_place.profile + QStringLiteral(".log"));
    if (log.open(QIODevice::ReadOnly))
        lines += QString::fromUtf8(log.readAll().right(1000)).section(QLatin1Char('\n'), -4);
    lines.removeAll(QString());
    return lines.join(QStringLiteral(" / "));
}

bool SeatProcess::flip(const QString &file, int bytes, std::mt19937 &random)
{
    QFile damaged(m_place.profile + QLatin1Char('/') + file);
    if (!damaged.exists() || !damaged.open(QIODevice::ReadWrite) || damaged.size() == 0)
        return false;
    for (int i = 0; i < bytes; ++i) {
        const qint64 at = static_cast<qint64>(random() % static_cast<quint64>(damaged.size()));
        damaged.seek(at);
        char byte = 0;
        damaged.getChar(&byte);
        damaged.seek(at);
        damaged.putChar(static_cast<char>(byte ^ static_cast<char>(1 + random() % 255)));
    }
    return true;
}

} // namespace tongdai::tests
