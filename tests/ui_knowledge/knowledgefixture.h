// The page "Tra cứu" over fakes, with the keyboard in hand.
#pragma once

#include "tests/ui_fakes/memoryknowledge.h"
#include "tests/ui_tickets/sampleday.h"
#include "tests/ui_tickets/screenwords.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai::test {

class KnowledgePageTest : public testing::Test
{
protected:
    KnowledgePageTest()
    {
        fillDirectory(directory);
        fillArticles(index);
    }
    void open(const User &me = operatorAn())
    {
        session.user = me;
        desk.me = me;
        page = std::make_unique<KnowledgePage>(theme, index, desk, directory, clock, session);
        page->resize(1274, 690);
        page->show();
        QApplication::setActiveWindow(page.get());
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        page->takeFocus();
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 6; ++i)
            drain();
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at ? at : page.get(), which, modifiers);
        settle();
    }
    QuestionField *question() const { return page->findChild<QuestionField *>(); }
    QListView *hits() const { return page->findChild<QListView *>(QStringLiteral("hits")); }
    bool says(const QString &words) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    bool shows(const QString &id) const
    {
        return QTest::qWaitFor([&] { return page->shownProcedure() == id; });
    }

    Theme theme;
    HandClock clock;
    FakeArticleIndex index;
    fakes::MemoryKnowledge desk {clock, &index.procedures};
    FakeDirectory directory;
    Session session;
    std::unique_ptr<KnowledgePage> page;
};

} // namespace tongdai::test
