// What one kind of window differs in from another; the program chooses, the window asks for no kind.
#pragma once

#include "models/domain/user.h"
#include "ui/shell/pages.h"

#include <QString>

#include <functional>

class QWidget;

namespace tongdai {

class Clock;
class Theme;
class WindowBanner;

struct WindowPlan {
    std::function<QString()> title; ///< asked anew when the language changes
    std::function<QList<Pages::Page>(Role role)> pages; ///< the one it starts on first
    /// What stands above the pages, made anew for each person who enters; empty: nothing.
    std::function<WindowBanner *(const Theme &theme, const Clock &clock, QWidget *parent)> banner;
    /// It locks, and watches the keys of the whole program. Of one window only.
    bool isGuarded = true;

    static WindowPlan work();
    /// A second window over stores of its own: three pages, no sheet to sign in, no locking, pretend callers.
    static WindowPlan practice();
};

} // namespace tongdai
