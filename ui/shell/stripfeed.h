// What the caller strip says: who rings, whether this seat is ready, how many calls were logged today.
#pragma once

#include "models/domain/linecall.h"
#include "models/ports/signin.h"
#include "ui/shell/ports.h"

#include <QObject>
#include <QPointer>

namespace tongdai {

class CallDesk;
class CallerStrip;

class StripFeed final : public QObject
{
    Q_OBJECT
public:
    StripFeed(const Ports &ports, QObject *parent);

    /// The workspace of this person came up; `calls` is null for those who log none.
    void begin(const Session &session, CallerStrip *strip, CallDesk *calls);
    void end(); ///< the workspace goes

    void sayDial(const QString &phone);
    void refresh();

Q_SIGNALS:
    void changed(); ///< the strip has other words: its buttons may have to move

private:
    QStringList words();
    QStringList ringWords() const;
    void lookAtLine();
    void askWho();
    void countCalls();

    Ports m_ports;
    Session m_session;
    QPointer<CallerStrip> m_strip;
    QPointer<CallDesk> m_calls;
    QList<LineCall> m_waiting; ///< nobody has taken them; the first is what F4 takes
    QString m_known; ///< number that is looked up or was
    QString m_name; ///< of the person behind it
    int m_openTickets = 0;
    int m_callsToday = 0;
    QString m_dialWords;
};

} // namespace tongdai
