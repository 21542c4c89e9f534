// Units, people and duty from the mirror, held in memory.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/ports/directory.h"

namespace tongdai::storage {

/// What the mirror tells of units and people; a value made on the read thread.
struct DirectoryRows {
    QList<Unit> units; ///< Vietnamese order of names
    QHash<QString, qsizetype> unitByCode;
    QHash<QString, User> users;
    QList<DutySlot> duty;
    QList<CalendarDay> days;
};

/// GUI thread. Empty until the first rows have come; then reads itself again at each change.
class LocalDirectory final : public Directory
{
    Q_OBJECT
public:
    explicit LocalDirectory(LocalProfile &profile, QObject *parent = nullptr);

    QList<Unit> units() const override { return m_rows.units; }
    std::optional<Unit> unit(const QString &code) const override;
    QList<Unit> desks() const override;
    std::optional<User> user(const QString &name) const override;
    QList<User> officersOf(const QString &unitCode) const override;
    QString deskForCommune(const QString &communeCode) const override;
    std::optional<OnDuty> onDuty(const QString &unitCode, qint64 atMs) const override;
    WorkingCalendar calendarOf(const QString &unitCode) const override;
    QList<DutySlot> roster(const QString &unitCode, qint64 fromMs) const override;
    bool mayMakeRoster(const QString &unitCode) const override;
    QFuture<Result<void>> keepDuty(DutySlot slot) override;
    QFuture<Result<void>> dropDuty(DutySlot slot) override;

    void reload();

private:
    QDate today() const;
    QFuture<Result<void>> change(const QString &kind, const DutySlot &slot, const QJsonObject &body);

    LocalProfile &m_profile;
    DirectoryRows m_rows;
    mutable QHash<QString, WorkingCalendar> m_calendars; ///< of m_rows, by unit, as they were asked for
    bool m_loading = false;
    bool m_again = false;
};

} // namespace tongdai::storage
