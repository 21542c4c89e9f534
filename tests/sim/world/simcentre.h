// The centre's machine: the very service over a simulated disk, without sockets; started, killed and
// restored.
#pragma once

#include "app/server/centralservice.h"
#include "app/server/writelane.h"
#include "tests/sim/world/journal.h"
#include "tests/sim/world/schedule.h"
#include "tests/sim/world/settings.h"
#include "tests/sim/world/simdisk.h"

#include <QSet>

#include <deque>
#include <memory>

namespace tongdai::sim {

class SimCentre
{
public:
    SimCentre(const QString &folder, Schedule &schedule, Journal &journal, Dice &dice, Without without);
    ~SimCentre();

    void start(); ///< over what the disk holds
    bool isUp() const { return m_service != nullptr; }
    int life() const { return m_life; } ///< counts the starts

    /// Hands a request in; its answer comes through the responder, in a later event, if the machine lives.
    void ask(server::HttpRequest request, std::shared_ptr<server::Responder> responder);

    void crash(SimDisk::Loss loss);
    /// After an event: when the disk lost power meanwhile, the machine is down.
    bool diedOfPower() const { return m_service && m_disk.isOff(); }

    SimDisk &disk() { return m_disk; }
    /// What a nightly copy would hold.
    SimDisk::Image copy() const { return m_disk.image(); }
    void restore(const SimDisk::Image &image);
    qint64 restoredTimes() const { return m_restored; }

    /// Another process beside the server writes: `run` in its own lane, whose hints nobody hears.
    Result<void> outside(const std::function<Result<void>(server::LaneContext &)> &run);

    /// Reads the database as it stands; null while down.
    storage::Database *look();

    /// The statement that begins so fails, until told otherwise; empty: none.
    void setPoison(const QString &sql) { m_poison = sql; }

    qint64 nowMs() const { return m_clock.nowMs(); }
    int requests() const { return m_requests; }

private:
    void turnSoon();
    void turn();
    void tickLater();
    server::Safeties safeties();
    bool notYetVisible(const QString &scope, qint64 seq);

    QString m_folder;
    Schedule &m_schedule;
    Journal &m_journal;
    Dice &m_dice;
    Without m_without;
    MachineClock m_clock;
    SimDisk m_disk;
    std::unique_ptr<server::CentralService> m_service;
    std::unique_ptr<storage::Database> m_look;
    QString m_poison;
    int m_life = 0;
    int m_requests = 0;
    qint64 m_restored = 0;
    quint64 m_turnEvent = 0;
    quint64 m_tickEvent = 0;
    int m_openRequests = 0;
    QHash<QString, qint64> m_visibleAtMs; // OrderedFeed taken away: by scope and number
};

/// A centre on its first day, made once a process: the same for every world.
const SimDisk::Image &freshCentre();

/// The people of every world.
QList<User> people();
QString everybodysPassword();

} // namespace tongdai::sim
