// A workstation: its disk, the very profile, engine and sign-in over it, and the person at it.
#pragma once

#include "app/sealing/sodiumkeybox.h"
#include "app/storage/local/localattachments.h"
#include "app/storage/local/localcallstore.h"
#include "app/storage/local/localdirectory.h"
#include "app/storage/local/localsyncstore.h"
#include "app/storage/local/localticketstore.h"
#include "app/sync/syncengine.h"
#include "app/workstation/session/workstationsignin.h"
#include "tests/sim/world/ledger.h"
#include "tests/sim/world/simlink.h"

#include <memory>

namespace tongdai::sim {

/// A profile nobody has opened yet, made once a process: migrations take longer than all that follows.
const SimDisk::Image &freshProfile();

class SimSeat
{
public:
    struct Parts {
        Schedule &schedule;
        Journal &journal;
        Dice &dice; ///< of the network and the disk
        Dice &person;
        SimCentre &centre;
        Ledger &ledger;
        const KeyBox &box;
        bool keepsAnswered = true;
    };
    SimSeat(int number, const QString &folder, User user, const Parts &parts);
    ~SimSeat();

    int number() const { return m_number; }
    QString name() const { return QStringLiteral("seat %1").arg(m_number); }
    const User &user() const { return m_user; }
    /// Another person sits down; signs in when the program runs.
    void seat(const User &user);

    void switchOn(); ///< starts the program; nothing when it runs
    void switchOff(); ///< the program is ended properly
    void crash(SimDisk::Loss loss);
    bool isOn() const { return m_program != nullptr; }
    bool diedOfPower() const { return m_program && m_disk.isOff(); }

    void act(); ///< one thing a person does
    /// Does one thing with a newer program, which is then taken back.
    void actAsNewer();
    void upkeep();
    void resetNetwork();

    Weather weather;
    MachineClock clock;
    SimDisk &disk() { return m_disk; }
    /// The disk is put back to an earlier image, or to another machine's: what was only here may be gone.
    void replaceDisk(const SimDisk::Image &image);
    /// Room for `bytes` more beside the reserve; -1 for as many as come.
    void setRoom(qint64 bytes);

    bool isSettled(); ///< live, nothing waits, every cursor stands at its head
    SyncStatus status() const;
    storage::LocalProfile *profile();
    const SyncEngine *engine() const;

private:
    struct Program;
    using Work = std::function<void()>;

    void opened(const Result<void> &result);
    void signIn();
    void signInSoon(qint64 ms);
    void noteSaved(const QString &words);
    void checkKept();
    void saveCall();
    void correctCall();
    void makeRoster();
    void workOnTicket();
    void worked(const Result<void> &result, const QString &words);
    QString freshWords();

    int m_number;
    QString m_folder;
    User m_user;
    Parts m_parts;
    SimDisk m_disk;
    std::unique_ptr<Program> m_program;
    int m_words = 0;
    bool m_wasRunning = false; ///< the mark a killed program leaves
};

} // namespace tongdai::sim
