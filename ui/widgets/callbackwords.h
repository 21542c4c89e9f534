// What has come of calling a citizen back so far, in words.
#pragma once

#include "models/domain/ticket.h"

#include <QCoreApplication>

namespace tongdai {

class CallBackWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::CallBackWords)
public:
    /// For a row: "2 failed calls", "Asked to call later"; empty before the first try.
    static QString brief(const Ticket &ticket);
    /// A sentence: "Called 3 times, last at 09:12: No answer."; empty before the first try.
    static QString sofar(const Ticket &ticket, qint64 nowMs);
    /// "Promised: 15:30 today. Best time: after 16:00."; empty when nothing was said.
    static QString promise(const Ticket &ticket, qint64 nowMs);
};

} // namespace tongdai
