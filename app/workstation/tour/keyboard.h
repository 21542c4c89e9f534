// Key presses as the platform would deliver them: to the window, through shortcuts, to whatever has the
// focus.
#pragma once

#include "app/workstation/tour/tourlog.h"

#include <QObject>
#include <QString>
#include <QWidget>

#include <functional>

namespace tongdai::tour {

/// Types into one top-level window. GUI thread.
class Keyboard
{
public:
    /// `log` counts the keys.
    Keyboard(QWidget *window, TourLog &log)
        : m_window(window)
        , m_log(log)
    { }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// One press for each character, as a keyboard with a Vietnamese layout gives it.
    void type(const QString &text);
    /// The same, for words that are a citizen's: they are noted as planted.
    void say(const QString &words);
    /// Brings the window before the other one; keys go where the system thinks the person is.
    void activate();

private:
    void send(int key, Qt::KeyboardModifiers modifiers, const QString &text);

    QWidget *m_window;
    TourLog &m_log;
};

/// Runs the event loop until `fact` holds; false after `ms`.
bool waitFor(const std::function<bool()> &fact, int ms = 15'000);

} // namespace tongdai::tour
