#include "ui/tickets/citizenpane.h"

#include "models/domain/phonenumber.h"
#include "models/ports/articleindex.h"
#include "models/ports/whenready.h"
#include "ui/tickets/ticketactions.h"
#include "ui/tickets/ticketwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

namespace {

QString shownPhone(const QString &phone, bool masked)
{
    if (phone.isEmpty())
        return {};
    const auto number = PhoneNumber::parse(phone);
    if (!number)
        return masked ? QStringLiteral("\u2022\u2022\u2022") : oneLine(phone, limits::Phone);
    return masked ? number->masked() : number->display();
}

} // namespace

CitizenPane::CitizenPane(const Theme &theme, ArticleIndex &index, const TicketWords &words,
                         const TicketActions &actions, QWidget *parent)
    : SunkPane(theme, parent)
    , m_theme(theme)
    , m_index(index)
    , m_words(words)
    , m_body(new QWidget)
    , m_citizen(new SectionTitle(theme))
    , m_name(new TextLabel(theme, TextStyle::Body, Tone::Text, nullptr, TextLabel::Fit::Wrap))
    , m_phone(new TextLabel(theme, TextStyle::Body, Tone::Text))
    , m_more(new TextLabel(theme, TextStyle::Caption, Tone::Soft, nullptr, TextLabel::Fit::Wrap))
    , m_dial(new KeyButton(theme, actions.dial))
    , m_reveal(new KeyButton(theme, actions.reveal))
    , m_attempt(new KeyButton(theme, actions.attempt))
    , m_movePromise(new KeyButton(theme, actions.movePromise))
    , m_notReached(new KeyButton(theme, actions.notReached))
    , m_hint(new TextLabel(theme, TextStyle::Caption, Tone::Soft, nullptr, TextLabel::Fit::Wrap))
    , m_matter(new SectionTitle(theme))
    , m_edit(new KeyButton(theme, actions.edit, KeyButton::Look::Flat))
    , m_open(new KeyButton(theme, actions.openProcedure, KeyButton::Look::Flat))
    , m_recordIcon(new IconLabel(theme, {}, Tone::Soft, 15))
    , m_record(new TextLabel(theme, TextStyle::Body, Tone::Soft, nullptr, TextLabel::Fit::Wrap))
    , m_writer(new TextLabel(theme, TextStyle::Caption, Tone::Soft, nullptr, TextLabel::Fit::Wrap))
{
    const int side = theme.px(16);
    auto *who = new QVBoxLayout;
    who->setContentsMargins(side, theme.px(14), side, theme.px(10));
    who->setSpacing(theme.px(6));
    who->addWidget(m_citizen);
    auto *nameRow = new QHBoxLayout;
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_phone, 0, Qt::AlignTop);
    who->addLayout(nameRow);
    who->addWidget(m_more);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(theme.px(8));
    keys->addWidget(m_dial);
    keys->addWidget(m_reveal);
    keys->addStretch(1);
    who->addLayout(keys);
    who->addWidget(m_attempt, 0, Qt::AlignLeft);
    who->addWidget(m_movePromise, 0, Qt::AlignLeft);
    who->addWidget(m_notReached, 0, Qt::AlignLeft);
    who->addWidget(m_hint);
    who->addWidget(m_edit);

    auto *matter = new QVBoxLayout;
    matter->setContentsMargins(side, theme.px(12), side, theme.px(12));
    matter->setSpacing(theme.px(2));
    matter->addWidget(m_matter);
    m_procedure = addLine(matter);
    matter->addWidget(m_open);
    m_field = addLine(matter);
    m_dossier = addLine(matter);
    m_lead = addLine(matter);
    m_support = addLine(matter);
    m_officer = addLine(matter);

    auto *state = new QVBoxLayout;
    state->setContentsMargins(side, theme.px(12), side, theme.px(12));
    state->setSpacing(theme.px(4));
    auto *stateRow = new QHBoxLayout;
    stateRow->setSpacing(theme.px(8));
    stateRow->addWidget(m_recordIcon, 0, Qt::AlignTop);
    stateRow->addWidget(m_record, 1);
    state->addLayout(stateRow);
    state->addWidget(m_writer);

    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(who);
    column->addWidget(new HairLine(theme, m_body));
    column->addLayout(matter);
    column->addWidget(new HairLine(theme, m_body));
    column->addLayout(state);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus); // its buttons are reached by their keys
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(scroll);
    clear();
}

CitizenPane::Line CitizenPane::addLine(QVBoxLayout *column)
{
    Line line {new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_body),
               new TextLabel(m_theme, TextStyle::Body, Tone::Text, m_body, TextLabel::Fit::Wrap)};
    column->addSpacing(m_theme.px(6));
    column->addWidget(line.caption);
    column->addWidget(line.value);
    return line;
}

void CitizenPane::say(const Line &line, const QString &caption, const QString &value)
{
    line.caption->setText(caption);
    line.value->setSay(value);
    line.caption->setVisible(!value.isEmpty());
    line.value->setVisible(!value.isEmpty());
}

void CitizenPane::show(const Ticket &ticket)
{
    const bool other = ticket.id != m_ticket.id;
    const bool otherProcedure = other || ticket.procedureCode != m_ticket.procedureCode;
    m_ticket = ticket;
    if (other)
        m_revealed = false;
    if (otherProcedure)
        askProcedure();
    m_body->show();
    refresh();
}

void CitizenPane::clear()
{
    m_ticket = {};
    m_revealed = false;
    ++m_asked;
    m_body->hide();
}

void CitizenPane::setRevealed(bool revealed)
{
    m_revealed = revealed && m_words.mayReveal(m_ticket);
    refresh();
}

bool CitizenPane::focusFirst()
{
    for (KeyButton *button : {m_dial, m_reveal, m_attempt, m_movePromise, m_notReached, m_edit, m_open}) {
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void CitizenPane::askProcedure()
{
    m_procedureName.clear();
    const quint64 number = ++m_asked;
    if (m_ticket.procedureCode.isEmpty())
        return;
    whenReady(this, m_index.procedure(m_ticket.procedureCode),
              [this, number](const Result<Procedure> &procedure) {
                  if (number != m_asked || !procedure)
                      return;
                  m_procedureName = procedure->name;
                  refresh();
              });
}

void CitizenPane::refresh()
{
    if (m_ticket.id.isNull())
        return;
    const CitizenWords &citizen = m_ticket.citizen;
    const bool shown = m_revealed;
    m_citizen->setTitle(tr("Citizen"));
    m_name->setSay(shown ? m_words.shownName(m_ticket) : m_words.maskedName(m_ticket));
    const bool kept = m_ticket.hideIdentity && m_words.me().isDesk();
    m_phone->setSay(kept ? QString() : shownPhone(citizen.phone, !shown));
    QStringList more;
    if (shown) {
        for (const QString &part : {citizen.contactPerson, citizen.address, citizen.email}) {
            if (!part.isEmpty())
                more.append(oneLine(part));
        }
        if (!citizen.otherPhone.isEmpty())
            more.append(shownPhone(citizen.otherPhone, false));
    }
    m_more->setSay(more.join(QLatin1Char('\n')));
    m_more->setVisible(!more.isEmpty());

    QStringList hints;
    if (const QString calls = m_words.callBack(m_ticket); !calls.isEmpty())
        hints.append(calls);
    if (kept)
        hints.append(tr("The caller asked that this desk does not learn who they are."));
    else if (m_words.mayReveal(m_ticket))
        hints.append(tr("Each showing is noted in the timeline."));
    m_hint->setSay(hints.join(QLatin1Char(' ')));
    m_hint->setVisible(!hints.isEmpty());

    m_matter->setTitle(tr("Matter and units"));
    const QString none = tr("not stated");
    say(m_procedure, tr("Procedure"),
        m_ticket.procedureCode.isEmpty() ? none
            : m_procedureName.isEmpty()
            ? m_ticket.procedureCode
            : m_procedureName + QStringLiteral(" (") + m_ticket.procedureCode + QLatin1Char(')'));
    say(m_field, tr("Field"), oneLine(m_ticket.field));
    say(m_dossier, tr("Dossier code"), citizen.dossierCode.isEmpty() ? none : oneLine(citizen.dossierCode));
    say(m_lead, tr("Lead unit"),
        m_ticket.leadUnit.isEmpty() ? tr("Call centre") : m_words.unit(m_ticket.leadUnit));
    QStringList support;
    for (const QString &code : m_ticket.supportUnits)
        support.append(m_words.unit(code));
    say(m_support, tr("Co-operating units"), support.join(QStringLiteral(", ")));
    say(m_officer, tr("Officer"),
        m_ticket.assignee.isEmpty() ? tr("nobody has accepted yet") : m_words.person(m_ticket.assignee));

    const Phrase record = m_words.record(m_ticket);
    m_recordIcon->setIcon(record.icon, record.tone);
    m_record->setTone(record.tone);
    m_record->setSay(record.text);
    QString writer;
    if (!m_ticket.createdBy.isEmpty())
        writer = tr("Written by %1, %2")
                     .arg(m_words.person(m_ticket.createdBy), m_words.moment(m_ticket.createdMs));
    m_writer->setSay(writer);
    m_writer->setVisible(!writer.isEmpty());
}

void CitizenPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    SunkPane::changeEvent(event);
}

} // namespace tongdai
