#include "app/server/longpollhub.h"

#include <vector>

namespace tongdai::server {

using std::chrono::steady_clock;

LongPollHub::LongPollHub(std::function<void()> lookOutside)
    : m_lookOutside(std::move(lookOutside))
{
    m_thread = std::thread([this] { loop(); });
}

LongPollHub::~LongPollHub()
{
    drain();
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wakeUp.notify_all();
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
        over = m_draining || until <= steady_clock::now();
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

void LongPollHub::loop()
{
    constexpr auto OutsideEvery = std::chrono::seconds(1);
    auto nextLook = steady_clock::now() + OutsideEvery;
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        auto until = nextLook;
        if (!m_byTime.empty())
            until = std::min(until, m_byTime.begin()->first);
        if (m_waiters.empty())
            m_wakeUp.wait(lock, [this] { return m_ending || !m_waiters.empty(); });
        else
            m_wakeUp.wait_until(lock, until);
        if (m_ending)
            return;

        std::vector<Wake> over;
        const auto now = steady_clock::now();
        while (!m_byTime.empty() && m_byTime.begin()->first <= now)
            over.push_back(take(m_waiters.find(m_byTime.begin()->second)));
        const bool look = now >= nextLook;
        if (look)
            nextLook = now + OutsideEvery;
        lock.unlock();
        for (const Wake &wake : over)
            wake(true);
        if (look && m_lookOutside)
            m_lookOutside();
        lock.lock();
    }
}

} // namespace tongdai::server
