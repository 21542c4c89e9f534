#include "ui/knowledge/knowledgepage.h"

#include "tests/ui_knowledge/knowledgefixture.h"
#include "ui/knowledge/foldsection.h"
#include "ui/knowledge/procedureview.h"
#include "ui/widgets/factboxes.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/spokentext.h"

#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::test;

TEST_F(KnowledgePageTest, FindsWhileTypingAndOpensTheBestHit)
{
    open();
    EXPECT_TRUE(question()->hasFocus());
    QTest::keyClicks(question(), QStringLiteral("sinh"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    EXPECT_EQ(hits()->model()->rowCount(), 6);
    EXPECT_EQ(hits()->currentIndex().row(), 0);
    EXPECT_TRUE(question()->hasFocus()); // results never take the keyboard
    EXPECT_EQ(question()->text(), QStringLiteral("sinh"));
    EXPECT_TRUE(says(QStringLiteral("6 procedure(s) match")));
}

TEST_F(KnowledgePageTest, NeverResetsTheList)
{
    open();
    const QSignalSpy resets(hits()->model(), &QAbstractItemModel::modelReset);
    QTest::keyClicks(question(), QStringLiteral("khai sinh"));
    settle();
    question()->clear();
    settle();
    EXPECT_EQ(resets.count(), 0);
    EXPECT_TRUE(says(QStringLiteral("Asked most today")));
}

/// A row measured for more room than it is painted in runs into the next.
TEST_F(KnowledgePageTest, EveryRowIsAsHighAsItsNameNeedsWhateverTheWidth)
{
    open();
    for (const int width : {1274, 1300, 980, 640, 1274}) {
        page->resize(width, 300); // too low for all rows: the scroll bar comes and goes
        settle();
        QTest::qWait(20);
        QStyleOptionViewItem option;
        option.widget = hits();
        option.rect = hits()->viewport()->rect();
        ASSERT_GT(hits()->model()->rowCount(), 2);
        int bottom = 0;
        for (int row = 0; row < hits()->model()->rowCount(); ++row) {
            const QModelIndex hit = hits()->model()->index(row, 0);
            const QRect at = hits()->visualRect(hit);
            EXPECT_EQ(at.height(), hits()->itemDelegate()->sizeHint(option, hit).height()) << width << " " << row;
            if (row > 0) {
                EXPECT_EQ(at.top(), bottom) << width << " " << row;
            }
            bottom = at.bottom() + 1;
        }
    }
}

TEST_F(KnowledgePageTest, StepsThroughHitsFromTheQuestion)
{
    index.procedures.append(birthProcedure());
    index.procedures.last().id = index.procedures.last().code = QStringLiteral("2.000986");
    open();
    QTest::keyClicks(question(), QStringLiteral("sinh"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    key(Qt::Key_Down);
    EXPECT_EQ(hits()->currentIndex().row(), 1);
    EXPECT_TRUE(shows(QStringLiteral("2.000986")));
    EXPECT_TRUE(question()->hasFocus());
}

TEST_F(KnowledgePageTest, NeverCallsAnEmptyFeeFree)
{
    open();
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    bool warned = false;
    for (const Fact &fact : page->findChild<FactBoxes *>()->facts()) {
        warned = warned || fact.warn;
        EXPECT_FALSE(fact.value.contains(QStringLiteral("free"), Qt::CaseInsensitive));
    }
    EXPECT_TRUE(warned);
    EXPECT_EQ(page->findChild<FactBoxes *>()->facts().size(), 4);
}

TEST_F(KnowledgePageTest, StartsACallWithTheProcedureOnce)
{
    open();
    const QSignalSpy started(page.get(), &KnowledgePage::startCallWith);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(started.count(), 0); // nothing is open yet
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    question()->setFocus();
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(started.count(), 1);
    EXPECT_EQ(started.first().first().toString(), QStringLiteral("1.001193"));
}

TEST_F(KnowledgePageTest, OffersNoCallToThoseWhoTakeNone)
{
    open(person(QStringLiteral("e"), QStringLiteral("Biên tập"), Role::Editor, centreUnit()));
    const QSignalSpy started(page.get(), &KnowledgePage::startCallWith);
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(started.count(), 0);
}

TEST_F(KnowledgePageTest, PassesTheFiltersOn)
{
    open();
    PlainCombo *field = nullptr;
    for (PlainCombo *combo : page->findChildren<PlainCombo *>()) {
        if (combo->findData(QStringLiteral("Hộ tịch")) >= 0)
            field = combo;
    }
    ASSERT_TRUE(field);
    field->setCurrentIndex(field->findData(QStringLiteral("Hộ tịch")));
    settle();
    EXPECT_EQ(index.searched.last().field, QStringLiteral("Hộ tịch"));
    Q_EMIT index.articlesChanged(); // a synced change must not undo the choice
    settle();
    EXPECT_EQ(field->currentData().toString(), QStringLiteral("Hộ tịch"));
}

TEST_F(KnowledgePageTest, AsksForComposedTextHoweverItWasTyped)
{
    open();
    question()->setText(QStringLiteral("đăng ký").normalized(QString::NormalizationForm_D));
    settle();
    ASSERT_FALSE(index.searched.isEmpty());
    EXPECT_EQ(index.searched.last().text, QStringLiteral("đăng ký"));
}

TEST_F(KnowledgePageTest, SaysThatTheNearestAreOnlyNear)
{
    index.nearest = {index.hits.last()};
    open();
    QTest::keyClicks(question(), QStringLiteral("xyz"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("these are the nearest")); }));
    index.nearest.clear();
    QTest::keyClicks(question(), QStringLiteral("q"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("No procedure matches")); }));
    key(Qt::Key_Escape);
    EXPECT_TRUE(question()->text().isEmpty());
}

TEST_F(KnowledgePageTest, KeepsWhatIsReadWhenAnotherCannotBeRead)
{
    open();
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    page->showProcedure(QStringLiteral("9.999999"));
    settle();
    EXPECT_EQ(page->shownProcedure(), QStringLiteral("1.001193"));
    EXPECT_TRUE(page->findChild<ProcedureView *>()->isVisible());
}

TEST_F(KnowledgePageTest, KeepsTheHitsWhenASearchFails)
{
    open();
    QTest::keyClicks(question(), QStringLiteral("sinh"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return hits()->model()->rowCount() == 6; }));
    index.failure = Error {ErrorKind::Storage, {}, {}, {}};
    QTest::keyClicks(question(), QStringLiteral(" x"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("from before")); }));
    EXPECT_EQ(hits()->model()->rowCount(), 6);
    EXPECT_EQ(question()->text(), QStringLiteral("sinh x"));
}

TEST_F(KnowledgePageTest, SaysThatTheBaseIsEmpty)
{
    index.procedures.clear();
    index.hits.clear();
    open();
    EXPECT_TRUE(says(QStringLiteral("No procedure is on this machine yet")));
}

TEST_F(KnowledgePageTest, ShowsHostileTextAsPlainTextAndStaysQuick)
{
    Procedure &bad = index.procedures.first();
    const QString html = QStringLiteral("<script>alert(1)</script><b>x</b> 👩‍👩‍👧");
    bad.name = html;
    bad.spokenAnswer = html + QChar(0) + QString(1'000'000, QLatin1Char('x'));
    bad.steps = html + QString(1'000'000, QLatin1Char('y'));
    bad.papers.append({html, html + QString(50'000, QLatin1Char('z')), html, QString()});
    bad.commonNames = {html};
    QElapsedTimer timer;
    timer.start();
    open();
    page->showProcedure(bad.id);
    ASSERT_TRUE(shows(bad.id));
    for (FoldSection *section : page->findChildren<FoldSection *>())
        section->setOpen(true);
    page->grab();
    EXPECT_LT(timer.elapsed(), 15'000); // unoptimised build, sanitizers; a real one takes a tenth
    for (const QLabel *label : page->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_TRUE(says(QStringLiteral("<script>")));
    EXPECT_TRUE(page->findChild<SpokenText *>()->toPlainText().contains(QStringLiteral("<b>x</b>")));
}

TEST_F(KnowledgePageTest, SaysWhenAProcedureIsOutOfForceAndWhatReplacedIt)
{
    index.procedures.first().validTo = QDate(2025, 1, 1);
    index.procedures.first().replacedBy = QStringLiteral("1.009999");
    open();
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    EXPECT_TRUE(says(QStringLiteral("replaced by 1.009999")));
}

TEST_F(KnowledgePageTest, SpeaksVietnameseOnEveryWidget)
{
    const Spoken vietnamese({QStringLiteral("ui_widgets"), QStringLiteral("ui_knowledge")},
                            QStringLiteral("vi"));
    ASSERT_GE(vietnamese.loaded(), 1U);
    open();
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    EXPECT_EQ(leftInEnglish(*page, QStringLiteral("ui_knowledge")), QStringList());
    EXPECT_TRUE(screenWords(*page).contains(QStringLiteral("Tên thường gọi")));
}

TEST_F(KnowledgePageTest, ChangesItsLanguageWhileItRuns)
{
    open();
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    {
        const Spoken vietnamese({QStringLiteral("ui_widgets"), QStringLiteral("ui_knowledge")},
                                QStringLiteral("vi"));
        settle();
        EXPECT_EQ(leftInEnglish(*page, QStringLiteral("ui_knowledge")), QStringList());
    }
    settle();
    EXPECT_TRUE(screenWords(*page).contains(QStringLiteral("Common names")));
}

TEST(KnowledgeTranslations, AreCompleteInBothLanguages)
{
    for (const QString &language : {QStringLiteral("vi"), QStringLiteral("en")}) {
        const QList<Message> messages = messagesOf(QStringLiteral("ui_knowledge"), language);
        EXPECT_GT(messages.size(), 30);
        for (const Message &message : messages) {
            EXPECT_FALSE(message.unfinished) << message.source.toStdString();
            EXPECT_EQ(placeholders(message.translation), placeholders(message.source))
                << message.source.toStdString();
            if (message.plural) {
                EXPECT_EQ(message.forms, language == QStringLiteral("vi") ? 1 : 2)
                    << message.source.toStdString();
            }
        }
    }
}
