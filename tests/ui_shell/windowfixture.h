// The whole window over stores in memory.
#pragma once

#include "tests/ui_fakes/fakes.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translations.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai::fakes {

class WindowTest : public testing::Test
{
protected:
    void SetUp() override
    {
        translations.setLanguage(QStringLiteral("vi"));
        window = std::make_unique<MainWindow>(
            theme, translations,
            Ports {world.calls, world.tickets, world.articles, world.knowledge, world.links, world.directory,
                   world.sync, world.parcels, world.parked, world.phone, world.attachments, world.formDrafts, world.signIn, world.clock});
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get(), 5000));
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(target, Qt::Key(code), modifiers);
        QCoreApplication::processEvents();
    }
    template<typename Fact> bool waitFor(Fact fact)
    {
        return QTest::qWaitFor([&] { return fact(); }, 5000);
    }
    template<typename Widget> Widget *find(const char *name) const
    {
        return window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void signIn(const QString &password)
    {
        find<QLineEdit>("signInName")->setText(QStringLiteral("an.le"));
        find<QLineEdit>("signInPassword")->setText(password);
        find<QLineEdit>("signInPassword")->setFocus();
        key(Qt::Key_Return);
    }

    Theme theme;
    Translations translations;
    World world;
    std::unique_ptr<MainWindow> window;
};

} // namespace tongdai::fakes
