// The faults of a world, each striking at the moment it is called.
#include "app/storage/central/centralrows.h"
#include "models/domain/uuid7.h"
#include "tests/sim/world/world.h"

namespace tongdai::sim {

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 YearMs = 365 * 24 * HourMs;

} // namespace

void World::seatLosesPower()
{
    if (SimSeat *seat = seatThatIs(true))
        seat->disk().cutPowerAfter(int(m_dice.between(1, 60)));
}

void World::seatIsKilled()
{
    SimSeat *seat = seatThatIs(true);
    if (!seat)
        return;
    seat->crash(SimDisk::Loss::None);
    m_schedule.after(m_dice.below(15'000), [seat] { seat->switchOn(); });
}

void World::centreLosesPower()
{
    m_centre->disk().cutPowerAfter(int(m_dice.between(1, 60)));
}

void World::centreIsKilled()
{
    if (!m_centre->isUp())
        return;
    m_centre->crash(SimDisk::Loss::None);
    bringUp(m_dice.below(20'000));
}

void World::centreIsRestored()
{
    m_centre->restore(m_copy);
    bringUp(m_dice.below(10'000));
    // People go on before every seat has noticed: its waiting pull hangs in silence.
    for (int i = 0; i < 4; ++i) {
        SimSeat &seat = anySeat();
        m_schedule.after(m_people.between(5'000, 45'000), [&seat] { seat.act(); });
    }
}

/// Another machine with a copy some seconds old takes over: who is signed in stays so, and goes on without a word.
void World::centreLosesItsLastSeconds()
{
    if (!m_centre->isUp())
        return;
    m_journal.fault(QStringLiteral("the centre's standby falls behind"));
    const auto act = [this](qint64 withinMs) {
        SimSeat &seat = anySeat();
        m_schedule.after(m_people.below(withinMs), [&seat] { seat.act(); });
    };
    for (int i = 0; i < 4; ++i)
        act(5'000);
    m_schedule.after(m_dice.between(5'000, 20'000), [this, act, behind = m_centre->copy()] {
        if (m_healed || !m_centre->isUp())
            return;
        m_centre->restore(behind);
        bringUp(m_dice.below(1'000));
        for (int i = 0; i < 4; ++i)
            act(15'000);
    });
}

void World::clockJumps()
{
    SimSeat &seat = anySeat();
    const qint64 by = m_dice.percent(50) ? m_dice.between(-YearMs, YearMs) : m_dice.between(-HourMs, HourMs);
    m_journal.fault(QStringLiteral("%1 clock off by %2 s").arg(seat.name()).arg(by / 1000));
    seat.clock.setSkew(m_dice.percent(25) ? 0 : by);
}

void World::cableIsPulled()
{
    SimSeat &seat = anySeat();
    m_journal.fault(seat.name() + QStringLiteral(" cable out"));
    seat.weather.cable = false;
    if (m_dice.percent(75)) {
        m_schedule.after(m_dice.between(2'000, 90'000), [&seat] { seat.weather.cable = true; });
    }
}

void World::personIsDismissed()
{
    if (!m_centre->isUp() || m_dismissed.size() > 3)
        return;
    SimSeat &seat = anySeat();
    const User user = seat.user();
    m_journal.fault(user.name + QStringLiteral(" loses the account"));
    m_dismissed.append(user.name);
    const auto done = m_centre->outside([&user](server::LaneContext &lane) -> Result<void> {
        User closed = user;
        closed.active = false;
        if (const auto put = storage::putUser(lane.database, closed); !put)
            return tl::unexpected(put.error());
        lane.emitter.there(QStringLiteral("dir"), wire::rowUser(), user.name);
        return {};
    });
    if (!done)
        m_journal.note(QStringLiteral("not done: ") + done.error().detail);
    m_schedule.after(m_dice.between(5'000, 120'000), [this, &seat, name = user.name] {
        if (seat.user().name == name)
            seat.seat(sparePerson(seat.user().isDesk()));
    });
}

void World::personMoves()
{
    if (!m_centre->isUp())
        return;
    const auto known = storage::userOf(*m_centre->look(), anySeat().user().name);
    if (!known || !*known || !(*known)->isDesk() || !(*known)->active)
        return;
    User user = **known;
    user.unit = user.unit == QStringLiteral("731") ? QStringLiteral("732") : QStringLiteral("731");
    m_journal.fault(user.name + QStringLiteral(" moves to ") + user.unit);
    const auto done = m_centre->outside([&user](server::LaneContext &lane) -> Result<void> {
        if (const auto put = storage::putUser(lane.database, user); !put)
            return tl::unexpected(put.error());
        lane.emitter.there(QStringLiteral("dir"), wire::rowUser(), user.name);
        return {};
    });
    if (!done)
        m_journal.note(QStringLiteral("not done: ") + done.error().detail);
}

void World::poisonOperation()
{
    m_journal.fault(QStringLiteral("the centre cannot store tickets"));
    m_centre->setPoison(m_dice.percent(50) ? QStringLiteral("INSERT INTO ticket ")
                                           : QStringLiteral("INSERT INTO call "));
    m_schedule.after(m_dice.between(20'000, 180'000), [this] { m_centre->setPoison({}); });
}

void World::poisonRow()
{
    if (!m_centre->isUp())
        return;
    m_journal.fault(QStringLiteral("a row nobody can read"));
    const QString id = idText(newUuid7(m_centre->nowMs()));
    const bool desk = m_dice.percent(50);
    const auto done = m_centre->outside([id, desk](server::LaneContext &lane) -> Result<void> {
        storage::Query query(
            lane.database,
            QStringLiteral("INSERT INTO ticket (id, number, call_id, state, state_version, lead_unit,"
                           " result_due_ms, created_ms, version, doc)"
                           " VALUES (?, ?, '', 'nonsense', 1, '731', 0, 0, 1, ?)"));
        query.bind(id).bind(id).bind(QStringLiteral("{\"id\":\"%1\",\"state\":\"nonsense\"}").arg(id));
        if (const auto ran = query.run(); !ran)
            return ran;
        lane.emitter.there(QStringLiteral("cases"), wire::rowTicket(), id);
        if (desk)
            lane.emitter.there(QStringLiteral("desk:731"), wire::rowTicket(), id, storage::View::Desk);
        return {};
    });
    if (!done)
        m_journal.note(QStringLiteral("not done: ") + done.error().detail);
}

void World::diskIsCloned()
{
    SimSeat *from = seatThatIs(true);
    SimSeat *to = seatThatIs(false);
    if (!from || !to || to->disk().used() == 0)
        return;
    m_journal.fault(QStringLiteral("%1 gets the disk of %2").arg(to->name(), from->name()));
    to->replaceDisk(from->disk().image());
    m_schedule.after(m_dice.below(30'000), [to] { to->switchOn(); });
}

void World::diskIsPutBack()
{
    SimSeat &seat = anySeat();
    const auto old = m_oldDisks.find(seat.number());
    if (old == m_oldDisks.end())
        return;
    m_journal.fault(seat.name() + QStringLiteral(" disk put back to an older day"));
    seat.crash(SimDisk::Loss::None);
    seat.replaceDisk(old->second);
    m_schedule.after(m_dice.below(30'000), [&seat] { seat.switchOn(); });
}

void World::programIsTakenBack()
{
    if (SimSeat *seat = seatThatIs(true)) {
        seat->actAsNewer();
    }
}

void World::diskFills()
{
    SimSeat *seat = seatThatIs(true);
    if (!seat)
        return;
    m_journal.fault(seat->name() + QStringLiteral(" disk fills"));
    seat->setRoom(m_dice.below(40'000));
    m_schedule.after(m_dice.between(10'000, 120'000), [seat] {
        seat->setRoom(-1);
        seat->upkeep();
    });
}

} // namespace tongdai::sim
