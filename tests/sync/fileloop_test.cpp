// The loop that carries files: parts, breaks, refusals; a centre and a store in memory.
#include "handclock.h"

#include "app/sync/fileloop.h"
#include "fakecentre.h"
#include "fakestore.h"
#include "models/ports/whenready.h"

#include <gtest/gtest.h>

namespace tongdai {

namespace {

class FakeFiles final : public FileCentre
{
public:
    QHash<QString, FileStanding> known; ///< what an entry names
    QHash<QString, QByteArray> there;
    QList<Error> failNext; ///< one a request
    QStringList asked;

    QFuture<Result<FileStanding>> fileStanding(QString sha256) override
    {
        return answer(QStringLiteral("head"), sha256);
    }
    QFuture<Result<FileStanding>> putFilePart(QString sha256, qint64 at, qint64 total, QByteArray part) override
    {
        asked.append(QStringLiteral("put %1").arg(at));
        if (!failNext.isEmpty())
            return readyFuture(Result<FileStanding>(tl::unexpected(failNext.takeFirst())));
        FileStanding &standing = known[sha256];
        if (at != standing.have || total != standing.bytes)
            return readyFuture(Result<FileStanding>(fail(ErrorKind::Conflict, {}, {}, QStringLiteral("file.at"))));
        there[sha256] += part;
        standing.have += part.size();
        return readyFuture(Result<FileStanding>(standing));
    }
    QFuture<Result<QByteArray>> filePart(QString sha256, qint64 at, qint64 most) override
    {
        asked.append(QStringLiteral("get %1").arg(at));
        if (!failNext.isEmpty())
            return readyFuture(Result<QByteArray>(tl::unexpected(failNext.takeFirst())));
        return readyFuture(Result<QByteArray>(there.value(sha256).mid(at, most)));
    }
    void cancelFiles() override { asked.append(QStringLiteral("cancel")); }

private:
    QFuture<Result<FileStanding>> answer(const QString &what, const QString &sha256)
    {
        asked.append(what);
        if (!failNext.isEmpty())
            return readyFuture(Result<FileStanding>(tl::unexpected(failNext.takeFirst())));
        if (!known.contains(sha256))
            return readyFuture(Result<FileStanding>(fail(ErrorKind::NotFound, {})));
        return readyFuture(Result<FileStanding>(known.value(sha256)));
    }
};

class FakeFileStore final : public FileStore
{
public:
    QMap<QString, QByteArray> waiting; ///< to be sent
    QHash<QString, qint64> sent;
    QHash<QString, QString> refused;
    QMap<QString, QByteArray> wanted; ///< what came of it so far
    QHash<QString, qint64> sizes;
    QHash<QString, ErrorKind> notFetched;
    bool damaged = false;

    QStringList epochs; ///< as told
    QFuture<Result<void>> noteEpoch(QString epoch) override
    {
        epochs.append(epoch);
        return readyFuture(Result<void>());
    }
    QFuture<Result<std::optional<FileToSend>>> nextToSend(QStringList without) override
    {
        for (auto file = waiting.cbegin(); file != waiting.cend(); ++file) {
            if (!without.contains(file.key()))
                return readyFuture(Result<std::optional<FileToSend>>(FileToSend {file.key(), file->size()}));
        }
        return readyFuture(Result<std::optional<FileToSend>>(std::nullopt));
    }
    QFuture<Result<QByteArray>> partToSend(QString sha256, qint64 at) override
    {
        if (damaged)
            return readyFuture(Result<QByteArray>(fail(ErrorKind::Corrupt, {})));
        return readyFuture(Result<QByteArray>(waiting.value(sha256).mid(at, FilePartBytes)));
    }
    QFuture<Result<void>> noteSent(QString sha256, qint64 have) override
    {
        sent[sha256] = have;
        if (have == waiting.value(sha256).size())
            waiting.remove(sha256);
        return readyFuture(Result<void>());
    }
    QFuture<Result<void>> noteRefused(QString sha256, QString reason) override
    {
        waiting.remove(sha256);
        refused.insert(sha256, reason);
        return readyFuture(Result<void>());
    }
    QFuture<Result<std::optional<FileToFetch>>> nextToFetch(QStringList) override
    {
        if (wanted.isEmpty())
            return readyFuture(Result<std::optional<FileToFetch>>(std::nullopt));
        const QString sha256 = wanted.firstKey();
        return readyFuture(
            Result<std::optional<FileToFetch>>(FileToFetch {sha256, sizes.value(sha256), wanted.first().size()}));
    }
    QFuture<Result<void>> keepPart(QString sha256, qint64 at, QByteArray part) override
    {
        EXPECT_EQ(at, wanted.value(sha256).size());
        wanted[sha256] += part;
        if (wanted.value(sha256).size() == sizes.value(sha256))
            fetched.insert(sha256, wanted.take(sha256));
        return readyFuture(Result<void>());
    }
    void noteNotFetched(QString sha256, Error error) override
    {
        wanted.remove(sha256);
        notFetched.insert(sha256, error.kind);
    }
    QHash<QString, QByteArray> fetched;
};

class FileLoopTest : public testing::Test
{
protected:
    void announce(const QString &name, const QByteArray &content)
    {
        store.waiting.insert(name, content);
        centre.known.insert(name, {0, content.size()});
    }
    static Error error(ErrorKind kind, const QString &code = {}) { return {kind, {}, {}, code}; }

    HandClock clock;
    FakeCentre other {clock};
    FakeStore operations;
    FakeFiles centre;
    FakeFileStore store;
    FileLoop loop {{other, operations, clock, clock, [](qint64 bound) { return bound / 2; }, &centre, &store}, nullptr};
    const QByteArray big = QByteArray(FilePartBytes, 'a') + QByteArray(FilePartBytes, 'b') + "c";
};

} // namespace

TEST_F(FileLoopTest, SendsPartByPartAndAsksOnceWhereToBegin)
{
    announce(QStringLiteral("one"), big);
    loop.run(0, QStringLiteral("e1"));
    clock.turn(1000);
    EXPECT_EQ(centre.there.value(QStringLiteral("one")), big);
    EXPECT_EQ(centre.asked, QStringList({QStringLiteral("head"), QStringLiteral("put 0"), QStringLiteral("put 1048576"),
                                         QStringLiteral("put 2097152")}));
    EXPECT_TRUE(store.waiting.isEmpty());
    EXPECT_FALSE(loop.isMoving());
}

TEST_F(FileLoopTest, GoesOnWhereTheCentreStands)
{
    announce(QStringLiteral("one"), big);
    centre.there[QStringLiteral("one")] = big.left(FilePartBytes);
    centre.known[QStringLiteral("one")].have = FilePartBytes;
    loop.run(0, QStringLiteral("e1"));
    clock.turn(1000);
    EXPECT_EQ(centre.there.value(QStringLiteral("one")), big);
    EXPECT_FALSE(centre.asked.contains(QStringLiteral("put 0")));
}

TEST_F(FileLoopTest, ALostAnswerIsFoundOutByAskingAgain)
{
    announce(QStringLiteral("one"), big);
    loop.run(0, QStringLiteral("e1"));
    centre.failNext = {error(ErrorKind::Timeout)}; // of the first question
    clock.turn(100);
    EXPECT_TRUE(store.waiting.contains(QStringLiteral("one")));
    clock.turn(60'000);
    EXPECT_EQ(centre.there.value(QStringLiteral("one")), big);
}

TEST_F(FileLoopTest, WaitsForTheOperationThatNamesAFileAndLetsOthersPass)
{
    store.waiting.insert(QStringLiteral("a-early"), "x");
    announce(QStringLiteral("b-named"), "y");
    loop.run(0, QStringLiteral("e1"));
    clock.turn(1000);
    EXPECT_TRUE(store.waiting.contains(QStringLiteral("a-early")));
    EXPECT_EQ(centre.there.value(QStringLiteral("b-named")), "y");
    centre.known.insert(QStringLiteral("a-early"), {0, 1});
    loop.kick(); // its operation was answered
    clock.turn(1000);
    EXPECT_EQ(centre.there.value(QStringLiteral("a-early")), "x");
}

TEST_F(FileLoopTest, WhatTheCentreDoesNotTakeIsSaidAndNotTriedForEver)
{
    announce(QStringLiteral("one"), "x");
    announce(QStringLiteral("two"), "y");
    loop.run(0, QStringLiteral("e1"));
    centre.failNext = {error(ErrorKind::Forbidden, QStringLiteral("flow.role"))};
    clock.turn(1000);
    EXPECT_EQ(store.refused.value(QStringLiteral("one")), QStringLiteral("flow.role"));
    EXPECT_EQ(centre.there.value(QStringLiteral("two")), "y");
}

TEST_F(FileLoopTest, AWrongSumIsTriedThreeTimes)
{
    announce(QStringLiteral("one"), "x");
    loop.run(0, QStringLiteral("e1"));
    const Error wrong = error(ErrorKind::Invalid, QStringLiteral("file.sum"));
    centre.failNext = {wrong, wrong};
    clock.turn(1000); // the second wait is a second long
    EXPECT_TRUE(store.refused.isEmpty());
    EXPECT_FALSE(store.waiting.isEmpty());
    centre.failNext = {wrong};
    clock.turn(10'000);
    EXPECT_EQ(store.refused.value(QStringLiteral("one")), QStringLiteral("file.sum"));
}

TEST_F(FileLoopTest, DamagedContentIsNotSent)
{
    announce(QStringLiteral("one"), "x");
    store.damaged = true;
    loop.run(0, QStringLiteral("e1"));
    clock.turn(1000);
    EXPECT_EQ(store.refused.value(QStringLiteral("one")), QStringLiteral("file.damaged"));
}

TEST_F(FileLoopTest, WhatSomebodyWaitsToSeeGoesFirst)
{
    announce(QStringLiteral("one"), big);
    centre.there.insert(QStringLiteral("two"), big);
    store.wanted.insert(QStringLiteral("two"), big.left(FilePartBytes)); // begun once
    store.sizes.insert(QStringLiteral("two"), big.size());
    loop.run(0, QStringLiteral("e1"));
    clock.turn(1000);
    EXPECT_EQ(store.fetched.value(QStringLiteral("two")), big);
    EXPECT_EQ(centre.asked.first(), QStringLiteral("get 1048576"));
    EXPECT_EQ(centre.there.value(QStringLiteral("one")), big);
}

TEST_F(FileLoopTest, WhoeverWaitsIsToldWhenThereIsNoConnection)
{
    store.wanted.insert(QStringLiteral("two"), {});
    store.sizes.insert(QStringLiteral("two"), 10);
    loop.kick();
    clock.turn(10);
    EXPECT_EQ(store.notFetched.value(QStringLiteral("two")), ErrorKind::Offline);
    loop.run(60'000, QStringLiteral("e1"));
    store.wanted.insert(QStringLiteral("three"), {});
    store.sizes.insert(QStringLiteral("three"), 10);
    loop.stop();
    clock.turn(10);
    EXPECT_EQ(store.notFetched.value(QStringLiteral("three")), ErrorKind::Offline);
    EXPECT_TRUE(store.wanted.isEmpty());
}

TEST_F(FileLoopTest, APartOfAnotherSizeIsNoAnswer)
{
    centre.there.insert(QStringLiteral("two"), "short");
    store.wanted.insert(QStringLiteral("two"), {});
    store.sizes.insert(QStringLiteral("two"), 10);
    loop.run(0, QStringLiteral("e1"));
    clock.turn(1000);
    EXPECT_EQ(store.notFetched.value(QStringLiteral("two")), ErrorKind::Protocol);
}

} // namespace tongdai
