// What is logged while practising stays in a folder that goes.
#include "app/storage/local/localcallstore.h"
#include "app/workstation/session/practicestation.h"
#include "centre.h"
#include "seat.h"

#include <QDirIterator>

using namespace tongdai;

TEST(PracticeStationTest, KeepsACallSealedAndForgetsItWithTheFolder)
{
    Centre centre;
    centre.start();
    const QTemporaryDir profile;
    Seat seat(centre, profile.path());
    ASSERT_TRUE(seat.enter(QStringLiteral("an")));
    ASSERT_TRUE(seat.reaches(SyncState::Live));
    QString folder;
    {
        PracticeStation station(seat.session->directory(), seat.clock);
        ASSERT_TRUE(waitFor(station.open(seat.session->currentSession())));
        folder = station.folder();
        LineCall ringing = lineCallFrom(QStringLiteral("one"), QStringLiteral("0900000101"));
        station.phoneLine().ring(ringing);
        const auto taken = station.phoneLine().take();
        ASSERT_TRUE(taken);
        EXPECT_EQ(taken->state, LineCall::State::Talking);
        ASSERT_TRUE(waitFor(station.callStore().save({seat.call(QStringLiteral("chuyện chỉ để tập")), {}})));
        const auto recent = waitFor(station.callStore().logged({}, 0, 10));
        ASSERT_TRUE(recent);
        EXPECT_EQ(recent->size(), 1);
        EXPECT_EQ(station.syncMonitor().status().state, SyncState::Practice);
        int files = 0;
        QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            EXPECT_FALSE(file.readAll().contains(QByteArray("chỉ để tập"))) << qPrintable(file.fileName());
            ++files;
        }
        EXPECT_GT(files, 0);
    }
    EXPECT_FALSE(QDir(folder).exists());
    const auto real = waitFor(seat.session->callStore().logged({}, 0, 10));
    ASSERT_TRUE(real);
    EXPECT_TRUE(real->isEmpty());
    EXPECT_EQ(seat.status().waiting, 0);
}
