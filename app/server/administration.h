// What an administrator does to the centre's data: users, units, calendar, knowledge, backup. Used by
// tongdaid's demo loader and by tongdaictl on a data folder; every change goes through a write lane, so
// running workstations see it.
#pragma once

#include "app/sealing/password.h"
#include "app/server/parking.h"
#include "models/domain/knowledge.h"
#include "models/domain/procedure.h"
#include "models/domain/result.h"
#include "models/domain/unit.h"
#include "models/domain/user.h"
#include "models/domain/workingcalendar.h"
#include "models/ports/clock.h"

#include <QStringList>

#include <memory>

namespace tongdai::server {

class KnowledgeImport;
class WriteLane;

/// Work factor of Argon2id; tests take a cheap one.
using PasswordCost = sealing::PasswordCost;

struct ImportCounts {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

struct DayImport {
    ImportCounts days;
    int movedTickets = 0; ///< open ones that are due at another time now
};

class Administration
{
public:
    /// Opens the data folder by itself, also while a server runs on it (waits for its lock). Fails with
    /// NotFound when the folder has no database and `create` is false.
    static Result<std::unique_ptr<Administration>> open(const QString &dataFolder, bool create,
                                                        PasswordCost cost = {});

    /// On a lane that somebody else owns.
    Administration(WriteLane &lane, const Clock &clock, PasswordCost cost);
    ~Administration();
    Administration(const Administration &) = delete;
    Administration &operator=(const Administration &) = delete;

    // Each call waits until it is committed; not for a GUI or network thread.

    /// Conflict: the name is taken. Invalid: name (field "name"), unit, password shorter than 8 characters.
    Result<void> addUser(const User &user, const QString &password);
    /// Many with one password, hashed once: the demo. Existing names are left alone.
    Result<int> addUsers(const QList<User> &users, const QString &password);
    Result<QList<User>> users() const;
    /// Ends every session of that person. NotFound.
    Result<void> disableUser(const QString &name);
    Result<void> setPassword(const QString &name, const QString &password);

    /// Refuses a set with problems (models/domain/unit.h) unless empty; rows that did not change are not sent
    /// again. Dated hours a row says nothing of stay. Open tickets' due times are counted anew where hours changed.
    /// With `dryRun` nothing is stored; the counts are what would happen.
    Result<ImportCounts> importUnits(const QList<Unit> &units, bool dryRun = false);
    Result<QList<Unit>> units() const;

    /// Adds or replaces by date and scope, all or none, and counts the due times of open tickets anew in the
    /// same transaction. Invalid: date, hours (faultOf()), a unit that is not in the directory. With `dryRun`
    /// nothing is stored; the counts are what would happen.
    Result<DayImport> importDays(const QList<CalendarDay> &days, bool dryRun = false);
    Result<QList<CalendarDay>> days() const;

    Result<ImportCounts> importDuty(const QList<DutySlot> &slotList);

    /// Adds or replaces by id. What editors wrote here (common names, spoken answer, check dates) stays when
    /// the imported row says nothing about it. With `dryRun` nothing is stored, the counts are what would
    /// happen.
    Result<ImportCounts> importProcedures(const QList<Procedure> &procedures, bool dryRun = false);
    Result<QList<Procedure>> procedures() const;
    Result<QList<CommonName>> commonNames() const; ///< editors', withdrawn ones too
    Result<QList<Evidence>> evidence() const; ///< what calls have taught, struck rows too
    /// Imports that can be listed and taken back; valid as long as this object.
    KnowledgeImport knowledgeImport();

    Result<QList<storage::ParkedOperation>> parkedOperations() const; ///< in the order they came
    /// Tries them all once more, as every start does.
    Result<TakenUp> takeUpParked();

    /// A consistent copy of the running database as `folder`/central.db. Fails when one is there already.
    Result<void> backup(const QString &folder) const;

    /// Problems found: SQLite's own integrity check, feed rows ahead of their head, calls or tickets missing
    /// from their scope. Empty when sound.
    Result<QStringList> verify() const;

private:
    struct Owned;
    explicit Administration(std::unique_ptr<Owned> owned);

    std::unique_ptr<Owned> m_owned; ///< lane and clock when opened by itself
    WriteLane *m_lane;
    const Clock *m_clock;
    PasswordCost m_cost;
};

} // namespace tongdai::server
