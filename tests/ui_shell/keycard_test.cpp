// The card of F1 shows every key at a glance.
#include "tests/ui_shell/windowfixture.h"
#include "ui/shell/keycard.h"
#include "ui/widgets/keycap.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class KeyCardTest : public WindowTest
{
protected:
    QScrollBar *bar() const
    {
        auto *scroll = window->findChild<KeyCard *>()->findChild<QScrollArea *>();
        return scroll ? scroll->verticalScrollBar() : nullptr;
    }
};

} // namespace

TEST_F(KeyCardTest, NeedsNoScrollingInALowWindowInEitherLanguage)
{
    window->resize(1366, 740);
    window->enter(world.operatorSession);
    for (const char *language : {"vi", "en"}) {
        translations.setLanguage(QString::fromLatin1(language));
        key(Qt::Key_F1);
        ASSERT_TRUE(waitFor([this] { return bar() && bar()->maximum() == 0; })) << language;
        key(Qt::Key_Escape);
    }
}

TEST_F(KeyCardTest, CutsNothingWhereLettersAreLarge)
{
    window->resize(1366, 768);
    window->enter(world.operatorSession);
    theme.setScale(2.0);
    key(Qt::Key_F1);
    auto *card = window->findChild<KeyCard *>();
    ASSERT_TRUE(waitFor([card] { return card->isVisible(); }));
    for (const KeyCap *cap : card->findChildren<KeyCap *>()) {
        const QRect at(cap->mapTo(card, QPoint(0, 0)), cap->size());
        EXPECT_GE(at.left(), 0) << cap->text().toStdString();
        EXPECT_LE(at.right(), card->width()) << cap->text().toStdString();
    }
    EXPECT_EQ(card->findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0);
}
