// What a screen reader meets: every control that the keyboard reaches has a name, in the window's language, and a role.
#include "tests/ui_shell/windowfixture.h"
#include "ui/shell/pages.h"

#include <QAccessible>
#include <QScrollArea>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

/// Of every visible widget that Tab reaches: what is wrong with it.
std::string unnamedIn(QWidget *window)
{
    QStringList found;
    const auto all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        const QString who = QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found << who + QStringLiteral(": no name");
        else if (qobject_cast<QScrollArea *>(widget))
            continue; // Qt gives it none; what is in it has its own
        else if (face->role() == QAccessible::Client || face->role() == QAccessible::NoRole)
            found << who + QStringLiteral(": no role");
    }
    return found.join(QLatin1Char('\n')).toStdString();
}

} // namespace

TEST_F(WindowTest, NamesEveryControlThatTheKeyboardReaches)
{
    EXPECT_EQ(unnamedIn(window.get()), std::string()) << "on the sign-in sheet";
    for (const Session &session : {world.operatorSession, world.deskSession, world.editorSession}) {
        window->enter(session);
        for (const Pages::Page page : Pages::of(session.user.role) + QList<Pages::Page> {Pages::Sync}) {
            window->showPage(page);
            if (page == Pages::Calls)
                key(Qt::Key_F2);
            QCoreApplication::processEvents();
            EXPECT_EQ(unnamedIn(window.get()), std::string())
                << qPrintable(session.user.name) << ", " << qPrintable(Pages::name(page));
        }
    }
}

TEST_F(WindowTest, NamesTheControlsOfSheetsAndOfTheHandOver)
{
    window->enter(world.operatorSession);
    key(Qt::Key_F2);
    key(Qt::Key_F8);
    EXPECT_EQ(unnamedIn(window.get()), std::string()) << "handing over";
    key(Qt::Key_Escape);
    key(Qt::Key_F2, Qt::ControlModifier);
    EXPECT_EQ(unnamedIn(window.get()), std::string()) << "a paper sheet";
    key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(unnamedIn(window.get()), std::string()) << "the box";
    key(Qt::Key_Escape);
    key(Qt::Key_F1);
    EXPECT_EQ(unnamedIn(window.get()), std::string()) << "the key card";
    key(Qt::Key_Escape);
    key(Qt::Key_F12);
    for (const Qt::Key sheet : {Qt::Key_S, Qt::Key_I}) {
        key(sheet, Qt::ControlModifier);
        EXPECT_EQ(unnamedIn(window.get()), std::string()) << "a parcel";
        key(Qt::Key_Escape);
    }
}
