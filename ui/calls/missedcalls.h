// A call that rang here and nobody took: somebody has to call back.
#pragma once

#include "models/domain/linecall.h"
#include "models/ports/signin.h"
#include "ui/calls/callports.h"

#include <QObject>

namespace tongdai {

/// Saves the call with the outcome "Hẹn gọi lại" and its ticket, which stands in "Chờ gọi lại" like any promise. A number
/// that is missed again while such a ticket is open gets a note in it and no second one. A withheld number cannot be called
/// back: nothing is saved. GUI thread.
class MissedCalls final : public QObject
{
    Q_OBJECT
public:
    MissedCalls(const CallPorts &ports, const Session &session, QObject *parent);

    /// Tiêu đề of such a ticket: what is stored is Vietnamese, whatever the window speaks.
    static QString title() { return QStringLiteral("Cuộc gọi nhỡ"); }

Q_SIGNALS:
    void saved(); ///< a call or a note
    void failed(const tongdai::Error &error);

private:
    void take(const LineCall &line);
    void save(const LineCall &line);
    void note(const QUuid &ticket, const LineCall &line);

    CallPorts m_ports;
    Session m_session;
    QSet<QString> m_busy; ///< numbers that are being looked up or saved
};

} // namespace tongdai
