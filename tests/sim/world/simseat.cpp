#include "tests/sim/world/simseat.h"

#include "app/storage/central/centralrows.h"
#include "app/storage/central/feed.h"
#include "models/domain/callback.h"
#include "models/domain/ticketflow.h"
#include "models/domain/uuid7.h"
#include "models/ports/whenready.h"

#include <QDir>
#include <QFile>

namespace tongdai::sim {

namespace {

constexpr qint64 ReserveBytes = 64 * 1024;

SimDisk::Image makeProfile()
{
    const QString folder = QStringLiteral("/sim-fresh-profile");
    SimDisk disk(folder);
    for (const auto &[name, wal] :
         {std::pair(QStringLiteral("outbox"), false), std::pair(QStringLiteral("mirror"), true),
          std::pair(QStringLiteral("files"), false)}) {
        storage::DatabaseOptions options;
        options.file = folder + QLatin1Char('/') + name + QStringLiteral(".db");
        options.wal = wal;
        auto database = storage::Database::open(options);
        if (!database || !storage::migrate(**database, name))
            qFatal("no profile");
    }
    return disk.image();
}

} // namespace

const SimDisk::Image &freshProfile()
{
    static const SimDisk::Image image = makeProfile();
    return image;
}

/// What runs between switching on and off.
struct SimSeat::Program {
    Program(SimSeat &seat, const storage::LocalProfileOptions &options)
        : timers(seat.m_parts.schedule)
        , profile(options, seat.clock, seat.m_parts.box)
        , directory(profile)
        , calls(profile, &directory)
        , tickets(profile)
        , store(profile)
        , files(profile)
        , attachments(files, tickets)
        , link(seat.name(), seat.m_parts.centre, seat.m_parts.schedule, seat.m_parts.journal,
               seat.m_parts.dice, seat.clock, seat.weather,
               [&seat](const QUuid &id, const QString &outcome, const CentreMoment &said) {
                   if (!seat.diedOfPower())
                       seat.m_parts.ledger.heard(id, outcome, said);
               })
        , engine({link, store, seat.clock, timers,
                  [&seat](qint64 bound) { return seat.m_parts.dice.below(bound); }, &link, &files})
        , signIn(profile, link, store, engine)
    {
        QObject::connect(&store, &storage::LocalSyncStore::queuedAgain, &files, &storage::LocalFiles::sendAgain);
    }

    ProgramTimers timers;
    storage::LocalProfile profile;
    storage::LocalDirectory directory;
    storage::LocalCallStore calls;
    storage::LocalTicketStore tickets;
    storage::LocalSyncStore store;
    storage::LocalFiles files;
    storage::LocalAttachments attachments;
    SimLink link;
    SyncEngine engine;
    WorkstationSignIn signIn;
    QObject life; ///< receiver of what ends with the program
    std::unique_ptr<storage::Database> look; ///< at the outbox
    qint64 seenRow = 0;
    bool signedIn = false;
    bool signingIn = false;
    int signInTimer = 0;
};

SimSeat::SimSeat(int number, const QString &folder, User user, const Parts &parts)
    : clock(parts.schedule)
    , m_number(number)
    , m_folder(folder)
    , m_user(std::move(user))
    , m_parts(parts)
    , m_disk(folder)
{
    QDir().mkpath(folder);
    QFile::remove(folder + QStringLiteral("/running"));
    m_disk.setImage(freshProfile());
}

SimSeat::~SimSeat()
{
    m_disk.cutPower();
    m_program.reset();
}

storage::LocalProfile *SimSeat::profile()
{
    return m_program ? &m_program->profile : nullptr;
}

const SyncEngine *SimSeat::engine() const
{
    return m_program ? &m_program->engine : nullptr;
}

SyncStatus SimSeat::status() const
{
    return m_program ? m_program->engine.status() : SyncStatus();
}

void SimSeat::switchOn()
{
    if (m_program)
        return;
    m_parts.journal.note(name() + QStringLiteral(" on"));
    if (m_wasRunning) {
        QFile mark(m_folder + QStringLiteral("/running"));
        mark.open(QIODevice::WriteOnly);
    }
    m_wasRunning = true;
    storage::LocalProfileOptions options;
    options.mirrorDays = 0; // mirrors are compared with all the centre has
    options.folder = m_folder;
    options.secondCopy = false;
    options.reserveBytes = ReserveBytes;
    options.copyEverySaves = std::numeric_limits<int>::max();
    options.work = storage::SqlThread::Where::Caller;
    if (!m_parts.keepsAnswered)
        options.keepAnsweredMs = -1; // not even the newest
    m_program = std::make_unique<Program>(*this, options);
    Program &program = *m_program;
    QObject::connect(&program.engine, &SyncMonitor::statusChanged, &program.life, [this] {
        if (m_program->engine.status().state == SyncState::NeedLogin)
            signInSoon(m_parts.person.between(2'000, 30'000));
    });
    QObject::connect(&program.profile.changes(), &storage::LocalChanges::diskFullChanged, &program.life,
                     [this](bool full) {
                         m_parts.journal.note(
                             name()
                             + (full ? QStringLiteral(" disk full") : QStringLiteral(" disk has room")));
                         if (!full)
                             m_program->engine.retryNow();
                     });
    whenReady(&program.life, program.profile.open(), [this](const Result<void> &result) { opened(result); });
}

void SimSeat::opened(const Result<void> &result)
{
    if (!result) {
        m_parts.journal.note(name() + QStringLiteral(" does not open: ") + result.error().detail);
        if (!m_disk.isOff())
            m_parts.journal.violation(
                1, name() + QStringLiteral(": the profile does not open: ") + result.error().detail);
        return;
    }
    storage::DatabaseOptions options;
    options.file = m_folder + QStringLiteral("/outbox.db");
    options.wal = false;
    options.readOnly = true;
    if (auto database = storage::Database::open(options))
        m_program->look = std::move(*database);
    checkKept();
    m_program->files.open();
    m_program->engine.recount();
    signIn();
}

void SimSeat::signInSoon(qint64 ms)
{
    Program &program = *m_program;
    if (program.signInTimer != 0 || program.signingIn)
        return;
    program.signInTimer = program.timers.after(ms, [this] {
        m_program->signInTimer = 0;
        signIn();
    });
}

void SimSeat::signIn()
{
    Program &program = *m_program;
    program.signingIn = true;
    whenReady(&program.life, program.signIn.signIn(m_user.name, everybodysPassword()),
              [this](const Result<Session> &session) {
                  m_program->signingIn = false;
                  m_program->signedIn = session.has_value();
                  m_parts.journal.note(name()
                                       + (session
                                              ? QStringLiteral(" signed in ") + m_user.name
                                              : QStringLiteral(" not let in: ") + session.error().detail));
                  if (!session)
                      signInSoon(m_parts.person.between(5'000, 40'000));
              });
}

void SimSeat::seat(const User &user)
{
    m_user = user;
    if (!m_program)
        return;
    m_program->signIn.signOut();
    m_program->signedIn = false;
    signInSoon(100);
}

void SimSeat::switchOff()
{
    if (!m_program)
        return;
    m_parts.journal.note(name() + QStringLiteral(" off"));
    m_program->look.reset();
    m_program->signIn.signOut();
    m_program->files.close();
    m_program->profile.close();
    m_program.reset();
    m_wasRunning = false;
}

void SimSeat::crash(SimDisk::Loss loss)
{
    if (!m_program)
        return;
    m_parts.journal.fault(name() + QStringLiteral(" dies, loss %1").arg(int(loss)));
    m_disk.cutPower();
    m_program.reset();
    m_disk.restart(loss, m_parts.dice);
}

void SimSeat::resetNetwork()
{
    if (m_program)
        m_program->link.reset();
}

void SimSeat::upkeep()
{
    if (m_program)
        m_program->profile.upkeep();
}

void SimSeat::replaceDisk(const SimDisk::Image &image)
{
    for (auto &[id, operation] : m_parts.ledger.all()) {
        if (operation.seat == m_number)
            operation.mayBeGone = true;
    }
    m_disk.setImage(image);
}

void SimSeat::setRoom(qint64 bytes)
{
    if (bytes < 0) {
        m_disk.setRoom(-1, {});
        return;
    }
    const QString reserve = m_folder + QStringLiteral("/reserve");
    m_disk.setRoom(m_disk.used() + bytes, [reserve] { return QFile::exists(reserve) ? 0 : ReserveBytes; });
}

/// What was added to the outbox since the last look is saved: it is durable there.
void SimSeat::noteSaved(const QString &words)
{
    Program &program = *m_program;
    if (!program.look || m_disk.isOff())
        return;
    storage::Query query(*program.look,
                         QStringLiteral("SELECT row, id, kind, subject FROM op WHERE row > ? ORDER BY row"));
    if (!query.bind(program.seenRow).run())
        return;
    while (query.next()) {
        program.seenRow = query.integer(0);
        SavedOperation operation;
        operation.id = QUuid::fromString(query.text(1));
        operation.kind = query.text(2);
        operation.subject = QUuid::fromString(query.text(3));
        operation.words = words;
        operation.seat = m_number;
        operation.savedMs = m_parts.schedule.nowMs();
        m_parts.ledger.saved(std::move(operation));
    }
}

/// After a start: everything saved here and not answered is still here.
void SimSeat::checkKept()
{
    Program &program = *m_program;
    if (!program.look)
        return;
    QSet<QUuid> there;
    {
        storage::Query query(*program.look, QStringLiteral("SELECT id FROM op"));
        if (!query.run())
            return;
        while (query.next())
            there.insert(QUuid::fromString(query.text(0)));
    }
    for (const auto &[id, operation] : m_parts.ledger.all()) {
        if (operation.seat == m_number && operation.outcome.isEmpty() && !operation.mayBeGone
            && !there.contains(id))
            m_parts.journal.violation(
                1,
                QStringLiteral("%1 no longer has operation %2 (%3), saved and never answered")
                    .arg(name(), idText(id), operation.kind));
    }
    noteSaved({});
}

QString SimSeat::freshWords()
{
    return QStringLiteral("lời %1-%2").arg(m_number).arg(++m_words);
}

void SimSeat::worked(const Result<void> &result, const QString &words)
{
    if (result)
        noteSaved(words);
    else
        m_parts.journal.note(name() + QStringLiteral(" could not: ") + result.error().detail);
}

void SimSeat::act()
{
    if (!m_program || !m_program->signedIn || !m_program->look)
        return;
    if (m_parts.person.percent(m_user.isDesk() ? 15 : 55))
        saveCall();
    else if (m_parts.person.percent(15))
        correctCall();
    else if (m_parts.person.percent(12))
        makeRoster();
    else
        workOnTicket();
}

void SimSeat::saveCall()
{
    Dice &dice = m_parts.person;
    const QString words = freshWords();
    CallToSave what;
    Call &call = what.call;
    call.id = newUuid7(clock.nowMs());
    call.kind = ContactKind::Request;
    call.outcome = Outcome::Answered;
    call.startedMs = clock.nowMs() - 60'000;
    call.endedMs = clock.nowMs();
    call.citizen.name = QStringLiteral("Lê Thị Thử");
    call.citizen.phone = QStringLiteral("0900000012");
    call.citizen.address = QStringLiteral("số không đường không tên");
    call.citizen.content = words;
    if (!m_user.isDesk() && dice.percent(60)) {
        what.ticket = Ticket {};
        what.ticket->id = newUuid7(clock.nowMs());
        what.ticket->state = TicketState::Forwarded;
        what.ticket->kind = ContactKind::Request;
        what.ticket->leadUnit = dice.percent(50) ? QStringLiteral("731") : QStringLiteral("732");
        call.outcome = Outcome::ToDesk;
    }
    whenReady(&m_program->life, m_program->calls.save(what), [this, words](const Result<SavedCall> &saved) {
        worked(saved ? Result<void>() : Result<void>(tl::unexpected(saved.error())), words);
    });
}

void SimSeat::correctCall()
{
    whenReady(&m_program->life, m_program->calls.recent({}, 20), [this](const Result<QList<Call>> &calls) {
        if (!calls || calls->isEmpty())
            return saveCall();
        const Call &before = calls->at(m_parts.person.below(calls->size()));
        const QString words = freshWords();
        Call after = before;
        after.citizen.address = words;
        whenReady(&m_program->life, m_program->calls.correct(newUuid7(clock.nowMs()), before, {after, {}}),
                  [this, words](const Result<void> &result) { worked(result, words); });
    });
}

void SimSeat::makeRoster()
{
    Dice &dice = m_parts.person;
    auto &directory = m_program->directory;
    const User me = m_program->profile.session().user;
    const QString any = dice.percent(50) ? QStringLiteral("731") : QStringLiteral("732");
    const QString unit = me.isDesk() ? me.unit : any;
    const QList<User> officers = directory.officersOf(unit);
    if (!directory.mayMakeRoster(unit) || officers.isEmpty())
        return workOnTicket();
    const auto done = [this](const Result<void> &result) { worked(result, {}); };
    const QList<DutySlot> roster = directory.roster(unit, 0);
    DutySlot slot;
    if (!roster.isEmpty() && dice.percent(60)) {
        slot = roster.at(dice.below(roster.size()));
        if (dice.percent(30)) {
            whenReady(&m_program->life, directory.dropDuty(slot), done);
            return;
        }
    } else {
        slot.unit = unit;
        slot.fromMs = clock.nowMs();
    }
    slot.user = officers.at(dice.below(officers.size())).name;
    slot.toMs = slot.fromMs + dice.between(1, 24) * 3'600'000;
    whenReady(&m_program->life, directory.keepDuty(slot), done);
}

void SimSeat::workOnTicket()
{
    const auto folder
        = m_parts.person.percent(75) ? TicketFilter::Folder::Unit : TicketFilter::Folder::AwaitingCallback;
    whenReady(&m_program->life, m_program->tickets.page({folder, {}}, {}, 20),
              [this](const Result<TicketPage> &page) {
                  if (!page || page->tickets.isEmpty())
                      return saveCall();
                  Dice &dice = m_parts.person;
                  const Ticket ticket = page->tickets.at(dice.below(page->tickets.size()));
                  const QString words = freshWords();
                  auto &tickets = m_program->tickets;
                  const auto done = [this, words](const Result<void> &result) { worked(result, words); };
                  const QList<Move> moves = movesFor(ticket, m_program->profile.session().user);
                  if (moves.isEmpty() || dice.percent(30)) {
                      // No throw of the dice decides between the two: worlds stay comparable from version to version.
                      if (m_words % 2 == 0 && mayAttempt(ticket, m_program->profile.session().user)) {
                          CallAttempt attempt;
                          // Half of them ask to be called later: without promises none is ever moved.
                          attempt.result = m_words % 4 == 0 ? AttemptResult::CallLater
                                                            : static_cast<AttemptResult>(m_words / 4 % 6);
                          if (attempt.result == AttemptResult::CallLater)
                              attempt.promisedMs = clock.nowMs() + (m_words % 72 + 1) * 3'600'000LL;
                          whenReady(&m_program->life, tickets.logAttempt(ticket.id, attempt, words), done);
                          return;
                      }
                      if (m_words % 2 == 1 && mayMovePromise(ticket, m_program->profile.session().user)) {
                          const qint64 to = clock.nowMs() + (m_words % 72 + 1) * 3'600'000LL;
                          whenReady(&m_program->life, tickets.movePromise(ticket.id, to, words), done);
                          return;
                      }
                      whenReady(&m_program->life, tickets.comment(ticket.id, words, false), done);
                      return;
                  }
                  if (m_user.isDesk() && dice.percent(15)) {
                      whenReady(&m_program->life, tickets.markSeen(ticket.id),
                                [this](const Result<void> &result) { worked(result, {}); });
                      return;
                  }
                  if (dice.percent(15)) {
                      NewFile file;
                      file.name = QStringLiteral("lời khai.txt");
                      file.content = words.toUtf8();
                      whenReady(&m_program->life, m_program->attachments.attach(ticket.id, file), done);
                      return;
                  }
                  if (dice.percent(15)) {
                      Ticket after = ticket;
                      after.citizen.address = words;
                      whenReady(&m_program->life, tickets.edit(ticket, after), done);
                      return;
                  }
                  const Move move = moves.at(dice.below(moves.size()));
                  const QString unit = dice.percent(50) ? QStringLiteral("731") : QStringLiteral("732");
                  whenReady(&m_program->life, tickets.move(ticket.id, move, {words, words, unit}), done);
              });
}

void SimSeat::actAsNewer()
{
    if (!m_program || !m_program->look)
        return;
    // Nothing of it may have travelled before it was written in its final form.
    const bool cable = std::exchange(weather.cable, false);
    const qint64 before = m_program->seenRow;
    act();
    Schedule::settle();
    weather.cable = cable;
    if (m_disk.isOff())
        return;
    storage::DatabaseOptions options;
    options.file = m_folder + QStringLiteral("/outbox.db");
    options.wal = false;
    options.durability = storage::DatabaseOptions::Durability::Extra;
    const auto database = storage::Database::open(options);
    if (!database)
        return;
    storage::Query query(**database, QStringLiteral("UPDATE op SET kv = 2, sum = NULL WHERE row > ? RETURNING id"));
    if (!query.bind(before).run())
        return;
    while (query.next())
        m_parts.journal.fault(name() + QStringLiteral(" writes in a newer version ") + query.text(0));
}

bool SimSeat::isSettled()
{
    storage::Database *centre = m_parts.centre.look();
    if (!m_program || !centre || !m_program->signedIn)
        return false;
    const SyncStatus now = status();
    if (now.state != SyncState::Live || now.waiting > 0)
        return false;
    const auto due = m_program->files.isAnyDue().result();
    if (!due || *due)
        return false;
    bool same = true;
    const auto cursors
        = m_program->profile.mirror()
              .run([](storage::Database &database) { return storage::Mirror(database, nullptr).cursors(); })
              .result();
    if (!cursors)
        return false;
    const auto user = storage::userOf(*centre, m_user.name);
    if (!user || !*user)
        return false;
    const QStringList scopes = scopesOf(**user);
    for (const QString &scope : scopes) {
        const auto head = storage::headOf(*centre, scope);
        const auto cursor = storage::Cursor::parse(cursors->value(scope));
        same = same && head && (cursor ? cursor->seq : 0) == head->seq;
    }
    return same;
}

} // namespace tongdai::sim
