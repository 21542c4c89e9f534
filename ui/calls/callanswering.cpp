// What a call form gives the caller in writing.
#include "models/ports/clock.h"
#include "ui/calls/answerpane.h"
#include "ui/calls/callfields.h"
#include "ui/calls/callform.h"
#include "ui/widgets/citizentext.h"
#include "ui/widgets/timewords.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tongdai {

void CallForm::copyMessage()
{
    const QString message = m_answer->message();
    if (message.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(message);
    m_answer->sayCopied();
    if (!m_answer->hasLinked())
        m_answer->linkShown();
    // The record is kept in Vietnamese whatever the screen speaks, like every other note in it.
    const Procedure &procedure = m_answer->shown();
    const QString what
        = QStringLiteral("%1 (%2), bản %3")
              .arg(procedure.name.simplified(), procedure.code.isEmpty() ? procedure.id : procedure.code)
              .arg(procedure.version);
    const QString note
        = QStringLiteral("Tin nhắn gửi người dân lúc %1: ").arg(TimeWords::clock(m_ports.clock.nowMs()));
    if (m_answerText.isEmpty())
        m_answerText = note + what + QLatin1Char('\n') + message;
    else if (!m_answerText.contains(what)) // what was read out or sent before stays
        m_answerText += QLatin1Char('\n') + note + what;
    if (m_fields->outcome() == Outcome::None)
        m_fields->setOutcome(Outcome::SentInfo);
    touched();
}

} // namespace tongdai
