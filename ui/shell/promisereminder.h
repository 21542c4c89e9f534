// Watches the calls that were promised: says when one is near, and when it is due.
#pragma once

#include "models/ports/signin.h"
#include "models/ports/ticketstore.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace tongdai {

class Clock;
class Directory;

/// Who made the promise, or has the ticket, hears of it EarlyMs before and when it is due; everybody who may make the call
/// once nobody has for LateMs. A try since then ends it. Words only, never the focus; a sound is asked for once a stage,
/// for one's own promises, within the working hours of one's unit or one's own duty, at other times for urgent tickets
/// alone. GUI thread.
class PromiseReminder final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 EarlyMs = 10 * 60'000;
    static constexpr qint64 LateMs = 5 * 60'000;

    PromiseReminder(TicketStore &tickets, const Directory &directory, const Clock &clock, QObject *parent);

    void begin(const Session &session); ///< looks at once
    void end();

    struct Reminder {
        Ticket ticket;
        bool due = false; ///< else it is near
        int more = 0; ///< further ones behind it

        bool operator==(const Reminder &) const = default;
    };
    /// The one to call first: one's own before those of others, then by the time promised.
    const std::optional<Reminder> &current() const { return m_current; }

    void setSoundOn(bool on);
    bool isSoundOn() const { return m_soundOn; }

Q_SIGNALS:
    void changed();
    void soundAsked();
    void soundSwitched(bool on);

private:
    void look();
    void take(const QList<Ticket> &tickets);
    bool isMine(const Ticket &ticket) const;
    bool isWorthSaying(const Ticket &ticket) const;
    bool maySound(const Ticket &ticket) const;

    TicketStore &m_tickets;
    const Directory &m_directory;
    const Clock &m_clock;
    Session m_session;
    bool m_on = false;
    bool m_soundOn = true;
    std::optional<Reminder> m_current;
    QHash<QUuid, qint64> m_sounded; ///< ticket to promised time, doubled and one more once due: a stage sounds once
    QTimer m_soon; ///< changes come in bursts
    QTimer m_tick;
    quint64 m_asked = 0;
};

} // namespace tongdai
