// Who waits for which scopes: woken after a commit, when their time is up, or when the server drains.
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace tongdai::server {

class LongPollHub
{
public:
    /// `over`: answer now with what there is; else look again first. Called once, from any thread, not under
    /// a lock.
    using Wake = std::function<void(bool over)>;

    /// `lookOutside` is called about once a second while somebody waits: another process may have written.
    explicit LongPollHub(std::function<void()> lookOutside);
    /// Without a thread: whoever owns the hub calls turn() and says what time it is.
    using Now = std::function<std::chrono::steady_clock::time_point()>;
    LongPollHub(std::function<void()> lookOutside, Now now);
    ~LongPollHub(); ///< drains
    LongPollHub(const LongPollHub &) = delete;
    LongPollHub &operator=(const LongPollHub &) = delete;

    /// Waits until one of the scopes has passed the sequence it was read at; wakes at once when one has
    /// already. Gives a number for forget().
    quint64 wait(const QHash<QString, qint64> &seen, std::chrono::steady_clock::time_point until, Wake wake);

    /// The client has left: its wake is dropped uncalled.
    void forget(quint64 waiter);

    /// Heads after a commit; older figures than known ones are ignored.
    void changed(const QHash<QString, qint64> &heads);

    /// Everybody is woken with `over`, now and from now on.
    void drain();

    std::size_t waiting() const;

    /// Wakes whose time is up; looks outside when that is due. Only without a thread.
    void turn();

private:
    using ByTime = std::multimap<std::chrono::steady_clock::time_point, quint64>;
    struct Waiter {
        QHash<QString, qint64> seen;
        ByTime::iterator time;
        Wake wake;
    };
    using Waiters = std::map<quint64, Waiter>;
    bool isBehind(const QHash<QString, qint64> &seen) const;
    Wake take(Waiters::iterator waiter); ///< out of every list
    void loop();

    std::vector<Wake> takeOver(std::chrono::steady_clock::time_point now);

    std::function<void()> m_lookOutside;
    Now m_now;
    std::chrono::steady_clock::time_point m_nextLook;
    mutable std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    QHash<QString, qint64> m_heads;
    Waiters m_waiters;
    QHash<QString, QSet<quint64>> m_byScope;
    ByTime m_byTime;
    quint64 m_next = 1;
    bool m_draining = false;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace tongdai::server
