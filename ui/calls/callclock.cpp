// How a call begins and how its time runs: by the steady clock, as far as the line tells of it.
#include "models/domain/uuid7.h"
#include "models/ports/clock.h"
#include "ui/calls/callfields.h"
#include "ui/calls/callform.h"
#include "ui/calls/handoverpane.h"
#include "ui/calls/paperrow.h"
#include "ui/widgets/timewords.h"

#include <QLineEdit>

namespace tongdai {

void CallForm::begin(const LineCall &line)
{
    m_base = Call();
    m_base.id = newUuid7(m_ports.clock.nowMs());
    m_ticketId = newUuid7(m_ports.clock.nowMs());
    m_base.startedMs = line.sinceMs > 0 ? line.sinceMs : m_ports.clock.nowMs();
    m_base.operatorName = m_session.user.name;
    m_base.station = m_session.station;
    m_base.citizen.phone = line.number.left(limits::Phone);
    m_base.direction = line.direction;
    m_lineId = line.id;
    if (!line.id.startsWith(QStringLiteral("number:")))
        m_base.recordingId = line.id;
    m_steadyStart = line.answeredSteadyMs > 0 ? line.answeredSteadyMs : m_ports.clock.steadyMs();
    m_hungUpMs = line.state == LineCall::State::Over ? line.overSteadyMs : -1;
    m_fields->show(m_base);
    m_handOver->setCase(m_fields->kind(), m_fields->level());
    m_touched = !line.id.isEmpty() || !line.number.isEmpty();
    tick();
    Q_EMIT titleChanged();
}

void CallForm::beginPaper()
{
    begin();
    const QString day = TimeWords::local(m_base.startedMs).toString(QStringLiteral("yyMMdd"));
    m_base.paperSheet = (m_session.station.isEmpty() ? QStringLiteral("G-") : QStringLiteral("G-%1-").arg(m_session.station))
        + day + QLatin1Char('-'); // as printed; the person writes the number
    m_base.startedMs = 0;
    m_fields->setPaper(m_base.paperSheet, 0);
    m_touched = true;
    retranslate();
    Q_EMIT titleChanged();
}

void CallForm::answered(const LineCall &line)
{
    m_steadyStart = line.answeredSteadyMs;
    tick();
    touched();
}

void CallForm::hungUp(const LineCall &line)
{
    m_hungUpMs = std::max(line.overSteadyMs, m_steadyStart);
    tick();
    touched();
    Q_EMIT titleChanged();
}

int CallForm::talkSeconds() const
{
    if (isCorrection())
        return m_original.talkSeconds;
    if (m_fields->isPaper())
        return 0; // nobody measured it
    const qint64 until = isOver() ? m_hungUpMs : m_ports.clock.steadyMs();
    return m_talkBefore + static_cast<int>(std::max<qint64>(0, until - m_steadyStart) / 1000);
}

int CallForm::wrapSeconds() const
{
    if (isCorrection())
        return m_original.wrapSeconds;
    return isOver() ? m_wrapBefore + static_cast<int>((m_ports.clock.steadyMs() - m_hungUpMs) / 1000) : 0;
}

void CallForm::tick()
{
    m_fields->setClock(talkSeconds(), m_base.startedMs, isOver() ? wrapSeconds() : -1);
    if (m_handingOver)
        m_handOver->recompute();
}

bool CallForm::isPaper() const
{
    return m_fields->isPaper();
}

void CallForm::focusPaper()
{
    m_shown = 0;
    arrange();
    m_fields->paper()->serialField()->setFocus(Qt::OtherFocusReason); // or the printed part would be selected
}

} // namespace tongdai
