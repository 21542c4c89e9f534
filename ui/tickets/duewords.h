// "Vì sao hạn này?": the sum of a ticket's running clock in words.
#pragma once

#include "models/domain/dueaccount.h"
#include "models/domain/ticket.h"

#include <QCoreApplication>

#include <optional>

namespace tongdai {

class Directory;
class TicketWords;

class DueWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::DueWords)
public:
    DueWords(const Directory &directory, const TicketWords &words)
        : m_directory(directory)
        , m_words(words)
    { }

    /// One line for each step of the sum. `events` is the ticket's timeline, oldest first: it tells when the clock began and
    /// stood still. Empty when no clock runs.
    QString why(const Ticket &ticket, const QList<TicketEvent> &events) const;

private:
    struct Running {
        DeadlineClock clock;
        qint64 dueMs = 0; ///< as the ticket has it
        QString title;
    };
    std::optional<Running> runningOf(const Ticket &ticket, const QList<TicketEvent> &events,
                                     const WorkingCalendar &calendar) const;
    QStringList stepsOf(const DueAccount &account) const;
    QString countedDay(const DueStep &step) const;
    QString hours(qint64 ms) const;
    static QString day(const QDate &date);
    static QString days(const QDate &from, const QDate &to);
    static QString reason(const DueStep &step);
    static QString spans(const QList<InstantSpan> &spans);

    const Directory &m_directory;
    const TicketWords &m_words;
};

} // namespace tongdai
