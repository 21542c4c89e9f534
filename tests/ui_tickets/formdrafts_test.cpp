// Half-typed forms of a ticket come back as they stood: after another ticket, after another person, after a
// kill.
#include "models/domain/fieldchanges.h"
#include "models/domain/uuid7.h"
#include "tests/ui_tickets/ticketspagefixture.h"
#include "ui/widgets/plaincombo.h"

#include <QLineEdit>

using namespace tongdai;
using namespace tongdai::test;

namespace {

class FormDraftsTest : public TicketsPageTest
{
protected:
    QLineEdit *line(const char *name) const { return page->findChild<QLineEdit *>(QLatin1String(name)); }
    QPlainTextEdit *moveText() const { return page->findChild<QPlainTextEdit *>(QStringLiteral("moveText")); }
    bool keptWithinASecond()
    {
        const int before = drafts.kept;
        return QTest::qWaitFor([&] { return drafts.kept > before; }, 1000);
    }
    /// The program is gone with nothing said, and started again.
    void killAndOpenAt(const User &me, const Ticket &ticket)
    {
        const QList<FormDraft> onDisk = drafts.stored;
        page.reset();
        drafts.stored = onDisk;
        openAt(me, ticket);
    }
    Ticket other() const
    {
        for (const Ticket &ticket : store.tickets) {
            if (ticket.id != land.id)
                return ticket;
        }
        return {};
    }
};

} // namespace

TEST_F(FormDraftsTest, ACorrectionComesBackAfterAKillWithTextFieldAndCursor)
{
    openAt(withRole(Role::Operator), land);
    key(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(drafts.stored.isEmpty()) << "nothing is typed yet";
    line("editAddress")->setFocus();
    line("editAddress")->clear();
    QTest::keyClicks(line("editAddress"), QStringLiteral("12 duong Mau"));
    ASSERT_TRUE(keptWithinASecond());
    line("editAddress")->setCursorPosition(2);
    ASSERT_TRUE(keptWithinASecond()) << "the cursor's place too";
    const QString before = land.citizen.address;
    change(land).citizen.address = QStringLiteral("của người khác");

    killAndOpenAt(withRole(Role::Operator), land);
    ASSERT_TRUE(line("editAddress")->isVisible());
    EXPECT_EQ(line("editAddress")->text(), QStringLiteral("12 duong Mau"));
    page->takeFocus(); // the list
    ASSERT_FALSE(line("editAddress")->hasFocus());
    key(Qt::Key_Return); // and on into the ticket
    EXPECT_EQ(QApplication::focusWidget(), line("editAddress"));
    EXPECT_EQ(line("editAddress")->cursorPosition(), 2);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.edited.size(), 1);
    const auto changes = changesBetween(store.edited[0].first, store.edited[0].second);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0].before, before) << "judged by what its author saw";
    EXPECT_TRUE(drafts.stored.isEmpty());
}

TEST_F(FormDraftsTest, WhoSeesANameAgainInAFormIsNotedAgain)
{
    openAt(withRole(Role::Operator), land);
    key(Qt::Key_E, Qt::ControlModifier);
    line("editTitle")->setText(QStringLiteral("khác"));
    ASSERT_TRUE(keptWithinASecond());
    ASSERT_EQ(store.comments.size(), 1);
    killAndOpenAt(withRole(Role::Operator), land);
    ASSERT_TRUE(line("editName")->isVisible());
    EXPECT_EQ(store.comments.size(), 2);
}

TEST_F(FormDraftsTest, AReturnComesBackWithItsUnitAndReason)
{
    openAt(officerMai(), land);
    key(Qt::Key_F9);
    auto *unit = page->findChild<PlainCombo *>(QStringLiteral("moveUnit"));
    unit->setCurrentIndex(unit->findData(QStringLiteral("742")));
    moveText()->setFocus();
    moveText()->setPlainText(QStringLiteral("Đất ở Nhơn Trạch"));
    ASSERT_TRUE(keptWithinASecond());
    EXPECT_EQ(drafts.stored.first().kind, QStringLiteral("ticket.return"));

    killAndOpenAt(officerMai(), land);
    ASSERT_TRUE(moveText()->isVisible());
    EXPECT_EQ(moveText()->toPlainText(), QStringLiteral("Đất ở Nhơn Trạch"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.moves.size(), 1);
    EXPECT_EQ(store.moves.first().move, Move::Return);
    EXPECT_EQ(store.moves.first().arguments.unit, QStringLiteral("742"));
    EXPECT_TRUE(drafts.stored.isEmpty());
}

TEST_F(FormDraftsTest, AFormIsKeptAtOnceWhenTheFocusMovesAndWhenTheProgramIsLeft)
{
    openAt(officerMai(), land);
    key(Qt::Key_J, Qt::ControlModifier);
    moveText()->setPlainText(QStringLiteral("một"));
    key(Qt::Key_F6);
    ASSERT_EQ(drafts.stored.size(), 1) << "no waiting";
    EXPECT_EQ(drafts.stored.first().values.value(QStringLiteral("moveText")), QStringLiteral("một"));
    moveText()->setPlainText(QStringLiteral("một hai"));
    page->keepDrafts();
    EXPECT_EQ(drafts.stored.first().values.value(QStringLiteral("moveText")), QStringLiteral("một hai"));
}

TEST_F(FormDraftsTest, ANoteWaitsOpenOnItsTicketWhileAnotherIsLookedAt)
{
    openAt(officerMai(), land);
    key(Qt::Key_J, Qt::ControlModifier);
    moveText()->setPlainText(QStringLiteral("gọi quầy 4 trước"));
    page->showTicket(other().id);
    settle();
    EXPECT_FALSE(moveText()->isVisible());
    page->showTicket(land.id);
    settle();
    ASSERT_TRUE(moveText()->isVisible());
    EXPECT_EQ(moveText()->toPlainText(), QStringLiteral("gọi quầy 4 trước"));
    key(Qt::Key_Escape);
    EXPECT_TRUE(drafts.stored.isEmpty()) << "discarded";
    page->showTicket(other().id);
    settle();
    page->showTicket(land.id);
    settle();
    EXPECT_FALSE(moveText()->isVisible());
}

TEST_F(FormDraftsTest, AnotherPersonNeitherSeesNorLosesThem)
{
    openAt(officerMai(), land);
    key(Qt::Key_J, Qt::ControlModifier);
    moveText()->setPlainText(QStringLiteral("của Mai"));
    page->keepDrafts();
    page.reset();
    openAt(headBao(), land);
    EXPECT_FALSE(moveText()->isVisible());
    key(Qt::Key_J, Qt::ControlModifier);
    EXPECT_TRUE(moveText()->toPlainText().isEmpty());
    moveText()->setPlainText(QStringLiteral("của Bảo"));
    page->keepDrafts();
    page.reset();
    openAt(officerMai(), land);
    ASSERT_TRUE(moveText()->isVisible());
    EXPECT_EQ(moveText()->toPlainText(), QStringLiteral("của Mai"));
}

TEST_F(FormDraftsTest, WordsForAStepThatIsNoLongerPossibleStandAsANote)
{
    openAt(officerMai(), land);
    key(Qt::Key_F9);
    moveText()->setPlainText(QStringLiteral("không phải của huyện này"));
    ASSERT_TRUE(keptWithinASecond());
    change(land).state = TicketState::Replied;
    killAndOpenAt(officerMai(), land);
    ASSERT_TRUE(moveText()->isVisible());
    EXPECT_EQ(moveText()->toPlainText(), QStringLiteral("không phải của huyện này"));
    EXPECT_TRUE(says(QStringLiteral("Too late for this step")));
    ASSERT_EQ(drafts.stored.size(), 1);
    EXPECT_EQ(drafts.stored.first().kind, QStringLiteral("ticket.comment"));
}

TEST_F(FormDraftsTest, AFailureIsSaidAndTheNextKeyTriesAgain)
{
    openAt(officerMai(), land);
    key(Qt::Key_J, Qt::ControlModifier);
    drafts.failure = Error {ErrorKind::DiskFull, QStringLiteral("disk"), {}, {}};
    moveText()->setPlainText(QStringLiteral("một"));
    page->keepDrafts();
    settle();
    EXPECT_TRUE(says(QStringLiteral("The draft could not be kept")));
    drafts.failure.reset();
    moveText()->setPlainText(QStringLiteral("một hai"));
    EXPECT_TRUE(keptWithinASecond());
}
