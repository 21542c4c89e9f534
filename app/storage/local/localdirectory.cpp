#include "app/storage/local/localdirectory.h"

#include "app/storage/local/knowledgeoverlay.h"
#include "models/domain/unitcalendar.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"

namespace tongdai::storage {

namespace {

constexpr int SecondsEast = 7 * 3600; // Asia/Ho_Chi_Minh, no summer time

/// A day's row. What a newer centre says in words unknown here is a holiday: nobody is promised anything for
/// that day.
CalendarDay dayFrom(const QString &id, const QJsonObject &document)
{
    if (const auto day = wire::calendarDayFromJson(document))
        return *day;
    constexpr qsizetype DateLetters = 10; // yyyy-MM-dd, then "/" and the unit
    CalendarDay day;
    day.date = QDate::fromString(id.left(DateLetters), Qt::ISODate);
    day.unit = id.mid(DateLetters + 1);
    return day;
}

template<typename T, typename From>
Result<QList<T>> all(const MirrorReader &reader, const QString &type, From from)
{
    const auto documents = reader.documents(type);
    if (!documents)
        return tl::unexpected(documents.error());
    QList<T> values;
    for (const QJsonObject &document : *documents) {
        if (auto value = from(document))
            values.append(std::move(*value));
    }
    return values;
}

Result<QList<DutySlot>> dutyRows(const MirrorReader &reader)
{
    auto duty = all<DutySlot>(reader, wire::rowDuty(), wire::dutyFromJson);
    if (!duty)
        return duty;
    for (DutySlot &slot : *duty) {
        const auto version = reader.versionOf(wire::rowDuty(), slot.id);
        if (!version)
            return tl::unexpected(version.error());
        slot.version = version->value_or(0);
    }
    return duty;
}

/// Changes made here over the centre's slots; one on another version than it was made on the centre will refuse.
QList<DutySlot> shownDuty(QList<DutySlot> rows, const PendingSet &pending)
{
    const auto rowOf = [&rows](const QString &id) {
        return std::find_if(rows.begin(), rows.end(), [&id](const DutySlot &slot) { return slot.id == id; });
    };
    for (const PendingPtr &operation : pending.all()) {
        if (operation->isRefused() || operation->damaged)
            continue;
        if (operation->kind == wire::opDutyDrop()) {
            const auto row = rowOf(operation->body.value(QStringLiteral("id")).toString());
            if (row != rows.end() && row->version == operation->base)
                rows.erase(row);
        } else if (operation->kind == wire::opDutyKeep()) {
            auto slot = wire::dutyFromJson(operation->body);
            if (!slot)
                continue;
            const auto row = rowOf(slot->id);
            if ((row == rows.end() ? 0 : row->version) != operation->base)
                continue;
            slot->version = operation->base + 1; // as the centre will give it
            slot->by = operation->actor;
            slot->atMs = operation->wallMs;
            slot->waiting = operation->isWaiting();
            if (row == rows.end())
                rows.append(std::move(*slot));
            else
                *row = std::move(*slot);
        }
    }
    return rows;
}

Result<DirectoryRows> rowsFrom(const MirrorReader &reader, const PendingSet &pending)
{
    auto units = all<Unit>(reader, wire::rowUnit(), wire::unitFromJson);
    const auto users = all<User>(reader, wire::rowUser(), wire::userFromJson);
    auto duty = dutyRows(reader);
    const auto days = reader.documentsById(wire::rowDay());
    if (!units || !users || !duty || !days)
        return tl::unexpected(!units       ? units.error()
                                  : !users ? users.error()
                                  : !duty  ? duty.error()
                                           : days.error());
    DirectoryRows rows;
    QHash<QString, QByteArray> keys;
    for (const Unit &unit : std::as_const(*units))
        keys.insert(unit.code, sortKey(unit.name));
    std::sort(units->begin(), units->end(), [&keys](const Unit &a, const Unit &b) {
        return std::pair(keys.value(a.code), a.code) < std::pair(keys.value(b.code), b.code);
    });
    rows.units = std::move(*units);
    for (qsizetype i = 0; i < rows.units.size(); ++i)
        rows.unitByCode.insert(rows.units.at(i).code, i);
    for (const User &user : *users)
        rows.users.insert(user.name, user);
    rows.duty = shownDuty(std::move(*duty), pending);
    std::sort(rows.duty.begin(), rows.duty.end(), [](const DutySlot &a, const DutySlot &b) {
        return std::pair(a.fromMs, a.id) < std::pair(b.fromMs, b.id);
    });
    for (auto day = days->begin(); day != days->end(); ++day) {
        if (const CalendarDay read = dayFrom(day.key(), day.value()); read.date.isValid())
            rows.days.append(read);
    }
    return rows;
}

} // namespace

LocalDirectory::LocalDirectory(LocalProfile &profile, QObject *parent)
    : Directory(parent)
    , m_profile(profile)
{
    connect(&profile.changes(), &LocalChanges::directoryChanged, this, &LocalDirectory::reload);
}

void LocalDirectory::reload()
{
    // One reading at a time; a change meanwhile makes one more.
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    const auto reading
        = m_profile.read([](const MirrorReader &reader, const PendingSet &pending) { return rowsFrom(reader, pending); });
    whenReady(this, reading, [this](const Result<DirectoryRows> &rows) {
        m_loading = false;
        if (rows) {
            m_rows = *rows;
            m_calendars.clear();
            Q_EMIT directoryChanged();
        }
        if (std::exchange(m_again, false))
            reload();
    });
}

QDate LocalDirectory::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_profile.clock().nowMs(), Qt::OffsetFromUTC, SecondsEast).date();
}

std::optional<Unit> LocalDirectory::unit(const QString &code) const
{
    const auto found = m_rows.unitByCode.constFind(code);
    return found == m_rows.unitByCode.constEnd() ? std::nullopt
                                                 : std::optional<Unit>(m_rows.units.at(*found));
}

QList<Unit> LocalDirectory::desks() const
{
    QList<Unit> desks;
    const QDate day = today();
    for (const Unit &unit : m_rows.units) {
        if (unit.desk && unit.existsOn(day))
            desks.append(unit);
    }
    return desks;
}

std::optional<User> LocalDirectory::user(const QString &name) const
{
    const auto found = m_rows.users.constFind(name);
    return found == m_rows.users.constEnd() ? std::nullopt : std::optional<User>(*found);
}

QList<User> LocalDirectory::officersOf(const QString &unitCode) const
{
    QList<User> officers;
    for (const User &user : m_rows.users) {
        if (user.active && user.isDesk() && user.unit == unitCode)
            officers.append(user);
    }
    std::sort(officers.begin(), officers.end(), [](const User &a, const User &b) {
        const auto key = [](const User &user) {
            return std::tuple(user.role != Role::DeskHead, personSortKey(user.fullName), user.name);
        };
        return key(a) < key(b);
    });
    return officers;
}

QString LocalDirectory::deskForCommune(const QString &communeCode) const
{
    const QDate day = today();
    const auto deskAmong = [&](const QString &code) {
        const QStringList current = currentUnits(m_rows.units, code, day);
        for (const QString &candidate : current) {
            if (const auto found = unit(candidate); found && found->desk)
                return candidate;
        }
        return QString();
    };
    const auto commune = unit(communeCode);
    if (!commune)
        return {};
    // A commune of today may have a desk of its own; before July 2025 its district answered.
    if (const QString own = deskAmong(communeCode); !own.isEmpty())
        return own;
    const QString above = commune->parent.isEmpty() ? QString() : deskAmong(commune->parent);
    if (!above.isEmpty())
        return above;
    const QStringList current = currentUnits(m_rows.units, communeCode, day);
    for (const QString &code : current) {
        const auto successor = unit(code);
        if (!successor || successor->parent.isEmpty())
            continue;
        if (const QString desk = deskAmong(successor->parent); !desk.isEmpty())
            return desk;
    }
    return {};
}

std::optional<Directory::OnDuty> LocalDirectory::onDuty(const QString &unitCode, qint64 atMs) const
{
    for (const DutySlot &slot : m_rows.duty) {
        if (slot.unit != unitCode || atMs < slot.fromMs || atMs >= slot.toMs)
            continue;
        if (const auto person = user(slot.user); person && person->active)
            return OnDuty {*person, slot.toMs, false};
    }
    const auto where = unit(unitCode);
    if (where && !where->head.isEmpty()) {
        if (const auto head = user(where->head); head && head->active)
            return OnDuty {*head, 0, true};
    }
    const QList<User> officers = officersOf(unitCode);
    if (!officers.isEmpty() && officers.first().role == Role::DeskHead)
        return OnDuty {officers.first(), 0, true};
    return {};
}

WorkingCalendar LocalDirectory::calendarOf(const QString &unitCode) const
{
    // Every line of a list asks; building one from all rows each time would be seen.
    const auto known = m_calendars.constFind(unitCode);
    if (known != m_calendars.constEnd())
        return *known;
    Unit nameless;
    nameless.code = unitCode;
    return *m_calendars.insert(unitCode, tongdai::calendarOf(unit(unitCode).value_or(nameless), m_rows.days));
}

QList<DutySlot> LocalDirectory::roster(const QString &unitCode, qint64 fromMs) const
{
    QList<DutySlot> found;
    for (const DutySlot &slot : m_rows.duty) {
        if (slot.unit == unitCode && slot.toMs > fromMs)
            found.append(slot);
    }
    return found;
}

bool LocalDirectory::mayMakeRoster(const QString &unitCode) const
{
    return makesRoster(m_profile.session().user, unitCode);
}

QFuture<Result<void>> LocalDirectory::change(const QString &kind, const DutySlot &slot, const QJsonObject &body)
{
    if (!mayMakeRoster(slot.unit))
        return readyFuture(Result<void>(fail(ErrorKind::Forbidden, QStringLiteral("not this person's roster"),
                                             QStringLiteral("unit"), QStringLiteral("duty.role"))));
    const qint64 wallMs = m_profile.clock().nowMs();
    NewOperation operation;
    operation.id = newUuid7(wallMs);
    operation.kind = kind;
    operation.actor = m_profile.session().user.name;
    operation.wallMs = wallMs;
    operation.monoMs = m_profile.clock().steadyMs();
    operation.base = slot.version;
    operation.subject = knowledgeSubject(slot.id);
    operation.body = body;
    auto fresh = std::make_shared<QList<PendingPtr>>();
    return m_profile.write(
        [operation, unit = slot.unit, fresh](Outbox &outbox) -> Result<void> {
            fresh->clear();
            bool isNew = false;
            const auto kept = outbox.append(operation, &isNew);
            if (!kept)
                return tl::unexpected(kept.error());
            if (isNew)
                fresh->append(*kept);
            return outbox.dropFormDraft(operation.actor, operation.kind, unit);
        },
        [profile = &m_profile, fresh](const Result<void> &) {
            profile->pending().set(profile->pending().now()->with(*fresh));
            profile->changes().noteDirectory();
            profile->changes().noteQueued();
            profile->countSave();
        });
}

QFuture<Result<void>> LocalDirectory::keepDuty(DutySlot slot)
{
    if (slot.id.isEmpty())
        slot.id = idText(newUuid7(m_profile.clock().nowMs()));
    const bool fits = slot.fromMs > 0 && slot.toMs > slot.fromMs && slot.toMs - slot.fromMs <= LongestDutyMs;
    if (!fits)
        return readyFuture(Result<void>(fail(ErrorKind::Invalid, QStringLiteral("no hours of duty"),
                                             QStringLiteral("to_ms"), QStringLiteral("duty.hours"))));
    slot.by.clear();
    slot.atMs = 0;
    return change(wire::opDutyKeep(), slot, wire::toJson(slot));
}

QFuture<Result<void>> LocalDirectory::dropDuty(DutySlot slot)
{
    return change(wire::opDutyDrop(), slot, {{QStringLiteral("id"), slot.id}});
}

} // namespace tongdai::storage
