#include "ui/calls/ticketcard.h"

#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "ui/widgets/callbackwords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/spokentext.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QVBoxLayout>

namespace tongdai {

TicketCard::TicketCard(const Theme &theme, const Directory &directory, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_clock(clock)
    , m_title(new TextLabel(theme, TextStyle::Title, Tone::Text, this, TextLabel::Fit::Wrap))
    , m_meta(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Elide))
    , m_calls(new TextLabel(theme, TextStyle::Body, Tone::Soft, this, TextLabel::Fit::Wrap))
    , m_spoken(new SpokenText(theme, this))
{
    m_calls->setObjectName(QStringLiteral("ticketCalls"));
    m_spoken->setObjectName(QStringLiteral("ticketSpoken"));
    m_spoken->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the form
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    column->addWidget(m_title);
    column->addWidget(m_meta);
    column->addWidget(m_calls);
    column->addWidget(m_spoken);
}

void TicketCard::show(const Ticket &ticket)
{
    m_ticket = ticket;
    refresh();
}

QString TicketCard::spoken(const Ticket &ticket, const Directory &directory, qint64 nowMs)
{
    const auto unit = directory.unit(ticket.leadUnit);
    const QString desk = unit ? unit->fullName() : ticket.leadUnit;
    QString words;
    switch (ticket.state) {
    case TicketState::Forwarded:
        words = tr("Your matter is with the One-Stop desk %1, which has not accepted it yet.").arg(desk);
        break;
    case TicketState::Handling:
    case TicketState::Reopened:
        words = tr("The One-Stop desk %1 is working on your matter.").arg(desk);
        break;
    case TicketState::NeedInfo:
        words = tr("Your matter waits for something from you.");
        break;
    case TicketState::Result:
        words = tr("There is an answer to your matter.");
        break;
    case TicketState::Returned:
    case TicketState::Recalled:
        words = tr("Your matter is being passed to the office in charge.");
        break;
    default:
        words = tr("Your matter has been received: %1.").arg(Labels::of(ticket.state));
        break;
    }
    const bool answered = ticket.state == TicketState::Result && !ticket.citizen.answer.isEmpty();
    if (answered)
        words += QLatin1Char('\n') + ticket.citizen.answer;
    else if (ticket.resultDueMs > nowMs && ticket.state != TicketState::NeedInfo)
        words += QLatin1Char(' ') + tr("It is to be answered by %1.").arg(TimeWords::due(ticket.resultDueMs, nowMs));
    return words;
}

void TicketCard::refresh()
{
    if (m_ticket.id.isNull())
        return;
    m_title->setSay(m_ticket.citizen.question.isEmpty() ? Labels::of(m_ticket.kind) : m_ticket.citizen.question);
    m_meta->setSay(QStringList {m_ticket.shownNumber(), Labels::of(m_ticket.state), Labels::of(m_ticket.kind),
                                TimeWords::dateTime(m_ticket.createdMs)}
                       .join(QStringLiteral("   ")));
    const qint64 now = m_clock.nowMs();
    const QString calls = QStringList({CallBackWords::promise(m_ticket, now), CallBackWords::sofar(m_ticket, now)})
                              .join(QLatin1Char(' '))
                              .trimmed();
    m_calls->setSay(calls);
    m_calls->setVisible(!calls.isEmpty());
    m_spoken->say(spoken(m_ticket, m_directory, m_clock.nowMs()));
}

void TicketCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace tongdai
