// The page "Biên tập" over fakes, with the keyboard in hand.
#pragma once

#include "tests/ui_fakes/editorsday.h"
#include "tests/ui_tickets/screenwords.h"
#include "ui/editing/draftstab.h"
#include "ui/editing/editingpage.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

#include <gtest/gtest.h>

#include <stdexcept>

namespace tongdai::test {

using namespace tongdai::fakes;

class EditingPageTest : public testing::Test
{
protected:
    enum Tab { Names, Evidences, Missed, Drafts, Flags, Due, Links, Snippets, Questions };

    EditingPageTest() { fillKnowledge(world); }
    void open(const User &me)
    {
        session.user = me;
        world.knowledge.me = me;
        page = std::make_unique<EditingPage>(theme, world.knowledge, world.links, world.articles,
                                             world.directory, world.clock, session);
        page->resize(1274, 690);
        page->show();
        QApplication::setActiveWindow(page.get());
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        settle();
        page->focusPage();
        settle();
    }
    void open() { open(world.editorSession.user); }
    void settle()
    {
        for (int i = 0; i < 12; ++i)
            QCoreApplication::processEvents();
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at ? at : page.get(), which, modifiers);
        settle();
    }
    void tab(Tab which)
    {
        page->showTab(which);
        settle();
    }
    template<typename T> T *part(const char *name = "") const
    {
        return page->current()->findChild<T *>(QString::fromLatin1(name));
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    QListView *rows() const { return part<QListView>("rows"); }
    QPlainTextEdit *field(ArticleField which) const
    {
        return page->drafts()->findChild<QPlainTextEdit *>(QStringLiteral("field%1").arg(int(which)));
    }
    QLineEdit *line(ArticleField which) const
    {
        return page->drafts()->findChild<QLineEdit *>(QStringLiteral("field%1").arg(int(which)));
    }
    const ArticleDraft &mine() const
    {
        for (const ArticleDraft &draft : world.knowledge.written) {
            if (draft.by == QStringLiteral("bientap"))
                return draft;
        }
        throw std::runtime_error("no draft of one's own");
    }

    Theme theme;
    World world;
    Session session;
    std::unique_ptr<EditingPage> page;
};

} // namespace tongdai::test
