#include "tests/bench/load/loadphases.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <poll.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>

namespace tongdai::bench {

namespace {

using Clock = std::chrono::steady_clock;

/// What threads hand in.
class Tally
{
public:
    void add(const QList<qint64> &microseconds, qint64 operations)
    {
        const std::lock_guard lock(m_mutex);
        latencies.add(microseconds);
        m_operations += operations;
    }
    void failed(const Error &error)
    {
        const std::lock_guard lock(m_mutex);
        ++m_errors;
        m_firstError = m_firstError.isEmpty() ? error.detail : m_firstError;
    }
    QJsonObject toJson(double seconds)
    {
        return {{QStringLiteral("operations"), m_operations},
                {QStringLiteral("seconds"), seconds},
                {QStringLiteral("operations_per_second"), static_cast<double>(m_operations) / seconds},
                {QStringLiteral("requests"), latencies.microseconds.size()},
                {QStringLiteral("latency"), latencies.toJson()},
                {QStringLiteral("errors"), m_errors},
                {QStringLiteral("first_error"), m_firstError}};
    }

    Latencies latencies;

private:
    std::mutex m_mutex;
    qint64 m_operations = 0;
    int m_errors = 0;
    QString m_firstError;
};

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

qint64 residentKilobytes(qint64 processId)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

double processorSeconds(qint64 processId)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields
        = all.mid(all.lastIndexOf(')') + 2).split(' '); // utime is field 14, see proc(5)
    return static_cast<double>(fields.value(11).toLongLong() + fields.value(12).toLongLong())
        / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace

Result<Clients> signedIn(const Centre &centre, int count)
{
    Clients clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<LoadClient>(centre));
        if (const auto opened = clients.back()->open(); !opened)
            return tl::unexpected(opened.error());
        if (const auto done = clients.back()->signIn(); !done)
            return tl::unexpected(done.error());
    }
    return clients;
}

double Latencies::milliseconds(double share)
{
    if (microseconds.isEmpty())
        return 0;
    std::sort(microseconds.begin(), microseconds.end());
    const auto last = microseconds.size() - 1;
    return static_cast<double>(microseconds.at(static_cast<qsizetype>(share * static_cast<double>(last))))
        / 1000;
}

QJsonObject Latencies::toJson()
{
    return {{QStringLiteral("p50_ms"), milliseconds(0.5)},
            {QStringLiteral("p90_ms"), milliseconds(0.9)},
            {QStringLiteral("p99_ms"), milliseconds(0.99)},
            {QStringLiteral("max_ms"), milliseconds(1)}};
}

Result<QJsonObject> measurePush(const Clients &clients, int seconds, int batch)
{
    Tally tally;
    const auto start = Clock::now();
    std::vector<std::thread> threads;
    for (const auto &client : clients) {
        threads.emplace_back([&tally, client = client.get(), start, seconds, batch] {
            QList<qint64> mine;
            qint64 operations = 0;
            while (since(start) < seconds) {
                const auto pushed = client->push(batch);
                if (!pushed) {
                    tally.failed(pushed.error());
                    break;
                }
                mine += pushed->microseconds;
                operations += batch;
            }
            tally.add(mine, operations);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return tally.toJson(since(start));
}

Result<QJsonObject> measureArrivals(const Clients &clients, const QList<double> &due)
{
    Tally tally;
    const auto start = Clock::now();
    std::vector<std::thread> threads;
    for (std::size_t index = 0; index < clients.size(); ++index) {
        threads.emplace_back([&, index] {
            QList<qint64> mine;
            for (auto i = static_cast<qsizetype>(index); i < due.size();
                 i += static_cast<qsizetype>(clients.size())) {
                const auto at = start
                    + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(due.at(i)));
                std::this_thread::sleep_until(at);
                const auto pushed = clients[index]->push(1);
                if (!pushed) {
                    tally.failed(pushed.error());
                    break;
                }
                mine += std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - at).count();
            }
            tally.add(mine, mine.size());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return tally.toJson(since(start));
}

Result<QJsonObject> measureScreens(const Clients &clients, int seconds, int perSecond)
{
    for (std::size_t i = 1; i < clients.size(); ++i) {
        if (const auto rows = clients[i]->catchUp(); !rows)
            return tl::unexpected(rows.error());
    }
    std::mutex mutex;
    std::unordered_map<std::string, Clock::time_point> pushedAt;
    std::atomic<bool> stop = false;
    std::atomic<int> ready = 0;
    Tally tally;
    std::vector<std::thread> screens;
    for (std::size_t index = 1; index < clients.size(); ++index) {
        screens.emplace_back([&, screen = clients[index].get()] {
            QList<qint64> mine;
            ++ready;
            while (!stop) {
                screen->sendPull(1);
                const auto ids = screen->receivePull();
                const auto now = Clock::now();
                if (!ids) {
                    tally.failed(ids.error());
                    break;
                }
                const std::lock_guard lock(mutex);
                for (const QString &id : *ids) {
                    if (const auto at = pushedAt.find(id.toStdString()); at != pushedAt.end())
                        mine += std::chrono::duration_cast<std::chrono::microseconds>(now - at->second)
                                    .count();
                }
            }
            tally.add(mine, mine.size());
        });
    }
    const int screenCount = static_cast<int>(clients.size()) - 1;
    while (ready < screenCount)
        std::this_thread::yield();
    const auto start = Clock::now();
    int pushes = 0;
    while (since(start) < seconds) {
        const auto before = Clock::now();
        // The lock is held over the push: a screen may have the row before the pusher has its answer and the
        // call's id.
        {
            const std::lock_guard lock(mutex);
            const auto pushed = clients.front()->push(1);
            if (!pushed) {
                tally.failed(pushed.error());
                break;
            }
            pushedAt.emplace(pushed->calls.first().toString(QUuid::WithoutBraces).toStdString(), before);
        }
        ++pushes;
        std::this_thread::sleep_until(before + std::chrono::microseconds(1'000'000 / perSecond));
    }
    std::this_thread::sleep_for(std::chrono::seconds(1)); // the last pull of every screen
    stop = true;
    for (std::thread &thread : screens)
        thread.join();
    QJsonObject report = tally.toJson(since(start));
    report.insert(QStringLiteral("pushes"), pushes);
    report.insert(QStringLiteral("seen"), tally.latencies.microseconds.size());
    report.insert(QStringLiteral("expected"), static_cast<qint64>(pushes) * screenCount);
    return report;
}

Result<QJsonObject> measureIdle(const Centre &centre, int count, qint64 processId)
{
    auto first = signedIn(centre, 1);
    if (!first)
        return tl::unexpected(first.error());
    LoadClient &pusher = *first->front();
    if (const auto rows = pusher.catchUp(); !rows)
        return tl::unexpected(rows.error());
    const qint64 before = residentKilobytes(processId);
    const auto start = Clock::now();
    std::vector<std::unique_ptr<LoadClient>> waiting;
    std::vector<pollfd> polled;
    for (int i = 0; i < count; ++i) {
        waiting.push_back(std::make_unique<LoadClient>(centre));
        if (const auto opened = waiting.back()->open(); !opened)
            return tl::unexpected(opened.error());
        waiting.back()->borrow(pusher);
        waiting.back()->sendPull(55);
        polled.push_back({waiting.back()->descriptor(), POLLIN, 0});
    }
    const double connected = since(start);
    QThread::sleep(1);
    const qint64 after = residentKilobytes(processId);
    const double busyBefore = processorSeconds(processId);
    QThread::sleep(5);
    const double busy = processorSeconds(processId) - busyBefore;

    const auto pushedAt = Clock::now();
    if (const auto pushed = pusher.push(1); !pushed)
        return tl::unexpected(pushed.error());
    int answered = 0;
    int errors = 0;
    while (answered + errors < count && since(pushedAt) < 60) {
        if (::poll(polled.data(), polled.size(), 1000) <= 0)
            continue;
        for (std::size_t i = 0; i < polled.size(); ++i) {
            if (polled[i].revents == 0)
                continue;
            const auto ids = waiting[i]->receivePull();
            (ids && !ids->isEmpty() ? answered : errors) += 1;
            polled[i].fd = -1;
        }
    }
    return QJsonObject {{QStringLiteral("waiting"), count},
                        {QStringLiteral("connect_s"), connected},
                        {QStringLiteral("resident_before_kb"), before},
                        {QStringLiteral("resident_waiting_kb"), after},
                        {QStringLiteral("kb_each"), static_cast<double>(after - before) / std::max(1, count)},
                        {QStringLiteral("idle_processor_share"), busy / 5},
                        {QStringLiteral("answered"), answered},
                        {QStringLiteral("errors"), errors},
                        {QStringLiteral("push_to_last_answer_s"), since(pushedAt)}};
}

} // namespace tongdai::bench
