// Links in articles, as editors see them.
#include "editingfixture.h"
#include "ui/widgets/articlediff.h"

using namespace tongdai;
using namespace tongdai::fakes;
using namespace tongdai::test;

TEST_F(EditingPageTest, ListsLinksToLookAtAndChecksThem)
{
    Procedure &single = world.articles.procedures[0];
    single.source = QStringLiteral("https://dichvucong.example/1, https://mat.example/2");
    world.links.found.insert(QStringLiteral("https://mat.example/2"), {{}, LinkState::Silent, 0, {}, 0});
    open();
    tab(Links);
    EXPECT_EQ(rows()->model()->rowCount(), 2);
    EXPECT_EQ(page->current()->count(), 0); // never checked is nobody's fault
    EXPECT_TRUE(says(QStringLiteral("not checked yet")));
    key(Qt::Key_F8);
    EXPECT_EQ(rows()->model()->rowCount(), 1);
    EXPECT_EQ(page->current()->count(), 1);
    EXPECT_TRUE(says(QStringLiteral("does not answer")));
    EXPECT_TRUE(says(QStringLiteral("checked 21/04/2026 09:42")));
    EXPECT_TRUE(says(QStringLiteral("tình trạng hôn nhân")));

    world.links.offline = true;
    key(Qt::Key_F7);
    EXPECT_TRUE(says(QStringLiteral("This machine has no network")));
    EXPECT_TRUE(says(QStringLiteral("does not answer"))); // as it was known
    world.links.offline = false;
    world.links.found.clear();
    key(Qt::Key_F7);
    EXPECT_EQ(rows()->model()->rowCount(), 0);
    EXPECT_TRUE(says(QStringLiteral("All of them answer")));
}

TEST_F(EditingPageTest, ChecksTheLinksOfADraftAtReviewAndNeverBarsPublishing)
{
    ArticleDraft &theirs = world.knowledge.written.last();
    theirs.procedure.legalBasis
        = {{{}, QStringLiteral("Xem https://moi.example/luat và http://cu.example/luat.")}};
    world.links.found.insert(QStringLiteral("http://cu.example/luat"),
                             {{}, LinkState::Redirects, 200, QStringLiteral("https://khac.example/"), 0});
    world.links.held = true;
    open();
    tab(Drafts);
    rows()->setFocus();
    key(Qt::Key_Down);
    ASSERT_EQ(world.links.runs.size(), 1);
    EXPECT_EQ(world.links.runs.first().size(), 2);
    EXPECT_TRUE(says(QStringLiteral("2 link(s), being checked")));
    world.links.release();
    settle();
    EXPECT_TRUE(says(QStringLiteral("redirects to https://khac.example/")));
    EXPECT_TRUE(says(QStringLiteral("2 link(s), 1 to look at; this bars nothing")));
    key(Qt::Key_Up);
    key(Qt::Key_Down);
    EXPECT_EQ(world.links.runs.size(), 1); // a day old at most: not asked again
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(world.knowledge.written.last().state, DraftState::Published);
}

TEST_F(EditingPageTest, PublishesWhileLinksAreStillBeingChecked)
{
    world.knowledge.written.last().procedure.source = QStringLiteral("https://cham.example/");
    world.links.held = true;
    open();
    tab(Drafts);
    rows()->setFocus();
    key(Qt::Key_Down);
    ASSERT_EQ(world.links.runs.size(), 1);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(world.knowledge.written.last().state, DraftState::Published);
    world.links.release();
    settle();
}
