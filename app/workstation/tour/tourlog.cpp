#include "app/workstation/tour/tourlog.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPixmap>
#include <QSaveFile>
#include <QWidget>
#include <QWindow>

namespace tongdai::tour {

TourLog::TourLog(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    qGuiApp->installEventFilter(this);
}

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

bool TourLog::write() const
{
    const QJsonObject tour {{QStringLiteral("steps"), m_steps},
                            {QStringLiteral("ok"), m_failures.isEmpty()},
                            {QStringLiteral("failures"), QJsonArray::fromStringList(m_failures)}};
    QSaveFile file(QDir(m_folder).filePath(QStringLiteral("tour.json")));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(tour).toJson()) > 0 && file.commit();
}

bool TourLog::eventFilter(QObject *watched, QEvent *event)
{
    // One press reaches the window first and widgets after; only the window's is counted.
    if (event->type() == QEvent::KeyPress && qobject_cast<QWindow *>(watched) != nullptr) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Control && key != Qt::Key_Shift)
            ++m_keys;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tongdai::tour
