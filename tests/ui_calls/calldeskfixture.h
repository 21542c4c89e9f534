// The call desk over stores in memory.
#pragma once

#include "tests/ui_fakes/fakes.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai::fakes {

/// A desk on screen, with every key that reaches it counted.
class DeskTest : public testing::Test
{
protected:
    void SetUp() override
    {
        make();
        ASSERT_TRUE(QTest::qWaitForWindowActive(desk.get(), 5000));
    }
    void make()
    {
        desk = std::make_unique<CallDesk>(theme,
                                          CallPorts {world.calls, world.tickets, world.articles,
                                                     world.knowledge, world.directory, world.sync,
                                                     world.phone, world.clock},
                                          world.operatorSession);
        desk->resize(1274, 656);
        desk->show();
        desk->activateWindow();
        waitFor([this] { return true; });
    }
    template<typename Fact> bool waitFor(Fact fact)
    {
        return QTest::qWaitFor([&] { return fact(); }, 5000);
    }
    /// One key a person presses.
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(code), modifiers);
        QCoreApplication::processEvents();
    }
    void save() { key(Qt::Key_Return, Qt::ControlModifier); }
    template<typename Widget> Widget *find(const char *name) const
    {
        return desk->currentForm()->findChild<Widget *>(QString::fromLatin1(name));
    }
    void takeCall(const QString &phone = QStringLiteral("0900000012"))
    {
        ++keys; // F4, which the window owns
        desk->newCall(lineCallFrom({}, phone));
        ASSERT_TRUE(
            waitFor([this] { return find<QLineEdit>("name")->text() == QStringLiteral("Nguyễn Thị Hạnh"); }));
    }
    /// Letters of the question: free text, not counted here.
    void ask(const char *words)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString());
        find<QLineEdit>("question")->setText(QString::fromUtf8(words));
        ASSERT_TRUE(waitFor([this] { return find<QListView>("hits")->currentIndex().isValid(); }));
    }

    Theme theme;
    World world;
    std::unique_ptr<CallDesk> desk;
    int keys = 0;
};

} // namespace tongdai::fakes
