#include "app/server/longpollhub.h"

namespace tongdai::server {

using std::chrono::steady_clock;

namespace {
constexpr auto OutsideEvery = std::chrono::seconds(1);
} // namespace

LongPollHub::LongPollHub(std::function<void()> lookOutside)
    : LongPollHub(std::move(lookOutside), steady_clock::now)
{
    m_thread = std::thread([this] { loop(); });
}

LongPollHub::LongPollHub(std::function<void()> lookOutside, Now now)
    : m_lookOutside(std::move(lookOutside))
    , m_now(std::move(now))
    , m_nextLook(m_now() + OutsideEvery)
{ }

LongPollHub::~LongPollHub()
{
    drain();
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wakeUp.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool LongPollHub::isBehind(const QHash<QString, qint64> &seen) const
{
    for (auto scope = seen.cbegin(); scope != seen.cend(); ++scope) {
        if (m_heads.value(scope.key(), 0) > scope.value())
            return true;
    }
    return false;
}

LongPollHub::Wake LongPollHub::take(Waiters::iterator waiter)
{
    for (auto scope = waiter->second.seen.cbegin(); scope != waiter->second.seen.cend(); ++scope)
        m_byScope[scope.key()].remove(waiter->first);
    m_byTime.erase(waiter->second.time);
    Wake wake = std::move(waiter->second.wake);
    m_waiters.erase(waiter);
    return wake;
}

quint64 LongPollHub::wait(const QHash<QString, qint64> &seen, steady_clock::time_point until, Wake wake)
{
    bool over = false;
    {
        const std::lock_guard lock(m_mutex);
        over = m_draining || until <= m_now();
        if (!over && !isBehind(seen)) {
            const quint64 id = m_next++;
            for (auto scope = seen.cbegin(); scope != seen.cend(); ++scope)
                m_byScope[scope.key()].insert(id);
            m_waiters.emplace(id, Waiter {seen, m_byTime.emplace(until, id), std::move(wake)});
            m_wakeUp.notify_all();
            return id;
        }
    }
    wake(over);
    return 0;
}

void LongPollHub::forget(quint64 waiter)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_waiters.find(waiter); found != m_waiters.end())
        take(found);
}

void LongPollHub::changed(const QHash<QString, qint64> &heads)
{
    std::vector<Wake> wakes;
    {
        const std::lock_guard lock(m_mutex);
        for (auto head = heads.cbegin(); head != heads.cend(); ++head) {
            qint64 &known = m_heads[head.key()];
            if (head.value() <= known)
                continue;
            known = head.value();
            const QSet<quint64> there = m_byScope.value(head.key());
            for (const quint64 id : there) {
                const auto found = m_waiters.find(id);
                if (found != m_waiters.end() && isBehind(found->second.seen))
                    wakes.push_back(take(found));
            }
        }
    }
    for (const Wake &wake : wakes)
        wake(false);
}

void LongPollHub::drain()
{
    Waiters all;
    {
        const std::lock_guard lock(m_mutex);
        m_draining = true;
        all.swap(m_waiters);
        m_byScope.clear();
        m_byTime.clear();
    }
    for (auto &[id, waiter] : all)
        waiter.wake(true);
}

std::size_t LongPollHub::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiters.size();
}

std::vector<LongPollHub::Wake> LongPollHub::takeOver(steady_clock::time_point now)
{
    std::vector<Wake> over;
    while (!m_byTime.empty() && m_byTime.begin()->first <= now)
        over.push_back(take(m_waiters.find(m_byTime.begin()->second)));
    return over;
}

void LongPollHub::turn()
{
    std::vector<Wake> over;
    bool look = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = m_now();
        over = takeOver(now);
        look = !m_waiters.empty() && now >= m_nextLook;
        if (look)
            m_nextLook = now + OutsideEvery;
    }
    for (const Wake &wake : over)
        wake(true);
    if (look && m_lookOutside)
        m_lookOutside();
}

void LongPollHub::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        auto until = m_nextLook;
        if (!m_byTime.empty())
            until = std::min(until, m_byTime.begin()->first);
        if (m_waiters.empty())
            m_wakeUp.wait(lock, [this] { return m_ending || !m_waiters.empty(); });
        else
            m_wakeUp.wait_until(lock, until);
        if (m_ending)
            return;

        const auto now = m_now();
        const std::vector<Wake> over = takeOver(now);
        const bool look = now >= m_nextLook;
        if (look)
            m_nextLook = now + OutsideEvery;
        lock.unlock();
        for (const Wake &wake : over)
            wake(true);
        if (look && m_lookOutside)
            m_lookOutside();
        lock.lock();
    }
}

} // namespace tongdai::server
