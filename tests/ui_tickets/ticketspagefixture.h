// The page "Phiếu" over stores in memory.
#pragma once

#include "tests/ui_fakes/memoryformdrafts.h"
#include "tests/ui_tickets/sampleday.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai::test {

inline User withRole(Role role)
{
    const bool desk = role == Role::DeskOfficer || role == Role::DeskHead;
    return person(QStringLiteral("some.one"), QStringLiteral("Người Thử"), role,
                  desk ? QStringLiteral("740") : centreUnit());
}

class TicketsPageTest : public testing::Test
{
protected:
    TicketsPageTest()
    {
        fillDirectory(directory);
        fillArticles(index);
        land = fillDay(store, clock);
    }
    void open(const User &me)
    {
        session.user = me;
        drafts.me = me.name;
        page = std::make_unique<TicketsPage>(theme, store, index, directory, drafts, clock, session);
        page->resize(1274, 690);
        page->show();
        QApplication::setActiveWindow(page.get());
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        settle();
    }
    void openAt(const User &me, const Ticket &ticket)
    {
        open(me);
        page->showTicket(ticket.id);
        settle();
    }
    /// Until everything the stores were asked has been shown.
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
    QAction *action(const char *keys) const
    {
        for (QAction *candidate : page->actions()) {
            if (candidate->shortcut() == QKeySequence(QLatin1String(keys)))
                return candidate;
        }
        return nullptr;
    }
    QPlainTextEdit *editor() const { return visibleEdit(); }
    QPlainTextEdit *visibleEdit() const
    {
        for (NoteEdit *edit : page->findChildren<NoteEdit *>()) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    QStringList problems() const
    {
        QStringList out;
        for (const FieldError *problem : page->findChildren<FieldError *>()) {
            if (problem->isVisible())
                out.append(problem->text());
        }
        return out;
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    Ticket &change(const Ticket &ticket) { return *store.find(ticket.id); }

    Theme theme;
    HandClock clock;
    FakeTicketStore store;
    FakeArticleIndex index;
    FakeDirectory directory;
    fakes::MemoryFormDrafts drafts;
    Session session;
    Ticket land;
    std::unique_ptr<TicketsPage> page;
};

} // namespace tongdai::test
