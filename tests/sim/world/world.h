// A whole world: one centre, some seats, their people and thirty days of trouble, all from one seed.
#pragma once

#include "tests/sim/world/simseat.h"

#include <vector>

namespace tongdai::sim {

class World
{
public:
    World(const Settings &settings, const QString &folder);
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    Found live();

private:
    using Fault = void (World::*)();

    void makeSeats();
    void episode(qint64 sleepMs);
    void drawWeather();
    void planActs(qint64 lengthMs);
    void planFaults(qint64 lengthMs);
    void strike(Fault fault, qint64 lengthMs);
    void afterEach();
    void heal();
    bool converge(qint64 limitMs);
    bool hearOfParked();
    void freshNews();

    // Faults: each strikes now.
    void seatLosesPower();
    void seatIsKilled();
    void centreLosesPower();
    void centreIsKilled();
    void centreIsRestored();
    void centreLosesItsLastSeconds();
    void clockJumps();
    void cableIsPulled();
    void personIsDismissed();
    void personMoves();
    void poisonOperation();
    void poisonRow();
    void diskIsCloned();
    void diskIsPutBack();
    void diskFills();
    void programIsTakenBack();

    SimSeat &anySeat();
    SimSeat *seatThatIs(bool on);
    void bringUp(qint64 ms);
    User sparePerson(bool desk);

    Settings m_settings;
    Dice m_dice; ///< of what happens
    Dice m_network;
    Dice m_people;
    Dice m_bits; ///< ids, keys, nonces
    Schedule m_schedule;
    Journal m_journal;
    Ledger m_ledger;
    sealing::SodiumKeyBox m_box;
    QString m_folder;
    std::unique_ptr<SimCentre> m_centre;
    std::vector<std::unique_ptr<SimSeat>> m_seats;
    SimDisk::Image m_copy; ///< of the centre, from an earlier day
    std::map<int, SimDisk::Image> m_oldDisks; ///< of seats
    QStringList m_dismissed;
    int m_nextPerson = 0;
    bool m_healed = false;
};

} // namespace tongdai::sim
