#include "tests/sim/world/world.h"

#include "app/storage/central/centralrows.h"
#include "models/domain/uuid7.h"
#include "tests/sim/world/invariants.h"
#include "tests/sim/world/process.h"

namespace tongdai::sim {

namespace {

constexpr qint64 SecondMs = 1'000;
constexpr qint64 MinuteMs = 60 * SecondMs;
constexpr qint64 DayMs = 24 * 60 * MinuteMs;
constexpr qint64 Days = 30;

} // namespace

World::World(const Settings &settings, const QString &folder)
    : m_settings(settings)
    , m_dice(settings.seed)
    , m_network(settings.seed ^ 0x6e6574ULL)
    , m_people(settings.seed ^ 0x70656f706c65ULL)
    , m_bits(settings.seed ^ 0x62697473ULL)
    , m_schedule(m_dice)
    , m_journal(m_schedule, settings.trace)
    , m_ledger(m_journal)
    , m_box(sealing::PasswordCost::least())
    , m_folder(folder)
{
    takeBitsFrom(&m_bits);
    m_centre = std::make_unique<SimCentre>(folder + QStringLiteral("/centre"), m_schedule, m_journal,
                                           m_network, settings.without);
    m_copy = m_centre->copy();
    makeSeats();
    m_schedule.setAfterEach([this] { afterEach(); });
}

World::~World()
{
    m_seats.clear();
    m_centre.reset();
    Schedule::settle();
    takeBitsFrom(nullptr);
}

User World::sparePerson(bool desk)
{
    static const QList<User> all = people();
    for (;;) {
        const User &user = all.at(m_nextPerson++ % all.size());
        if (user.isDesk() == desk && !m_dismissed.contains(user.name))
            return user;
    }
}

void World::makeSeats()
{
    // Mostly a handful, now and then a full room.
    int count = int(3 + m_dice.below(3));
    if (m_dice.percent(3))
        count = int(8 + m_dice.below(23));
    for (int i = 0; i < count; ++i) {
        const SimSeat::Parts parts {
            m_schedule, m_journal, m_network, m_people,
            *m_centre,  m_ledger,  m_box,     m_settings.without != Without::Retention};
        m_seats.push_back(std::make_unique<SimSeat>(i, m_folder + QStringLiteral("/seat%1").arg(i),
                                                    sparePerson(i % 2 == 1), parts));
    }
}

SimSeat &World::anySeat()
{
    return *m_seats[std::size_t(m_dice.below(qint64(m_seats.size())))];
}

SimSeat *World::seatThatIs(bool on)
{
    const auto start = std::size_t(m_dice.below(qint64(m_seats.size())));
    for (std::size_t i = 0; i < m_seats.size(); ++i) {
        SimSeat &seat = *m_seats[(start + i) % m_seats.size()];
        if (seat.isOn() == on)
            return &seat;
    }
    return nullptr;
}

void World::bringUp(qint64 ms)
{
    m_schedule.after(ms, [this] {
        if (m_centre->isUp())
            return;
        m_centre->start();
        if (m_centre->isUp())
            checkAcknowledged(*m_centre, m_ledger, m_journal);
        else
            bringUp(1'000);
    });
}

void World::afterEach()
{
    if (m_centre->diedOfPower()) {
        m_centre->crash(SimDisk::Loss(m_dice.below(3)));
        bringUp(m_dice.between(500, 30'000));
    }
    for (auto &seat : m_seats) {
        if (!seat->diedOfPower())
            continue;
        seat->crash(SimDisk::Loss(m_dice.below(3)));
        m_schedule.after(m_dice.between(500, 20'000), [&seat] { seat->switchOn(); });
    }
}

void World::drawWeather()
{
    const bool stormy = m_dice.percent(60);
    for (auto &seat : m_seats) {
        Weather weather;
        if (stormy || m_dice.percent(30)) {
            const auto share = [this](double most) {
                return m_dice.percent(60) ? double(m_dice.below(100)) / 100 * most : 0;
            };
            weather.requestLost = share(20);
            weather.replyLost = share(30);
            weather.doubled = share(20);
            weather.lateCopy = share(15);
            weather.cutShort = share(10);
            weather.strangePage = share(8);
            weather.slow = share(20);
        }
        seat->weather = weather;
    }
}

void World::planActs(qint64 lengthMs)
{
    const qint64 acts = m_people.between(4, 8) + qint64(m_seats.size()) / 4;
    for (qint64 i = 0; i < acts; ++i) {
        m_schedule.after(m_people.below(lengthMs),
                         [this] { m_seats[std::size_t(m_people.below(qint64(m_seats.size())))]->act(); });
    }
}

void World::strike(Fault fault, qint64 lengthMs)
{
    m_schedule.after(m_dice.below(lengthMs * 9 / 10), [this, fault] {
        if (!m_healed)
            (this->*fault)();
    });
}

void World::planFaults(qint64 lengthMs)
{
    static constexpr Fault All[] {
        &World::seatLosesPower,   &World::seatIsKilled,      &World::centreLosesPower,
        &World::centreIsKilled,   &World::centreIsRestored,  &World::clockJumps,
        &World::cableIsPulled,    &World::personIsDismissed, &World::personMoves,
        &World::poisonOperation,  &World::poisonRow,         &World::diskIsCloned,
        &World::diskIsPutBack,    &World::diskFills,         &World::seatLosesPower,
        &World::centreLosesPower, &World::cableIsPulled,     &World::programIsTakenBack,
    };
    if (m_dice.percent(20))
        strike(&World::centreIsRestored, lengthMs);
    if (m_dice.percent(20))
        strike(&World::centreLosesItsLastSeconds, lengthMs);
    const qint64 faults = m_dice.below(4);
    for (qint64 i = 0; i < faults; ++i)
        strike(All[m_dice.below(std::size(All))], lengthMs);
}

void World::episode(qint64 sleepMs)
{
    m_schedule.sleep(sleepMs);
    m_journal.note(QStringLiteral("--- episode after %1 h").arg(sleepMs / 3'600'000));
    drawWeather();
    if (!m_centre->isUp())
        bringUp(m_dice.below(20'000));
    for (auto &seat : m_seats) {
        if (!seat->isOn() && m_dice.percent(85))
            m_schedule.after(m_dice.below(20'000), [&seat] { seat->switchOn(); });
        else if (m_dice.percent(50))
            seat->upkeep();
        if (m_settings.without == Without::Retention) {
            for (int i = 0; i < 3; ++i)
                m_schedule.after(m_dice.below(60'000), [&seat] { seat->upkeep(); });
        }
    }
    const qint64 length = m_dice.between(40'000, 110'000);
    planActs(length);
    planFaults(length);
    m_schedule.run(length);
    if (m_centre->isUp() && m_dice.percent(50))
        m_copy = m_centre->copy();
    for (auto &seat : m_seats) {
        if (m_dice.percent(35))
            seat->switchOff();
        if (!seat->isOn() && m_dice.percent(50))
            m_oldDisks[seat->number()] = seat->disk().image();
    }
}

void World::heal()
{
    m_healed = true;
    m_journal.note(QStringLiteral("--- all faults end"));
    if (m_dice.percent(50)) // what can never be carried out must not hold up the rest
        m_centre->setPoison({});
    m_centre->disk().cutPowerAfter(0);
    if (!m_centre->isUp()) {
        m_centre->start();
        checkAcknowledged(*m_centre, m_ledger, m_journal);
    }
    for (auto &seat : m_seats) {
        seat->weather = {};
        seat->resetNetwork(); // nobody waits any more for what was lost in silence
        seat->disk().cutPowerAfter(0);
        seat->setRoom(-1);
        if (m_dismissed.contains(seat->user().name))
            seat->seat(sparePerson(seat->user().isDesk()));
        seat->switchOn();
        Schedule::settle();
        seat->upkeep();
    }
}

bool World::converge(qint64 limitMs)
{
    bool settled = false;
    qint64 nextLook = 0;
    m_schedule.run(limitMs, [this, &settled, &nextLook] {
        if (m_schedule.nowMs() < nextLook)
            return false;
        nextLook = m_schedule.nowMs() + 500;
        settled
            = std::all_of(m_seats.begin(), m_seats.end(), [](const auto &seat) { return seat->isSettled(); });
        return settled;
    });
    return settled;
}

/// A seat asks about what the centre had parked when its session is renewed; then its file goes too.
bool World::hearOfParked()
{
    const auto hasParked = [](const auto &seat) { return seat->status().refused > 0; };
    if (std::none_of(m_seats.begin(), m_seats.end(), hasParked))
        return true;
    m_schedule.run(15 * MinuteMs, [] { return false; });
    return converge(15 * MinuteMs);
}

/// Somebody else's process writes a row while all is well: everyone has it within seconds.
void World::freshNews()
{
    const auto written = m_centre->outside([](server::LaneContext &lane) -> Result<void> {
        Unit unit;
        unit.code = QStringLiteral("740");
        unit.kind = QStringLiteral("Huyện");
        unit.name = QStringLiteral("Mới");
        unit.desk = true;
        if (const auto put = storage::putUnit(lane.database, unit); !put)
            return tl::unexpected(put.error());
        lane.emitter.there(QStringLiteral("dir"), wire::rowUnit(), unit.code);
        return {};
    });
    if (!written)
        m_journal.note(QStringLiteral("no fresh news: ") + written.error().detail);
    if (!converge(6'000)) {
        for (auto &seat : m_seats) {
            if (!seat->isSettled())
                m_journal.violation(
                    7, seat->name() + QStringLiteral(" has not got another process' row within 6 s"));
        }
    }
}

Found World::live()
{
    m_centre->start();
    const qint64 episodes = m_dice.between(3, 5);
    for (qint64 i = 0; i < episodes && m_journal.violations().isEmpty(); ++i)
        episode(Days * DayMs / episodes * m_dice.between(60, 98)
                / 100); // answered operations are kept that long
    heal();
    if (converge(15 * MinuteMs) && hearOfParked()) {
        freshNews();
    } else {
        for (auto &seat : m_seats) {
            if (!seat->isSettled())
                m_journal.violation(
                    7,
                    QStringLiteral("%1 is not settled after 15 quiet minutes: state %2, %3 wait")
                        .arg(seat->name())
                        .arg(int(seat->status().state))
                        .arg(seat->status().waiting));
        }
    }
    checkQuiet(*m_centre, m_seats, m_ledger, m_journal);
    Found found;
    found.violations = m_journal.violations();
    found.history = m_journal.history();
    found.seats = int(m_seats.size());
    found.saved = int(m_ledger.all().size());
    found.requests = m_centre->requests();
    found.faults = m_journal.faults();
    return found;
}

} // namespace tongdai::sim
