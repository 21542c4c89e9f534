#include "ui/shell/windowplan.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/practicepane.h"

namespace tongdai {

WindowPlan WindowPlan::work()
{
    WindowPlan plan;
    plan.title = [] { return MainWindow::tr("Hotline 1022 Đồng Nai"); };
    plan.pages = [](Role role) { return Pages::of(role) + QList<Pages::Page> {Pages::Sync}; };
    return plan;
}

WindowPlan WindowPlan::practice()
{
    WindowPlan plan;
    plan.title = [] { return MainWindow::tr("Practice: Hotline 1022 Đồng Nai"); };
    plan.pages = [](Role) { return QList<Pages::Page> {Pages::Calls, Pages::Tickets, Pages::Knowledge}; };
    plan.banner = [](const Theme &theme, const Clock &clock, QWidget *parent) -> WindowBanner * {
        return new PracticePane(theme, clock, parent);
    };
    plan.isGuarded = false;
    return plan;
}

} // namespace tongdai
