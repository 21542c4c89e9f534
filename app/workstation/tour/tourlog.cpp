#include "app/workstation/tour/tourlog.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmap>
#include <QSaveFile>
#include <QWidget>

namespace tongdai::tour {

TourLog::TourLog(QString folder)
    : m_folder(std::move(folder))
{ }

void TourLog::beginStep(const QString &title)
{
    m_title = title;
    m_keys = 0;
    m_timer.start();
}

void TourLog::endStep(QWidget *window)
{
    const qint64 ms = m_timer.elapsed();
    const int n = steps() + 1;
    const QString name = QStringLiteral("%1.png").arg(n, 2, 10, QLatin1Char('0'));
    if (!window->grab().save(QDir(m_folder).filePath(name)))
        fail(QStringLiteral("cannot write %1").arg(name));
    m_steps += QJsonObject {{QStringLiteral("n"), n},
                            {QStringLiteral("title"), m_title},
                            {QStringLiteral("screenshot"), name},
                            {QStringLiteral("keys"), m_keys},
                            {QStringLiteral("ms"), ms}};
}

void TourLog::fail(const QString &why)
{
    m_failures += why;
}

void TourLog::setStalls(int over100Ms, qint64 longestMs)
{
    m_stalls = {{QStringLiteral("over_100_ms"), over100Ms}, {QStringLiteral("longest_ms"), longestMs}};
}

bool TourLog::write() const
{
    QFile planted(QDir(m_folder).filePath(QStringLiteral("planted.txt")));
    if (!planted.open(QIODevice::WriteOnly) || planted.write(m_planted.join(QLatin1Char('\n')).toUtf8()) < 0)
        return false;
    const QJsonObject tour {{QStringLiteral("steps"), m_steps},
                            {QStringLiteral("calls"), m_calls},
                            {QStringLiteral("stalls"), m_stalls},
                            {QStringLiteral("ok"), m_failures.isEmpty()},
                            {QStringLiteral("failures"), QJsonArray::fromStringList(m_failures)}};
    QSaveFile file(QDir(m_folder).filePath(QStringLiteral("tour.json")));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(tour).toJson()) > 0 && file.commit();
}

} // namespace tongdai::tour
