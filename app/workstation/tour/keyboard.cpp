#include "app/workstation/tour/keyboard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QWindow>

#include <qpa/qwindowsysteminterface.h>

namespace tongdai::tour {

void Keyboard::activate()
{
    m_window->raise();
    m_window->activateWindow();
    // A bare virtual display has no window manager to answer the request above.
    if (!waitFor([this] { return QApplication::activeWindow() == m_window; }, 300)) {
        QWindowSystemInterface::handleWindowActivated(m_window->windowHandle());
        waitFor([this] { return QApplication::activeWindow() == m_window; }, 2'000);
    }
}

void Keyboard::send(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    m_log.countKey();
    QWindow *window = m_window->windowHandle();
    QWindowSystemInterface::handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text);
    QWindowSystemInterface::handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text);
    QWindowSystemInterface::sendWindowSystemEvents(QEventLoop::AllEvents);
}

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QString text;
    if (modifiers == Qt::NoModifier && key >= Qt::Key_0 && key <= Qt::Key_9)
        text = QChar(u'0' + (key - Qt::Key_0));
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        text = QStringLiteral("\r");
    send(key, modifiers, text);
}

void Keyboard::type(const QString &text)
{
    for (const QChar &letter : text) {
        const ushort upper = letter.toUpper().unicode();
        send(letter == QLatin1Char('\n') ? int(Qt::Key_Return) : int(upper), Qt::NoModifier,
             letter == QLatin1Char('\n') ? QStringLiteral("\r") : QString(letter));
        QCoreApplication::processEvents();
    }
}

void Keyboard::say(const QString &words)
{
    m_log.plant(words);
    type(words);
}

bool waitFor(const std::function<bool()> &fact, int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!fact()) {
        if (timer.elapsed() > ms)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace tongdai::tour
