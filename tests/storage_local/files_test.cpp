// Attached files on this workstation: sealed, sent in parts, fetched, and what becomes of them in faults.
#include "tests/storage_local/profilefixture.h"

#include "app/storage/local/localattachments.h"

#include <QSignalSpy>

namespace tongdai::storage {

namespace {

class Files : public ProfileTest
{
protected:
    void openWithFiles()
    {
        open();
        openFiles();
    }
    void openFiles()
    {
        files = std::make_unique<LocalFiles>(*profile);
        ASSERT_TRUE(wait(files->open()));
        attachments = std::make_unique<LocalAttachments>(*files, *tickets);
        const auto saved = wait(calls->save(handedOver()));
        ASSERT_TRUE(saved);
        ticket = saved->ticket->id;
    }
    void closeFiles()
    {
        attachments.reset();
        files.reset();
        close();
    }

    template<typename Fn> static bool eventually(Fn fn)
    {
        for (int tries = 0; tries < 500 && !fn(); ++tries)
            QTest::qWait(10);
        return fn();
    }

    static NewFile photo(qint64 bytes = 2 * FilePartBytes + 77)
    {
        QByteArray content("\xff\xd8\xff\xe0 Nguyen Van Thu 0900000012 ", 38);
        content.append(QByteArray(bytes - content.size(), 'x'));
        return {QStringLiteral("../ảnh\n chụp.jpg"), content, false, {}};
    }
    QList<TicketEvent> attached()
    {
        QList<TicketEvent> found;
        const auto events = wait(tickets->timeline(ticket));
        for (const TicketEvent &event : events.value_or(QList<TicketEvent>())) {
            if (event.what == TicketEvent::What::Attach)
                found.append(event);
        }
        return found;
    }
    /// As if the centre had taken everything that waits.
    void answerAll()
    {
        LocalSyncStore store(*profile);
        const auto taken = wait(store.takeForSending(100));
        ASSERT_TRUE(taken);
        QList<PushOutcome> outcomes;
        for (const QueuedOperation &operation : *taken)
            outcomes.append({operation.n, QStringLiteral("applied"), {}});
        ASSERT_TRUE(wait(store.recordOutcomes(outcomes, clock.now)));
    }

    std::unique_ptr<LocalFiles> files;
    std::unique_ptr<LocalAttachments> attachments;
    QUuid ticket;
};

} // namespace

TEST_F(Files, AreInTheTimelineAtOnceAndSentWhenTheirOperationWasTaken)
{
    openWithFiles();
    const NewFile file = photo();
    ASSERT_TRUE(wait(attachments->attach(ticket, file)));
    const auto events = attached();
    ASSERT_EQ(events.size(), 1);
    const AttachedFile shown = events.first().file.value();
    EXPECT_TRUE(events.first().pending);
    EXPECT_EQ(shown.name, QStringLiteral("ảnh chụp.jpg"));
    EXPECT_EQ(shown.type, QStringLiteral("image/jpeg"));
    EXPECT_EQ(files->progress(shown.sha256).step, FileProgress::Step::Waiting);
    EXPECT_EQ(wait(attachments->content(shown)), file.content);

    EXPECT_EQ(wait(files->nextToSend({}))->has_value(), false);
    answerAll();
    const auto next = wait(files->nextToSend({}));
    ASSERT_TRUE(next && *next);
    EXPECT_EQ((*next)->bytes, file.content.size());
    QByteArray sent;
    while (sent.size() < (*next)->bytes) {
        const auto part = wait(files->partToSend((*next)->sha256, sent.size()));
        ASSERT_TRUE(part);
        EXPECT_LE(part->size(), FilePartBytes);
        sent += *part;
        ASSERT_TRUE(wait(files->noteSent((*next)->sha256, sent.size())));
    }
    EXPECT_EQ(sent, file.content);
    EXPECT_EQ(wait(files->partToSend((*next)->sha256, 100)), file.content.mid(100, FilePartBytes - 100));
    EXPECT_EQ(files->progress(shown.sha256).step, FileProgress::Step::Sent);
    EXPECT_FALSE(*wait(files->nextToSend({})));
    files->sendAgain(); // the centre was put back
    ASSERT_TRUE(wait(files->noteSent(QString(64, QLatin1Char('0')), 0)).error().kind == ErrorKind::NotFound);
    EXPECT_TRUE(*wait(files->nextToSend({})));
    closeFiles();
}

TEST_F(Files, OneThatWaitsIsNotLostWhenItIsAttachedOnceMoreInVain)
{
    openWithFiles();
    ASSERT_TRUE(wait(attachments->attach(ticket, photo(5000))));
    const QString sha256 = attached().first().file->sha256;
    EXPECT_FALSE(wait(attachments->attach(newUuid7(clock.now), photo(5000)))); // no such ticket
    closeFiles();
    reopen();
    files = std::make_unique<LocalFiles>(*profile);
    ASSERT_TRUE(wait(files->open()));
    QTest::qWait(300); // the sweep has passed
    EXPECT_EQ(files->progress(sha256).step, FileProgress::Step::Waiting);
    answerAll();
    EXPECT_TRUE(*wait(files->nextToSend({})));
    files.reset();
}

TEST_F(Files, RestSealed)
{
    openWithFiles();
    ASSERT_TRUE(wait(attachments->attach(ticket, photo(5000))));
    closeFiles();
    const QDir profileFolder(options().folder);
    for (const QString &name : profileFolder.entryList(QDir::Files)) {
        QFile raw(profileFolder.filePath(name));
        ASSERT_TRUE(raw.open(QIODevice::ReadOnly));
        const QByteArray bytes = raw.readAll();
        for (const char *planted : {"Nguyen Van Thu", "0900000012", "chụp", "xxxxxxxxxx"})
            EXPECT_FALSE(bytes.contains(planted)) << qPrintable(name) << ' ' << planted;
    }
}

TEST_F(Files, GoOnWaitingAfterAStart)
{
    openWithFiles();
    ASSERT_TRUE(wait(attachments->attach(ticket, photo(5000))));
    const QString sha256 = attached().first().file->sha256;
    closeFiles();
    reopen();
    files = std::make_unique<LocalFiles>(*profile);
    ASSERT_TRUE(wait(files->open()));
    EXPECT_TRUE(eventually([&] { return files->progress(sha256).step == FileProgress::Step::Waiting; }));
    answerAll();
    EXPECT_TRUE(*wait(files->nextToSend({})));
    files.reset();
}

TEST_F(Files, AClockSetWrongDropsNothingThatACentrePutBackMayLack)
{
    openWithFiles();
    ASSERT_TRUE(wait(attachments->attach(ticket, photo(5000))));
    const QString sha256 = attached().first().file->sha256;
    answerAll();
    ASSERT_TRUE(wait(files->noteSent(sha256, 5000)));
    closeFiles();
    clock.now += 277 * 24 * 3600'000LL;
    reopen();
    files = std::make_unique<LocalFiles>(*profile);
    ASSERT_TRUE(wait(files->open()));
    QTest::qWait(300); // the sweep has passed
    EXPECT_EQ(files->progress(sha256).step, FileProgress::Step::Sent);
    files->sendAgain();
    EXPECT_TRUE(eventually([&] { return files->waiting() == 1; }));
    EXPECT_EQ(wait(files->partToSend(sha256, 0))->size(), 5000);
    files.reset();
}

/// The centre was put back to a copy that has the entry and not the content: nothing but its epoch says so.
TEST_F(Files, WhatWasSentInAnotherLifeOfTheCentreIsAskedAfterAgain)
{
    openWithFiles();
    ASSERT_TRUE(wait(files->noteEpoch(QStringLiteral("e1"))));
    ASSERT_TRUE(wait(attachments->attach(ticket, photo(5000))));
    const QString sha256 = attached().first().file->sha256;
    answerAll();
    ASSERT_TRUE(wait(files->noteSent(sha256, 5000)));
    ASSERT_TRUE(wait(files->noteEpoch(QStringLiteral("e1"))));
    EXPECT_FALSE(*wait(files->nextToSend({})));
    ASSERT_TRUE(wait(files->noteEpoch(QStringLiteral("e2"))));
    ASSERT_TRUE(*wait(files->nextToSend({})));
    ASSERT_TRUE(wait(files->noteSent(sha256, 5000)));
    closeFiles();
    reopen();
    files = std::make_unique<LocalFiles>(*profile);
    ASSERT_TRUE(wait(files->open()));
    ASSERT_TRUE(wait(files->noteEpoch(QStringLiteral("e2")))); // known over a start
    EXPECT_FALSE(*wait(files->nextToSend({})));
    files.reset();
}

/// What was sent in an earlier life must not pass for sent because nobody could look while the disk was full.
TEST_F(Files, ALifeOfTheCentreIsNotNotedBeforeTheFileCanBeOpened)
{
    openWithFiles();
    ASSERT_TRUE(wait(files->noteEpoch(QStringLiteral("e1"))));
    ASSERT_TRUE(wait(attachments->attach(ticket, photo(5000))));
    const QString sha256 = attached().first().file->sha256;
    answerAll();
    ASSERT_TRUE(wait(files->noteSent(sha256, 5000)));
    closeFiles();
    {
        const QMutexLocker lock(&filesFault.mutex);
        filesFault.judge = [](const QString &) { return Error {ErrorKind::DiskFull, QStringLiteral("full"), {}, {}}; };
    }
    reopen();
    files = std::make_unique<LocalFiles>(*profile);
    EXPECT_FALSE(wait(files->open()));
    EXPECT_FALSE(wait(files->noteEpoch(QStringLiteral("e2"))));
    filesFault.disarm();
    ASSERT_TRUE(wait(files->noteEpoch(QStringLiteral("e2"))));
    EXPECT_TRUE(*wait(files->nextToSend({})));
    files->close();
    EXPECT_FALSE(wait(files->noteEpoch(QStringLiteral("e3")))) << "a closed profile stays closed";
    files.reset();
}

TEST_F(Files, OneThatNothingNamesIsForgottenAtTheNextStart)
{
    openWithFiles();
    ASSERT_TRUE(wait(files->keepToSend(QByteArray("mồ côi"), newUuid7(clock.now)))); // killed before its operation
    const QString sha256 = sha256Of(QByteArray("mồ côi"));
    closeFiles();
    reopen();
    files = std::make_unique<LocalFiles>(*profile);
    ASSERT_TRUE(wait(files->open()));
    EXPECT_TRUE(eventually([&] { return files->progress(sha256).step == FileProgress::Step::None; }));
    files.reset();
}

TEST_F(Files, AreKeptWholeOrNotAtAllOnAFullDisk)
{
    openWithFiles();
    bool full = true;
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [&full](const QString &sql) -> std::optional<Error> {
            if (full && sql.startsWith(QStringLiteral("INSERT OR IGNORE INTO op (")))
                return Error {ErrorKind::DiskFull, QStringLiteral("made to fail"), {}, {}};
            return {};
        };
    }
    const auto refused = wait(attachments->attach(ticket, photo(5000)));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::DiskFull);
    outboxFault.disarm();
    EXPECT_TRUE(attached().isEmpty());
    EXPECT_TRUE(eventually([&] { return files->waiting() == 0; }));
    closeFiles();
}

TEST_F(Files, SaysWhatIsWrongWithOne)
{
    openWithFiles();
    const auto codeOf = [this](const NewFile &file) {
        const auto done = wait(attachments->attach(ticket, file));
        return done ? QString() : done.error().code;
    };
    EXPECT_EQ(codeOf({QStringLiteral("trống.jpg"), {}, false, {}}), u"file.empty");
    EXPECT_EQ(codeOf({QStringLiteral("lớn.jpg"), QByteArray(MostFileBytes + 1, 'x'), false, {}}), u"file.size");
    EXPECT_EQ(codeOf({QStringLiteral("ảnh.jpg"), QByteArray("\x7f" "ELF\x02\x01\x01", 7) + QByteArray(100, '\0'), false, {}}),
              u"file.type");
    EXPECT_EQ(codeOf({QStringLiteral("cài.sh"), QByteArray("#!/bin/sh\nrm -rf /\n"), false, {}}), u"file.type");
    NewFile card = photo(3000);
    card.identityPaper = true;
    EXPECT_EQ(codeOf(card), u"file.reason");
    card.reason = QStringLiteral("đối chiếu");
    EXPECT_EQ(codeOf(card), QString());
    EXPECT_EQ(attached().size(), 1);
    EXPECT_EQ(attached().first().text, QStringLiteral("đối chiếu"));
    closeFiles();
}

TEST_F(Files, AreFetchedOnceAndThenOpenedFromHere)
{
    openWithFiles();
    const QByteArray content = photo(FilePartBytes + 500).content;
    AttachedFile wanted;
    wanted.sha256 = sha256Of(content);
    wanted.bytes = content.size();
    QSignalSpy asked(files.get(), &FileStore::filesWaiting);
    const auto first = attachments->content(wanted);
    const auto second = attachments->content(wanted);
    EXPECT_TRUE(eventually([&] { return asked.size() == 1; }));
    const auto next = wait(files->nextToFetch({}));
    ASSERT_TRUE(next && *next);
    EXPECT_EQ((*next)->have, 0);
    ASSERT_TRUE(wait(files->keepPart(wanted.sha256, 0, content.left(FilePartBytes))));
    ASSERT_TRUE(wait(files->keepPart(wanted.sha256, 0, content.left(FilePartBytes)))); // doubled on the way
    EXPECT_EQ((*wait(files->nextToFetch({})))->have, FilePartBytes);
    ASSERT_TRUE(wait(files->keepPart(wanted.sha256, FilePartBytes, content.mid(FilePartBytes))));
    EXPECT_EQ(wait(first), content);
    EXPECT_EQ(wait(second), content);
    EXPECT_FALSE(*wait(files->nextToFetch({})));
    EXPECT_EQ(wait(attachments->content(wanted)), content);
    closeFiles();
}

TEST_F(Files, WhatCannotBeFetchedIsSaidAndAskedForAgain)
{
    openWithFiles();
    const QByteArray content = photo(500).content;
    AttachedFile wanted;
    wanted.sha256 = sha256Of(content);
    wanted.bytes = content.size();
    const auto offline = attachments->content(wanted);
    EXPECT_TRUE(eventually([&] { return files->progress(wanted.sha256).step == FileProgress::Step::Fetching; }));
    files->noteNotFetched(wanted.sha256, Error {ErrorKind::Offline, {}, {}, {}});
    EXPECT_EQ(wait(offline).error().kind, ErrorKind::Offline);
    EXPECT_FALSE(*wait(files->nextToFetch({})));
    // Other bytes than its name says: not shown, begun anew.
    const auto wrong = attachments->content(wanted);
    EXPECT_TRUE(eventually([&] { return wait(files->nextToFetch({}))->has_value() == true; }));
    EXPECT_EQ(wait(files->keepPart(wanted.sha256, 0, QByteArray(500, 'z'))).error().kind, ErrorKind::Corrupt);
    EXPECT_EQ(wait(wrong).error().kind, ErrorKind::Corrupt);
    const auto right = attachments->content(wanted);
    EXPECT_TRUE(eventually([&] { return wait(files->nextToFetch({}))->has_value() == true; }));
    ASSERT_TRUE(wait(files->keepPart(wanted.sha256, 0, content)));
    EXPECT_EQ(wait(right), content);
    closeFiles();
}

TEST_F(Files, ADamagedFileOfFilesStopsNothingElse)
{
    openWithFiles();
    ASSERT_TRUE(wait(attachments->attach(ticket, photo(5000))));
    closeFiles();
    {
        QFile raw(path(QStringLiteral("files.db")));
        ASSERT_TRUE(raw.open(QIODevice::ReadWrite));
        raw.write(QByteArray(4096, 'z'));
    }
    reopen();
    files = std::make_unique<LocalFiles>(*profile);
    EXPECT_TRUE(wait(files->open()));
    EXPECT_EQ(files->waiting(), 0);
    EXPECT_EQ(attached().size(), 1); // the entry says that the centre has not got it
    files.reset();
}

} // namespace tongdai::storage
