#include "ui/shell/filesheet.h"

#include "tests/ui_fakes/fakes.h"
#include "ui/widgets/chip.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class FileSheetTest : public testing::Test
{
protected:
    void SetUp() override
    {
        window.resize(1100, 700);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window, 5000));
        sheet = new FileSheet(theme, world.attachments, world.tickets, world.directory, world.clock, &window);
        ticket.id = QUuid::createUuid();
        ticket.number = QStringLiteral("1022-260421-00001");
        Session session = world.operatorSession;
        sheet->openFor(ticket, session);
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key(code), modifiers);
        QCoreApplication::processEvents();
    }
    template<typename Fact> bool waitFor(Fact fact)
    {
        return QTest::qWaitFor([&] { return fact(); }, 5000);
    }
    template<typename Widget> Widget *find(const char *name) const
    {
        return sheet->findChild<Widget *>(QString::fromLatin1(name));
    }
    int rows() const { return find<QListView>("files")->model()->rowCount(); }
    void copyPicture()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        auto *data = new QMimeData;
        data->setImageData(image);
        QApplication::clipboard()->setMimeData(data);
    }

    Theme theme;
    World world;
    QWidget window;
    FileSheet *sheet = nullptr;
    Ticket ticket;
};

TEST_F(FileSheetTest, APastedPictureIsAttachedAndOpenedByKeys)
{
    copyPicture();
    key(Qt::Key_D, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    EXPECT_EQ(world.attachments.contents.size(), 1);
    EXPECT_TRUE(find<QLabel>("picture")->isHidden());
    key(Qt::Key_O, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return find<QLabel>("picture")->isVisible(); }));
    EXPECT_FALSE(find<QLabel>("picture")->pixmap(Qt::ReturnByValue).isNull());
    EXPECT_LE(find<QLabel>("picture")->pixmap(Qt::ReturnByValue).width(), 40); // a small one is not blown up
}

TEST_F(FileSheetTest, AnIdentityPaperAsksWhy)
{
    copyPicture();
    key(Qt::Key_D, Qt::ControlModifier);
    key(Qt::Key_Space); // the box has the focus
    ASSERT_TRUE(find<QCheckBox>("fileIdentity")->isChecked());
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(rows(), 0);
    EXPECT_TRUE(find<QLineEdit>("fileReason")->isVisible());
    QTest::keyClicks(find<QLineEdit>("fileReason"), QStringLiteral("doi chieu"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    EXPECT_EQ(world.tickets.events.first().text, QStringLiteral("doi chieu"));
    EXPECT_TRUE(world.tickets.events.first().file->identityPaper);
}

TEST_F(FileSheetTest, WhatCannotBeOpenedIsSaidInWords)
{
    copyPicture();
    key(Qt::Key_D, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    world.attachments.contents.clear();
    key(Qt::Key_O, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return !find<Notice>("fileNotice")->words().isEmpty(); }));
    EXPECT_TRUE(find<QLabel>("picture")->isHidden());
}

TEST_F(FileSheetTest, ARefusalKeepsWhatWasChosen)
{
    world.attachments.refusal = Error {ErrorKind::DiskFull, {}, {}, {}};
    copyPicture();
    key(Qt::Key_D, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return !find<Notice>("fileNotice")->words().isEmpty(); }));
    world.attachments.refusal.reset();
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return rows() == 1; }));
}

TEST_F(FileSheetTest, OnlySupervisorsTakeAFileAway)
{
    copyPicture();
    key(Qt::Key_D, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    key(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_TRUE(world.attachments.removed.isEmpty());
    sheet->close();
    Session supervisor = world.operatorSession;
    supervisor.user.role = Role::Supervisor;
    sheet->openFor(ticket, supervisor);
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    key(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(world.attachments.removed.size(), 1);
}

} // namespace
