#include "tests/storage_local/profilefixture.h"

#include <QDirIterator>
#include <QLockFile>

namespace tongdai::storage {

class Profile : public ProfileTest
{
protected:
    /// Names of the profile's files that hold one of these words in clear, as UTF-8 or UTF-16.
    QStringList filesHolding(const QStringList &words)
    {
        QStringList found;
        QDirIterator files(options().folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            for (const QString &word : words) {
                const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
                if (bytes.contains(word.toUtf8()) || bytes.contains(wide))
                    found.append(files.fileName() + QLatin1Char(' ') + word);
            }
        }
        return found;
    }
    void flip(const QString &name, qint64 from, int count)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_GT(file.size(), from + count);
        ASSERT_TRUE(file.seek(from));
        file.write(QByteArray(count, '\xa7'));
    }
    QStringList setAside(const QString &what)
    {
        return QDir(options().folder).entryList({what + QStringLiteral(".damaged-*.db")}, QDir::Files);
    }
};

/// A program was killed and its process number is somebody else's by now: a file that names it keeps nobody out.
TEST_F(Profile, WhatAKilledProgramLeftBehindKeepsNobodyOut)
{
    open();
    close();
    QLockFile left(path(QStringLiteral("lock"))); // names a program that runs, as an earlier version wrote it
    ASSERT_TRUE(left.tryLock(0));
    ASSERT_TRUE(openOnly(options()));
}

TEST_F(Profile, ADamagedLockKeepsNobodyOut)
{
    open();
    for (const qint64 at : {0, 100}) { // what a database begins with, and its schema
        close();
        flip(QStringLiteral("in-use"), at, 60);
        EXPECT_TRUE(openOnly(options())) << at;
    }
}

TEST_F(Profile, ASecondCopyOfTheProgramIsRefused)
{
    open();
    LocalProfile second(options(), clock, box);
    const auto opened = wait(second.open());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(opened.error().code, QStringLiteral("profile.in_use"));
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close();
    EXPECT_TRUE(wait(second.open()));
}

TEST_F(Profile, ANewerProgramsDataIsRefusedAndNotTouched)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close();
    for (const auto &name : {QStringLiteral("outbox.db"), QStringLiteral("mirror.db")}) {
        int own = 0;
        const auto setVersion = [&](int version) {
            QSqlDatabase database
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            database.setDatabaseName(path(name));
            ASSERT_TRUE(database.open());
            QSqlQuery now(QStringLiteral("PRAGMA user_version"), database);
            ASSERT_TRUE(now.next());
            own = own == 0 ? now.value(0).toInt() : own;
            now.finish();
            ASSERT_TRUE(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version=%1").arg(version)));
        };
        const auto drop = [] { QSqlDatabase::removeDatabase(QStringLiteral("newer")); };
        setVersion(9999);
        drop();
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        const auto opened = openOnly(options());
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().kind, ErrorKind::TooNew);
        close();
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(file.readAll(), before);
        setVersion(own);
        drop();
    }
    reopen();
    EXPECT_EQ(recent().size(), 1);
}

TEST_F(Profile, ADamagedMirrorIsMadeAnewAndTheOutboxStays)
{
    open();
    QList<PullRow> rows;
    for (int i = 0; i < 200; ++i)
        rows.append(row(call()));
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    const auto saved = wait(calls->save({call(), {}}));
    close();
    flip(QStringLiteral("mirror.db"), 0, 200);
    reopen();
    EXPECT_TRUE(profile->mirrorWasMadeAnew());
    EXPECT_EQ(setAside(QStringLiteral("mirror")).size(), 1);
    EXPECT_TRUE(wait(sync->cursors())->isEmpty());
    ASSERT_EQ(recent().size(), 1);
    EXPECT_EQ(recent().first().id, saved->call.id);
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    EXPECT_EQ(recent(1000).size(), 201);
}

TEST_F(Profile, DamageInsideTheMirrorIsFoundAfterAnUncleanEnd)
{
    open();
    QList<PullRow> rows;
    for (int i = 0; i < 400; ++i)
        rows.append(row(call()));
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    close();
    QFile running(path(QStringLiteral("running")));
    ASSERT_TRUE(running.open(QIODevice::WriteOnly)); // as left by a program that was killed
    running.close();
    for (qint64 at = 8192; at < QFileInfo(path(QStringLiteral("mirror.db"))).size() - 600; at += 4096)
        flip(QStringLiteral("mirror.db"), at, 500);
    reopen();
    EXPECT_TRUE(profile->mirrorWasMadeAnew());
    EXPECT_TRUE(pull(QStringLiteral("calls"), rows));
}

TEST_F(Profile, DamageMetWhileRunningIsMendedWithoutARestart)
{
    open();
    const QList<PullRow> rows {row(call()), row(call())};
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    const auto saved = wait(calls->save({call(), {}}));
    ASSERT_TRUE(saved);
    const QSignalSpy remade(sync.get(), &SyncStore::mirrorRemade);
    {
        const QMutexLocker lock(&mirrorFault.mutex);
        mirrorFault.judge = [](const QString &sql) -> std::optional<Error> {
            if (sql.startsWith(QStringLiteral("INSERT")) || sql.startsWith(QStringLiteral("UPDATE")))
                return Error {ErrorKind::Corrupt, QStringLiteral("made malformed"), {}, {}};
            return {};
        };
    }
    ASSERT_FALSE(pull(QStringLiteral("calls"), {row(call())}));
    mirrorFault.disarm();
    settle();
    EXPECT_TRUE(profile->mirrorWasMadeAnew());
    EXPECT_EQ(remade.size(), 1);
    EXPECT_EQ(setAside(QStringLiteral("mirror")).size(), 1);
    EXPECT_TRUE(wait(sync->cursors())->isEmpty()); // everything is asked for again
    EXPECT_EQ(recent().size(), 1);
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows, true));
    EXPECT_EQ(recent().size(), 3);
    reopen();
    EXPECT_EQ(recent().size(), 3); // sealed with this profile's key
}

TEST_F(Profile, DamageOnceMetIsNotForgottenByACheckThatFindsNothing)
{
    open();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(call())}));
    close();
    QFile suspect(path(QStringLiteral("mirror.suspect")));
    ASSERT_TRUE(suspect.open(QIODevice::WriteOnly));
    suspect.close();
    reopen();
    EXPECT_TRUE(profile->mirrorWasMadeAnew());
    EXPECT_FALSE(suspect.exists());
}

TEST_F(Profile, ADamagedOutboxGivesWayToItsCopyAndCarriesOverWhatCanBeRead)
{
    open();
    for (int i = 0; i < 25; ++i)
        ASSERT_TRUE(wait(calls->save({call(), {}})));
    settle();
    ASSERT_TRUE(QFile::exists(path(QStringLiteral("outbox.bak")))); // after twenty saves
    QFile::copy(path(QStringLiteral("outbox.bak")), path(QStringLiteral("kept")));
    close();
    // The copy as it was five saves ago; the header of the outbox is gone.
    QFile::remove(path(QStringLiteral("outbox.bak")));
    QFile::rename(path(QStringLiteral("kept")), path(QStringLiteral("outbox.bak")));
    flip(QStringLiteral("outbox.db"), 0, 100);
    reopen();
    EXPECT_EQ(profile->recovery(), OutboxRecovery::FromCopy);
    EXPECT_EQ(setAside(QStringLiteral("outbox")).size(), 1);
    EXPECT_EQ(recent().size(), 20);
    EXPECT_EQ(counts().nextN, 21);
    EXPECT_TRUE(wait(calls->save({call(), {}})));
}

TEST_F(Profile, OperationsSinceTheCopyAreCarriedOverFromAnOutboxThatCanStillBeRead)
{
    open();
    for (int i = 0; i < 25; ++i)
        ASSERT_TRUE(wait(calls->save({call(), {}})));
    settle();
    QFile::copy(path(QStringLiteral("outbox.bak")), path(QStringLiteral("kept")));
    const auto page = wait(profile->readOutbox([](Outbox &) { return Result<void>(); }));
    ASSERT_TRUE(page);
    close();
    QFile::remove(path(QStringLiteral("outbox.bak")));
    QFile::rename(path(QStringLiteral("kept")), path(QStringLiteral("outbox.bak")));
    // An index is damaged, the rows are whole.
    qint64 at = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("root"));
        database.setDatabaseName(path(QStringLiteral("outbox.db")));
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'op_author'"))
                    && query.next());
        at = (query.value(0).toLongLong() - 1) * 4096;
    }
    QSqlDatabase::removeDatabase(QStringLiteral("root"));
    flip(QStringLiteral("outbox.db"), at, 64);
    reopen();
    EXPECT_EQ(profile->recovery(), OutboxRecovery::FromCopy);
    EXPECT_EQ(recent().size(), 25);
    EXPECT_EQ(counts().waiting, 25);
    EXPECT_EQ(counts().nextN, 26);
}

TEST_F(Profile, AMissingOutboxIsTakenFromItsCopy)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close(); // copies
    ASSERT_TRUE(QFile::remove(path(QStringLiteral("outbox.db"))));
    reopen();
    EXPECT_EQ(profile->recovery(), OutboxRecovery::FromCopy);
    EXPECT_EQ(recent().size(), 1);
}

TEST_F(Profile, WithBothCopiesDamagedItStartsAnewAndSaysSo)
{
    open();
    ASSERT_TRUE(wait(sync->adoptClient(QUuid::createUuid())));
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(call())}));
    close();
    flip(QStringLiteral("outbox.db"), 0, 100);
    flip(QStringLiteral("outbox.bak"), 0, 100);
    ASSERT_TRUE(openOnly(options()));
    EXPECT_EQ(profile->recovery(), OutboxRecovery::Lost);
    EXPECT_TRUE(profile->keys().knownHere().isEmpty());
    // A new data key: the mirror sealed with the old one is fetched again.
    ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey())));
    makeStores(operatorUser());
    EXPECT_TRUE(counts().clientId.isNull());
    EXPECT_TRUE(wait(sync->cursors())->isEmpty());
    EXPECT_TRUE(recent().isEmpty());
    EXPECT_TRUE(pull(QStringLiteral("calls"), {row(call())}));
    EXPECT_EQ(recent().size(), 1);
}

TEST_F(Profile, NothingACitizenSaidOrIsRestsInClear)
{
    const QString name = QStringLiteral("Tường Vi Không Ai");
    const QString said = QStringLiteral("ống nước vỡ trước cổng");
    const QString answer = QStringLiteral("thợ sẽ đến chiều nay");
    const QStringList words {name,
                             QStringLiteral("0900000077"),
                             QStringLiteral("0900 000 077"),
                             said,
                             answer,
                             QStringLiteral("ghi chú nội bộ"),
                             QStringLiteral("nháp dang dở"),
                             QStringLiteral("quầy ba hứa"),
                             QStringLiteral("vé-làm-mới"),
                             QStringLiteral("biết ơn lắm")};
    QStringList during;
    open();
    ASSERT_TRUE(wait(profile->keys().remember(
        {operatorUser(), {}, QStringLiteral("vé-làm-mới"), QStringLiteral("B07"), 0})));
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [&](const QString &sql) -> std::optional<Error> {
            if (sql.startsWith(QStringLiteral("COMMIT")))
                during += filesHolding(words); // the journal is there now
            return {};
        };
    }
    CallToSave what = handedOver();
    what.call.citizen.name = name;
    what.call.citizen.phone = QStringLiteral("0900 000 077");
    what.call.citizen.content = said;
    what.call.citizen.answer = answer;
    CallDraft draft;
    draft.call = what.call;
    draft.call.citizen.content = QStringLiteral("nháp dang dở");
    draft.formId = newUuid7(clock.now);
    ASSERT_TRUE(wait(calls->keepDraft(draft)));
    const auto saved = wait(calls->save(what));
    ASSERT_TRUE(saved);
    Ticket ticket = ticketAtCentre(TicketState::Result);
    ticket.citizen = what.call.citizen;
    TicketEvent event;
    event.id = newUuid7(clock.now);
    event.ticketId = ticket.id;
    event.text = said;
    PullRow unreadable = row(ticketAtCentre());
    unreadable.doc = row(ticket).doc;
    unreadable.doc.insert(QStringLiteral("state"), QStringLiteral("lạ"));
    const PullRow unknown {QStringLiteral("survey"),
                           QStringLiteral("s"),
                           1,
                           1,
                           QJsonObject {{QStringLiteral("x"), said}},
                           false};
    ASSERT_TRUE(
        pull(QStringLiteral("cases"), {row(ticket), row(event), row(what.call), unreadable, unknown}));
    ASSERT_TRUE(wait(tickets->comment(ticket.id, QStringLiteral("ghi chú nội bộ"), true)));
    ASSERT_TRUE(wait(tickets->move(ticket.id, Move::SendBack, {QStringLiteral("quầy ba hứa"), {}, {}})));
    ASSERT_TRUE(wait(tickets->keepAnswerDraft(ticket.id, QStringLiteral("quầy ba hứa"))));
    ASSERT_TRUE(wait(tickets->rate(ticket.id, Rating::Satisfied, QStringLiteral("biết ơn lắm"))));
    answerAll();
    ASSERT_TRUE(wait(profile->upkeep()));
    EXPECT_EQ(filesHolding(words), QStringList());
    ASSERT_TRUE(QFile::exists(path(QStringLiteral("mirror.db-wal"))));
    outboxFault.disarm();
    EXPECT_EQ(during, QStringList());
    close();
    EXPECT_EQ(filesHolding(words), QStringList());
    // The search itself works: a word that may rest in clear is found.
    EXPECT_FALSE(filesHolding({QStringLiteral("ticket.create")}).isEmpty());
}

TEST_F(Profile, KeepsARoomForTheDayTheDiskIsFull)
{
    open();
    settle();
    EXPECT_EQ(QFileInfo(path(QStringLiteral("reserve"))).size(), 1 << 20);
}

TEST_F(Profile, CopiesTheOutboxEveryTwentySaves)
{
    open();
    settle();
    QFile::remove(path(QStringLiteral("outbox.bak"))); // made when the key was
    for (int i = 0; i < 19; ++i)
        ASSERT_TRUE(wait(calls->save({call(), {}})));
    settle();
    EXPECT_FALSE(QFile::exists(path(QStringLiteral("outbox.bak"))));
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    settle();
    EXPECT_TRUE(QFile::exists(path(QStringLiteral("outbox.bak"))));
    EXPECT_FALSE(QFile::exists(path(QStringLiteral("outbox.bak.new"))));
}

TEST_F(Profile, AFolderThatCannotBeMadeIsSaid)
{
    QFile file(folder.path() + QStringLiteral("/tệp"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    LocalProfileOptions wanted = options();
    wanted.folder = file.fileName() + QStringLiteral("/hồ sơ");
    const auto opened = openOnly(wanted);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Storage);
}

TEST_F(Profile, MayGoAtAnyMomentWithWorkUnderWay)
{
    for (int round = 0; round < 20; ++round) {
        open();
        QList<QFuture<Result<SavedCall>>> saves;
        for (int i = 0; i < round; ++i)
            saves.append(calls->save({call(), {}}));
        close();
        for (const auto &save : saves)
            EXPECT_TRUE(save.isFinished() && save.resultCount() == 1 && save.result());
        reopen();
        EXPECT_EQ(recent(1000).size(), round * (round + 1) / 2);
        close();
    }
}

TEST_F(Profile, WorksWholeInTheCallersThread)
{
    LocalProfileOptions wanted = options();
    wanted.work = SqlThread::Where::Caller;
    profile = std::make_unique<LocalProfile>(wanted, clock, box);
    ASSERT_TRUE(wait(profile->open()));
    const auto unlocked = profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey());
    ASSERT_TRUE(unlocked.isFinished()) << "the caller has done it";
    ASSERT_TRUE(unlocked.result());
    makeStores(operatorUser());
    const auto saved = calls->save(handedOver());
    ASSERT_TRUE(saved.isFinished());
    ASSERT_TRUE(saved.result());
    const auto taken = sync->takeForSending(10);
    ASSERT_TRUE(taken.isFinished());
    EXPECT_EQ(taken.result()->size(), 2);
}

TEST_F(Profile, AFullDiskGetsTheReserveWhereOpeningMustWrite)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close();
    const QString reserve = path(QStringLiteral("reserve"));
    ASSERT_TRUE(QFile::exists(reserve));
    bool refused = false;
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [&](const QString &sql) -> std::optional<Error> {
            if (!sql.startsWith(QStringLiteral("UPDATE")) || !QFile::exists(reserve))
                return {};
            refused = true;
            return Error {ErrorKind::DiskFull, QStringLiteral("made to fail"), {}, {}};
        };
    }
    ASSERT_TRUE(openOnly(options()));
    outboxFault.disarm();
    EXPECT_TRUE(refused);
}

TEST_F(Profile, AFullDiskWithoutReserveGivesUpTheMirrorWhereOpeningMustWrite)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close();
    const QString mirror = path(QStringLiteral("mirror.db"));
    {
        QFile file(mirror);
        ASSERT_TRUE(file.open(QIODevice::Append));
        file.write(QByteArray(5 << 20, '\0'));
    }
    QFile::remove(path(QStringLiteral("reserve")));
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [mirror](const QString &sql) -> std::optional<Error> {
            if (sql.startsWith(QStringLiteral("UPDATE meta")) && QFileInfo(mirror).size() > 4 << 20)
                return Error {ErrorKind::DiskFull, QStringLiteral("made to fail"), {}, {}};
            return {};
        };
    }
    reopen();
    EXPECT_TRUE(profile->mirrorWasMadeAnew());
    EXPECT_EQ(recent().size(), 1);
}

TEST_F(Profile, TheMirrorsLogIsFoldedIntoItsFile)
{
    open();
    QList<PullRow> rows;
    for (int i = 0; i < 300; ++i) {
        Call made = call();
        made.citizen.content = QStringLiteral("hỏi giấy xác nhận ").repeated(1'000);
        rows.append(row(made));
    }
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    settle();
    EXPECT_GT(QFileInfo(path(QStringLiteral("mirror.db"))).size(), 4 << 20);
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(call())}));
    settle();
    EXPECT_LE(QFileInfo(path(QStringLiteral("mirror.db-wal"))).size(), (4 << 20) + (1 << 20));
}

TEST_F(Profile, OpensOnAFullDiskWhenTheReserveIsSpent)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close();
    QFile::remove(path(QStringLiteral("reserve")));
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [](const QString &sql) -> std::optional<Error> {
            if (!sql.startsWith(QStringLiteral("UPDATE op SET state = 'queued'")))
                return {};
            return Error {ErrorKind::DiskFull, QStringLiteral("made to fail"), {}, {}};
        };
    }
    ASSERT_TRUE(openOnly(options()));
    EXPECT_TRUE(profile->isDiskFull());
    outboxFault.disarm();
}

TEST_F(Profile, AnOlderProgramsOutboxOpensOnAFullDisk)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    close();
    {
        DatabaseOptions raw;
        raw.file = path(QStringLiteral("outbox.db"));
        raw.wal = false;
        const auto database = Database::open(raw);
        ASSERT_TRUE(database);
        ASSERT_TRUE((*database)->exec(QStringLiteral("UPDATE op SET sum = NULL")));
    }
    const auto full = [](const QString &sql) -> std::optional<Error> {
        if (sql.startsWith(QStringLiteral("UPDATE op SET sum")))
            return Error {ErrorKind::DiskFull, QStringLiteral("made to fail"), {}, {}};
        return {};
    };
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = full;
    }
    reopen();
    EXPECT_EQ(wait(calls->logged({}, 0, 10))->size(), 1);
    outboxFault.disarm();
    reopen();
    EXPECT_EQ(wait(calls->logged({}, 0, 10))->size(), 1);
}

} // namespace tongdai::storage
