// The words on screen for every kind, state, role and failure.
#pragma once

#include "models/domain/call.h"
#include "models/domain/result.h"
#include "models/domain/ticket.h"
#include "models/domain/ticketflow.h"
#include "models/domain/user.h"
#include "models/ports/syncmonitor.h"

#include <QCoreApplication>

namespace tongdai {

class Labels
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::Labels)
public:
    static QString of(TicketState state);
    static QString of(ContactKind kind);
    static QString of(Level level);
    static QString of(Outcome outcome); ///< None: "not chosen yet"
    static QString of(AttemptResult result); ///< what came of a try to reach the citizen
    static QString of(CallerKind kind);
    static QString of(Channel channel);
    static QString of(Direction direction);
    static QString of(RecordState state);
    static QString of(Role role);
    static QString of(Rating rating);
    static QString of(Move move); ///< as on its button: "Accept", "Return"
    static QString of(const SyncStatus &status, qint64 nowMs); ///< the status line's sentence

    /// A whole sentence for the person: what is wrong; for Invalid the broken rule (Error::code) in words.
    static QString of(const Error &error);

    /// The broken rule in words; empty when there is none for this code.
    static QString ofRule(const QString &code);

    /// Why the centre refused an operation ("flow.state", "conflict", ...), in words; the word itself when
    /// unknown.
    static QString ofRefusal(const QString &reason);
};

} // namespace tongdai
