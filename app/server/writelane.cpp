#include "app/server/writelane.h"

#include <QLoggingCategory>

#include <future>
#include <vector>

namespace tongdai::server {

Q_LOGGING_CATEGORY(lcLane, "tongdai.server.lane")

Result<std::unique_ptr<WriteLane>> WriteLane::start(Options options)
{
    std::unique_ptr<WriteLane> lane(new WriteLane(std::move(options)));
    std::promise<Result<void>> opened;
    auto ready = opened.get_future();
    WriteLane *self = lane.get();
    if (!lane->m_options.ownThread) {
        if (const auto connected = lane->connect(); !connected)
            return tl::unexpected(connected.error());
        return lane;
    }
    lane->m_thread = std::thread([self, &opened] {
        const auto connected = self->connect();
        const bool isOpen = connected.has_value();
        opened.set_value(connected); // `opened` is gone after this line
        if (isOpen)
            self->loop();
        self->m_database.reset(); // on the thread it belongs to
    });
    if (const auto result = ready.get(); !result)
        return tl::unexpected(result.error());
    return lane;
}

WriteLane::~WriteLane()
{
    end();
}

void WriteLane::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    if (!m_options.ownThread) {
        while (turn()) { }
        m_database.reset();
    }
}

bool WriteLane::turn()
{
    auto group = nextGroup();
    if (group.empty())
        return false;
    carryOutGroup(std::move(group));
    return true;
}

Result<void> WriteLane::connect()
{
    storage::DatabaseOptions options;
    options.file = m_options.file;
    options.walAutoCheckpoint = m_options.checkpoints ? -1 : 0;
    auto database = storage::Database::open(options);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    if (const auto migrated = storage::migrate(*m_database, QStringLiteral("central")); !migrated)
        return tl::unexpected(migrated.error());
    m_tag = storage::newTag();
    if (const auto renewed = storage::renewTags(*m_database, m_tag); !renewed)
        return renewed;
    m_database->setFault(m_options.fault);
    return {};
}

void WriteLane::submit(LaneWork work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_ending && m_queue.size() < m_options.queueLimit) {
            m_queue.push_back(std::move(work));
            m_wake.notify_one();
            return;
        }
    }
    work.done(fail(ErrorKind::Busy, QStringLiteral("too many writes are waiting"), {}, QStringLiteral("2")));
}

Result<void> WriteLane::carryOut(std::function<Result<void>(LaneContext &)> run)
{
    std::promise<Result<void>> promise;
    auto future = promise.get_future();
    submit({1, std::move(run), [&promise](const Result<void> &result) { promise.set_value(result); }});
    while (!m_options.ownThread && turn()) { }
    return future.get();
}

std::deque<LaneWork> WriteLane::nextGroup()
{
    std::unique_lock lock(m_mutex);
    if (m_options.ownThread) {
        m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
        if (m_queue.size() == 1 && m_options.collect.count() > 0 && !m_ending)
            m_wake.wait_for(lock, m_options.collect, [this] { return m_ending || m_queue.size() > 1; });
    }
    std::deque<LaneWork> group;
    int weight = 0;
    while (!m_queue.empty() && (group.empty() || weight + m_queue.front().weight <= m_options.groupWeight)) {
        weight += m_queue.front().weight;
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return group;
}

void WriteLane::loop()
{
    for (;;) {
        auto group = nextGroup();
        if (group.empty())
            return; // ending, and nothing is left
        carryOutGroup(std::move(group));
    }
}

Result<void> WriteLane::runOne(LaneWork &work, storage::Emitter &emitter)
{
    const auto mark = emitter.mark();
    if (const auto saved = m_database->exec(QStringLiteral("SAVEPOINT work")); !saved)
        return saved;
    LaneContext context {*m_database, emitter};
    const auto ran = work.run(context);
    if (ran)
        return m_database->exec(QStringLiteral("RELEASE work"));
    emitter.backTo(mark);
    // Straight to the driver: a fault made for tests must not leave half a work in the group.
    QSqlQuery back(m_database->connection());
    if (!back.exec(QStringLiteral("ROLLBACK TO work")) || !back.exec(QStringLiteral("RELEASE work")))
        return fail(ErrorKind::Storage, QStringLiteral("the transaction is gone: ") + ran.error().detail, {},
                    QStringLiteral("lane.gone"));
    return ran;
}

/// Fails as a whole when the transaction itself did; then nothing of the group is stored.
Result<void> WriteLane::runGroup(std::deque<LaneWork> &group, std::vector<Result<void>> &results)
{
    results.clear();
    storage::Emitter emitter;
    auto transaction = storage::Transaction::begin(*m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (LaneWork &work : group) {
        results.push_back(runOne(work, emitter));
        if (!results.back() && results.back().error().code == QStringLiteral("lane.gone"))
            return results.back();
    }
    const auto heads = emitter.flush(*m_database, m_tag);
    if (!heads)
        return tl::unexpected(heads.error());
    if (m_options.answersBeforeCommit) {
        for (std::size_t i = 0; i < group.size(); ++i)
            std::exchange(group[i].done, [](const Result<void> &) {})(results[i]);
    }
    if (const auto done = transaction->commit(); !done)
        return done;
    if (m_options.committed && !heads->isEmpty())
        m_options.committed(*heads);
    return {};
}

void WriteLane::carryOutGroup(std::deque<LaneWork> group)
{
    std::vector<Result<void>> results;
    const auto committed = runGroup(group, results);
    if (committed) {
        for (std::size_t i = 0; i < group.size(); ++i)
            group[i].done(results[i]);
        return;
    }
    qCWarning(lcLane) << "a group of" << group.size() << "works failed:" << committed.error().detail;
    if (group.size() == 1) {
        group.front().done(committed);
        return;
    }
    // One of them may be to blame: each by itself, so that the others go through.
    for (LaneWork &work : group) {
        std::deque<LaneWork> single;
        single.push_back(std::move(work));
        carryOutGroup(std::move(single));
    }
}

} // namespace tongdai::server
