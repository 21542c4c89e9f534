// Units, communes, people and who is on duty, as known on this machine.
#pragma once

#include "models/domain/result.h"
#include "models/domain/unit.h"
#include "models/domain/user.h"
#include "models/domain/workingcalendar.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace tongdai {

/// Small and read often, so held in memory on the GUI thread and answered at once.
class Directory : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QList<Unit> units() const = 0; ///< every unit and commune, in Vietnamese order of their names
    virtual std::optional<Unit> unit(const QString &code) const = 0;
    virtual QList<Unit> desks() const = 0; ///< units with a One-Stop desk that exist today
    virtual std::optional<User> user(const QString &name) const = 0;
    virtual QList<User> officersOf(const QString &unitCode) const = 0; ///< active desk staff, head first

    /// The desk that answers for a commune today (its parent, or the parent's successor), empty when unknown.
    virtual QString deskForCommune(const QString &communeCode) const = 0;

    /// Who is on duty at a unit at `atMs`; the head of desk is the named fallback when nobody is.
    struct OnDuty {
        User user;
        qint64 untilMs = 0; ///< 0 for the fallback
        bool fallback = false;
    };
    virtual std::optional<OnDuty> onDuty(const QString &unitCode, qint64 atMs) const = 0;

    virtual WorkingCalendar calendarOf(const QString &unitCode) const = 0;

    /// Slots of a unit that end after `fromMs`, by their beginning; what was changed here laid over the centre's.
    virtual QList<DutySlot> roster(const QString &unitCode, qint64 fromMs) const = 0;
    /// Whether the person who is signed in makes that unit's roster.
    virtual bool mayMakeRoster(const QString &unitCode) const = 0;
    /// A new slot (version 0) or the one with its id, as it was shown to the person who changed it. Durable when ready.
    virtual QFuture<Result<void>> keepDuty(DutySlot slot) = 0;
    virtual QFuture<Result<void>> dropDuty(DutySlot slot) = 0;

Q_SIGNALS:
    void directoryChanged();
};

} // namespace tongdai
