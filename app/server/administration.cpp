#include "app/server/administration.h"

#include "app/server/duerecount.h"
#include "app/server/knowledgeimport.h"
#include "app/server/passwords.h"
#include "app/server/writelane.h"
#include "app/storage/central/articlerows.h"
#include "app/storage/central/centralrows.h"
#include "app/storage/central/knowledgerows.h"
#include "app/storage/central/sessionrows.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace tongdai::server {

using storage::Put;

namespace {

constexpr int RowsATransaction = 500;
constexpr int ShortestPassword = 8;

void count(ImportCounts &counts, Put put)
{
    switch (put) {
    case Put::Added:
        ++counts.added;
        break;
    case Put::Changed:
        ++counts.changed;
        break;
    case Put::Same:
        ++counts.unchanged;
        break;
    }
}

/// Rows through `put`, some hundred in one transaction; rows that changed go into their scope.
template<typename Row, typename PutRow, typename IdOf>
Result<ImportCounts> importRows(WriteLane &lane, const QList<Row> &rows, const QString &scope,
                                const QString &type, PutRow put, IdOf idOf)
{
    ImportCounts counts;
    for (qsizetype from = 0; from < rows.size(); from += RowsATransaction) {
        const QList<Row> part = rows.mid(from, RowsATransaction);
        ImportCounts partCounts;
        const auto done = lane.carryOut([&](LaneContext &context) -> Result<void> {
            partCounts = {};
            for (const Row &row : part) {
                const auto stored = [&] {
                    if constexpr (std::is_invocable_v<PutRow, LaneContext &, const Row &>)
                        return put(context, row);
                    else
                        return put(context.database, row);
                }();
                if (!stored)
                    return tl::unexpected(stored.error());
                count(partCounts, *stored);
                if (*stored != Put::Same)
                    context.emitter.there(scope, type, idOf(row));
            }
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
        counts.added += partCounts.added;
        counts.changed += partCounts.changed;
        counts.unchanged += partCounts.unchanged;
    }
    return counts;
}

QString directory()
{
    return QStringLiteral("dir");
}

Result<void> checkPassword(const QString &password)
{
    if (password.size() < ShortestPassword)
        return fail(ErrorKind::Invalid,
                    QStringLiteral("a password has at least %1 characters").arg(ShortestPassword),
                    QStringLiteral("password"), QStringLiteral("password.short"));
    return {};
}

Result<void> checkUser(const User &user)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9._-]{2,40}$"));
    if (!form.match(user.name).hasMatch())
        return fail(ErrorKind::Invalid, QStringLiteral("a sign-in name is 2 to 40 of a-z 0-9 . _ -"),
                    QStringLiteral("name"), QStringLiteral("user.name"));
    return {};
}

Result<void> requireUnit(storage::Database &database, const QString &code)
{
    if (code == centreUnit())
        return {};
    const auto unit = storage::unitOf(database, code);
    if (!unit)
        return tl::unexpected(unit.error());
    if (!*unit)
        return fail(ErrorKind::Invalid, QStringLiteral("no unit with the code %1").arg(code),
                    QStringLiteral("unit"), QStringLiteral("unit.unknown"));
    return {};
}

Result<void> insertUser(LaneContext &lane, const User &user, const QString &hash)
{
    if (const auto known = requireUnit(lane.database, user.unit); !known)
        return known;
    if (const auto added = storage::addUser(lane.database, user, hash); !added) {
        if (added.error().kind != ErrorKind::Conflict)
            return added;
        return fail(ErrorKind::Conflict, QStringLiteral("the name %1 is taken").arg(user.name),
                    QStringLiteral("name"), QStringLiteral("user.taken"));
    }
    lane.emitter.there(directory(), wire::rowUser(), user.name);
    return {};
}

} // namespace

struct Administration::Owned {
    SystemClock clock;
    std::unique_ptr<WriteLane> lane;
};

Administration::Administration(WriteLane &lane, const Clock &clock, PasswordCost cost)
    : m_lane(&lane)
    , m_clock(&clock)
    , m_cost(cost)
{ }

Administration::Administration(std::unique_ptr<Owned> owned)
    : m_owned(std::move(owned))
    , m_lane(m_owned->lane.get())
    , m_clock(&m_owned->clock)
{ }

Administration::~Administration() = default;

Result<std::unique_ptr<Administration>> Administration::open(const QString &dataFolder, bool create,
                                                             PasswordCost cost)
{
    const QString file = QDir(dataFolder).filePath(QStringLiteral("central.db"));
    if (!create && !QFileInfo::exists(file))
        return fail(ErrorKind::NotFound, QStringLiteral("no central database in %1").arg(dataFolder));
    if (create && !QDir().mkpath(dataFolder))
        return fail(ErrorKind::Storage, QStringLiteral("cannot make the folder %1").arg(dataFolder));
    auto owned = std::make_unique<Owned>();
    WriteLane::Options options;
    options.file = file;
    options.checkpoints = false;
    auto lane = WriteLane::start(std::move(options));
    if (!lane)
        return tl::unexpected(lane.error());
    owned->lane = std::move(*lane);
    std::unique_ptr<Administration> administration(new Administration(std::move(owned)));
    administration->m_cost = cost;
    return administration;
}

Result<void> Administration::addUser(const User &user, const QString &password)
{
    if (const auto sound = checkUser(user); !sound)
        return sound;
    if (const auto sound = checkPassword(password); !sound)
        return sound;
    const auto hash = server::hashPassword(password, m_cost);
    if (!hash)
        return tl::unexpected(hash.error());
    return m_lane->carryOut([&](LaneContext &lane) { return insertUser(lane, user, *hash); });
}

Result<int> Administration::addUsers(const QList<User> &users, const QString &password)
{
    if (const auto sound = checkPassword(password); !sound)
        return tl::unexpected(sound.error());
    const auto hash = server::hashPassword(password, m_cost);
    if (!hash)
        return tl::unexpected(hash.error());
    int added = 0;
    const auto done = m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
        added = 0;
        for (const User &user : users) {
            if (const auto sound = checkUser(user); !sound)
                return sound;
            const auto there = storage::userOf(lane.database, user.name);
            if (!there)
                return tl::unexpected(there.error());
            if (*there)
                continue;
            if (const auto inserted = insertUser(lane, user, *hash); !inserted)
                return inserted;
            ++added;
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return added;
}

namespace {

/// Reads through the lane: administration is rare, and sees what it has just written.
template<typename T, typename Read> Result<T> readIn(WriteLane &lane, Read read)
{
    T value;
    const auto done = lane.carryOut([&](LaneContext &context) -> Result<void> {
        auto got = read(context.database);
        if (!got)
            return tl::unexpected(got.error());
        value = std::move(*got);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return value;
}

} // namespace

Result<QList<User>> Administration::users() const
{
    return readIn<QList<User>>(*m_lane, storage::allUsers);
}

Result<void> Administration::disableUser(const QString &name)
{
    return m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
        auto user = storage::userOf(lane.database, name);
        if (!user)
            return tl::unexpected(user.error());
        if (!*user)
            return fail(ErrorKind::NotFound, QStringLiteral("no user %1").arg(name), QStringLiteral("name"));
        (*user)->active = false;
        const auto put = storage::putUser(lane.database, **user);
        if (!put)
            return tl::unexpected(put.error());
        if (*put != Put::Same)
            lane.emitter.there(directory(), wire::rowUser(), name);
        return storage::revokeSessionsOf(lane.database, name);
    });
}

Result<void> Administration::setPassword(const QString &name, const QString &password)
{
    if (const auto sound = checkPassword(password); !sound)
        return sound;
    const auto hash = server::hashPassword(password, m_cost);
    if (!hash)
        return tl::unexpected(hash.error());
    return m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
        if (const auto set = storage::setPasswordHash(lane.database, name, *hash); !set)
            return set;
        if (const auto cleared = storage::clearLoginGuard(lane.database, name, 0); !cleared)
            return cleared;
        return storage::revokeSessionsOf(lane.database, name);
    });
}

Result<ImportCounts> Administration::importUnits(const QList<Unit> &units, bool dryRun)
{
    // Judged together with what is there: a file may hold only what changes.
    auto known = this->units();
    if (!known)
        return tl::unexpected(known.error());
    QHash<QString, Unit> before;
    for (const Unit &unit : std::as_const(*known))
        before.insert(unit.code, unit);
    QList<Unit> sound = units;
    for (Unit &unit : sound) {
        // A table has no column for dated hours: they stay when the file says nothing of them.
        if (unit.weeks.isEmpty())
            unit.weeks = before.value(unit.code).weeks;
    }
    QList<Unit> all = sound;
    QSet<QString> given;
    for (const Unit &unit : std::as_const(sound))
        given.insert(unit.code);
    for (const Unit &unit : std::as_const(*known)) {
        if (!given.contains(unit.code))
            all.append(unit);
    }
    if (const QStringList problems = problemsOf(all); !problems.isEmpty())
        return fail(ErrorKind::Invalid, problems.join(QLatin1Char('\n')), QStringLiteral("units"),
                    QStringLiteral("unit.problems"));
    if (dryRun) {
        ImportCounts counts;
        for (const Unit &unit : std::as_const(sound)) {
            const auto old = before.constFind(unit.code);
            count(counts, old == before.cend() ? Put::Added : *old == unit ? Put::Same : Put::Changed);
        }
        return counts;
    }
    ImportCounts counts;
    const auto done = m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
        counts = {};
        const auto recount = DueRecount::before(lane.database);
        if (!recount)
            return tl::unexpected(recount.error());
        for (const Unit &unit : std::as_const(sound)) {
            const auto put = storage::putUnit(lane.database, unit);
            if (!put)
                return tl::unexpected(put.error());
            count(counts, *put);
            if (*put != Put::Same)
                lane.emitter.there(directory(), wire::rowUnit(), unit.code);
        }
        if (counts.changed == 0) // nobody has a ticket at a unit that was not there
            return {};
        if (const auto moved = recount->carryOut(lane, m_clock->nowMs()); !moved)
            return tl::unexpected(moved.error());
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return counts;
}

Result<QList<Unit>> Administration::units() const
{
    return readIn<QList<Unit>>(*m_lane, storage::allUnits);
}

Result<DayImport> Administration::importDays(const QList<CalendarDay> &days, bool dryRun)
{
    for (const CalendarDay &day : days) {
        if (!day.date.isValid())
            return fail(ErrorKind::Invalid, QStringLiteral("a day without a date"), QStringLiteral("date"));
        if (const QString fault = faultOf(day.hours); !fault.isEmpty())
            return fail(ErrorKind::Invalid,
                        QStringLiteral("hours that cannot be on %1").arg(day.date.toString(Qt::ISODate)),
                        QStringLiteral("hours"), fault);
    }
    DayImport import;
    // A work that fails takes its changes back: so a dry run does all and then fails.
    const QString dry = QStringLiteral("day.dry_run");
    const auto done = m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
        import = {};
        const auto recount = DueRecount::before(lane.database);
        if (!recount)
            return tl::unexpected(recount.error());
        for (const CalendarDay &day : days) {
            if (!day.unit.isEmpty()) {
                if (const auto known = requireUnit(lane.database, day.unit); !known)
                    return known;
            }
            const auto put = storage::putDay(lane.database, day);
            if (!put)
                return tl::unexpected(put.error());
            count(import.days, *put);
            if (*put != Put::Same)
                lane.emitter.there(directory(), wire::rowDay(), wire::dayId(day));
        }
        if (import.days.added + import.days.changed > 0) {
            const auto moved = recount->carryOut(lane, m_clock->nowMs());
            if (!moved)
                return tl::unexpected(moved.error());
            import.movedTickets = *moved;
        }
        if (dryRun)
            return fail(ErrorKind::Conflict, QStringLiteral("nothing is kept"), {}, dry);
        return {};
    });
    if (!done && done.error().code != dry)
        return tl::unexpected(done.error());
    return import;
}

Result<QList<CalendarDay>> Administration::days() const
{
    return readIn<QList<CalendarDay>>(*m_lane, storage::allDays);
}

Result<ImportCounts> Administration::importDuty(const QList<DutySlot> &slotList)
{
    return importRows(*m_lane, slotList, directory(), wire::rowDuty(), storage::putDuty,
                      [](const DutySlot &slot) { return slot.id; });
}

Result<ImportCounts> Administration::importProcedures(const QList<Procedure> &procedures, bool dryRun)
{
    if (dryRun) {
        ImportCounts counts;
        const auto done = m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
            counts = {};
            for (const Procedure &procedure : procedures) {
                const auto put = storage::wouldImport(lane.database, procedure);
                if (!put)
                    return tl::unexpected(put.error());
                count(counts, *put);
            }
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
        return counts;
    }
    return importRows(
        *m_lane, procedures, QStringLiteral("kb"), wire::rowProcedure(),
        [this](LaneContext &context, const Procedure &procedure) {
            return storage::importArticle(context.database, context.emitter, procedure, m_clock->nowMs());
        },
        [](const Procedure &procedure) { return procedure.id; });
}

Result<QList<Procedure>> Administration::procedures() const
{
    return readIn<QList<Procedure>>(*m_lane, storage::allProcedures);
}

Result<QList<CommonName>> Administration::commonNames() const
{
    return readIn<QList<CommonName>>(*m_lane, storage::allCommonNames);
}

Result<QList<Evidence>> Administration::evidence() const
{
    return readIn<QList<Evidence>>(*m_lane, storage::allEvidence);
}

KnowledgeImport Administration::knowledgeImport()
{
    return {*m_lane, *m_clock};
}

Result<void> Administration::backup(const QString &folder) const
{
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Storage, QStringLiteral("cannot make the folder %1").arg(folder));
    const QString target = QDir(folder).filePath(QStringLiteral("central.db"));
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Conflict, QStringLiteral("%1 is there already").arg(target));
    // Its own connection: VACUUM INTO works outside a transaction and reads one snapshot while others write.
    storage::DatabaseOptions options;
    options.file = m_lane->file();
    options.walAutoCheckpoint = 0;
    const auto database = storage::Database::open(options);
    if (!database)
        return tl::unexpected(database.error());
    storage::Query vacuum(**database, QStringLiteral("VACUUM INTO ?"));
    return vacuum.bind(target).run();
}

Result<QList<storage::ParkedOperation>> Administration::parkedOperations() const
{
    QList<storage::ParkedOperation> all;
    const auto done = m_lane->carryOut([&all](LaneContext &lane) -> Result<void> {
        auto found = storage::parkedOperations(lane.database);
        if (!found)
            return tl::unexpected(found.error());
        all = std::move(*found);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return all;
}

Result<TakenUp> Administration::takeUpParked()
{
    TakenUp taken;
    const auto done = m_lane->carryOut([this, &taken](LaneContext &lane) -> Result<void> {
        const auto tried = server::takeUpParked(lane, m_clock->nowMs());
        if (!tried)
            return tl::unexpected(tried.error());
        taken = *tried;
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return taken;
}

namespace {

/// First column of a query as lines under a heading.
Result<void> lines(storage::Database &database, const QString &sql, const QString &heading,
                   QStringList &problems)
{
    storage::Query query(database, sql);
    if (const auto ran = query.run(); !ran)
        return ran;
    while (query.next())
        problems.append(heading + query.text(0));
    return {};
}

} // namespace

Result<QStringList> Administration::verify() const
{
    return readIn<QStringList>(*m_lane, [](storage::Database &database) -> Result<QStringList> {
        QStringList problems;
        const std::pair<QString, QString> checks[] {
            {QStringLiteral(
                 "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 20"),
             QStringLiteral("database: ")},
            {QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 20"),
             QStringLiteral("a row points to nothing in table ")},
            {QStringLiteral("SELECT DISTINCT r.scope FROM scope_row r LEFT JOIN head h ON h.scope = r.scope"
                            " WHERE h.scope IS NULL OR r.seq > h.seq"),
             QStringLiteral("rows ahead of the head of scope ")},
            {QStringLiteral(
                 "SELECT id FROM call WHERE NOT EXISTS (SELECT 1 FROM scope_row WHERE scope = 'calls'"
                 " AND type = 'call' AND scope_row.id = call.id AND state = 0) LIMIT 20"),
             QStringLiteral("not in the scope of calls: call ")},
            {QStringLiteral(
                 "SELECT id FROM ticket WHERE NOT EXISTS (SELECT 1 FROM scope_row WHERE scope = 'cases'"
                 " AND type = 'ticket' AND scope_row.id = ticket.id AND state = 0) LIMIT 20"),
             QStringLiteral("not in the scope of cases: ticket ")},
            {QStringLiteral(
                 "SELECT client_id || ' ' || last_n FROM client c WHERE last_n > 0 AND NOT EXISTS"
                 " (SELECT 1 FROM client_op o WHERE o.client_id = c.client_id AND o.n = c.last_n) LIMIT 20"),
             QStringLiteral("an installation's last operation is not logged: ")},
        };
        for (const auto &[sql, heading] : checks) {
            if (const auto done = lines(database, sql, heading, problems); !done)
                return tl::unexpected(done.error());
        }
        return problems;
    });
}

} // namespace tongdai::server
