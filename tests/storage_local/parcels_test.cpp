// What waits on one workstation as a file, handed in on another.
#include "app/storage/local/localparcels.h"
#include "tests/storage_local/profilefixture.h"

namespace tongdai::storage {

class Parcels : public ProfileTest
{
protected:
    static QString secret() { return QStringLiteral("mở giúp tôi"); }
    QString file() const { return folder.path() + QStringLiteral("/đi.parcel"); }
    std::unique_ptr<LocalParcels> parcels() { return std::make_unique<LocalParcels>(*profile, box); }

    /// Another machine of the same centre, where `user` has signed in.
    void openOther(const User &user)
    {
        close();
        LocalProfileOptions wanted = options();
        wanted.folder = folder.path() + QStringLiteral("/máy khác");
        ASSERT_TRUE(openOnly(wanted));
        ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(user.name, password(), QByteArray(32, 'o'))));
        makeStores(user);
    }
    QList<QueuedOperation> queued()
    {
        return wait(profile->write([](Outbox &outbox) { return outbox.takeForSending(100, nullptr); },
                                   [](const auto &) {}))
            .value_or(QList<QueuedOperation>());
    }
};

TEST_F(Parcels, AreHandedInElsewhereUnderTheSameIds)
{
    open();
    const auto first = wait(calls->save({call(), {}}));
    const auto second = wait(calls->save(handedOver()));
    ASSERT_TRUE(first && second);
    const auto written = wait(parcels()->write(file(), secret()));
    ASSERT_TRUE(written) << written.error().detail.toStdString();
    EXPECT_EQ(written->items, 3);
    EXPECT_EQ(written->calls, 2);
    EXPECT_EQ(written->station, QStringLiteral("B07"));
    EXPECT_EQ(written->authors, QStringList {operatorUser().name});
    EXPECT_EQ(counts().waiting, 3) << "it waits here all the same";
    QFile bytes(file());
    ASSERT_TRUE(bytes.open(QIODevice::ReadOnly));
    const QByteArray all = bytes.readAll();
    EXPECT_FALSE(all.contains(first->call.citizen.name.toUtf8()));
    EXPECT_FALSE(all.contains(first->call.citizen.phone.toUtf8()));
    const QList<QueuedOperation> here = queued();

    openOther(operatorUser());
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    const auto seen = wait(parcels()->look(file(), secret()));
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->items, 3);
    EXPECT_EQ(counts().waiting, 1) << "looking takes nothing";
    const auto handedIn = wait(parcels()->handIn(file(), secret()));
    ASSERT_TRUE(handedIn) << handedIn.error().detail.toStdString();
    EXPECT_EQ(handedIn->taken, 3);
    EXPECT_EQ(recent().size(), 3);
    const QList<QueuedOperation> there = queued();
    ASSERT_EQ(there.size(), 4);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(there.at(i + 1).id, here.at(i).id);
        QJsonObject a = QJsonDocument::fromJson(here.at(i).bytes).object();
        QJsonObject b = QJsonDocument::fromJson(there.at(i + 1).bytes).object();
        for (const QString &place : {QStringLiteral("n"), QStringLiteral("prev")}) {
            a.remove(place);
            b.remove(place);
        }
        EXPECT_EQ(a, b) << "the centre knows an operation by its id and what it says";
    }
    const auto again = wait(parcels()->handIn(file(), secret()));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->taken, 0);
    EXPECT_EQ(again->knownHere, 3);
    EXPECT_EQ(counts().waiting, 4);
}

TEST_F(Parcels, AreRefusedInWords)
{
    open();
    const auto nothing = wait(parcels()->write(file(), secret()));
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, QStringLiteral("parcel.empty"));
    EXPECT_FALSE(QFile::exists(file()));
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    const auto nowhere = wait(parcels()->write(folder.path() + QStringLiteral("/không có/đi.parcel"), secret()));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().kind, ErrorKind::Storage);
    ASSERT_TRUE(wait(parcels()->write(file(), secret())));

    const auto guessed = wait(parcels()->look(file(), QStringLiteral("đoán bừa")));
    ASSERT_FALSE(guessed);
    EXPECT_EQ(guessed.error().code, QStringLiteral("parcel.password"));
    const auto missing = wait(parcels()->look(folder.path() + QStringLiteral("/đâu.parcel"), secret()));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, ErrorKind::NotFound);
    QFile bytes(file());
    ASSERT_TRUE(bytes.open(QIODevice::ReadWrite));
    const QByteArray whole = bytes.readAll();
    for (qsizetype length = 0; length < whole.size(); length += 61) {
        ASSERT_TRUE(bytes.resize(0));
        bytes.seek(0);
        bytes.write(whole.left(length));
        bytes.flush();
        const auto cut = wait(parcels()->handIn(file(), secret()));
        ASSERT_FALSE(cut) << length;
        EXPECT_TRUE(cut.error().kind == ErrorKind::Corrupt || cut.error().kind == ErrorKind::TooNew) << length;
    }
    EXPECT_EQ(counts().waiting, 1);
}

TEST_F(Parcels, WaitUntilTheirAuthorHasSignedInHere)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    ASSERT_TRUE(wait(parcels()->write(file(), secret())));
    openOther(officerUser());
    const auto refused = wait(parcels()->handIn(file(), secret()));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("parcel.author"));
    EXPECT_EQ(refused.error().detail, operatorUser().name);
    EXPECT_EQ(counts().waiting, 0);
}

} // namespace tongdai::storage
