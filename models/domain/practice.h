// A pretend call to practise on, and what to say of how it was logged.
#pragma once

#include "models/domain/call.h"
#include "models/domain/ticket.h"

#include <QList>

#include <optional>

namespace tongdai {

/// One pretend caller. What is said, and the advice, are words of the window (ui/shell/practicewords.h).
struct PracticeLesson {
    QString id; ///< "single-paper"
    QString number; ///< impossible in Vietnam; empty: withheld
    QList<Outcome> outcomes; ///< any of them is right; the first is named when another was chosen
    QString procedureCode; ///< to be linked; empty: none is needed
    bool handOver = false; ///< a ticket for a desk comes of it
};

/// In the order a newcomer best meets them: from a plain question to a ticket.
QList<PracticeLesson> practiceLessons();

enum class PracticeRemark {
    Right, ///< everything as it should be; never beside others
    OtherOutcome,
    NoProcedure,
    OtherProcedure,
    NoTicket, ///< the desk never hears of it
};

/// What a supervisor would say of the saved call; never empty.
QList<PracticeRemark> remarksOn(const PracticeLesson &lesson, const Call &call, const std::optional<Ticket> &ticket);

} // namespace tongdai
