#include "ui/tickets/ticketspage.h"

#include "models/domain/callback.h"
#include "models/domain/phonenumber.h"
#include "models/ports/articleindex.h"
#include "models/ports/whenready.h"
#include "ui/tickets/citizenpane.h"
#include "ui/tickets/ticketactions.h"
#include "ui/tickets/ticketdetail.h"
#include "ui/tickets/ticketlistpane.h"

#include <QEvent>
#include <QHBoxLayout>

#include <chrono>

namespace tongdai {

using namespace std::chrono_literals;

TicketsPage::TicketsPage(const Theme &theme, TicketStore &store, ArticleIndex &index, Directory &directory,
                         FormDrafts &drafts, Clock &clock, const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_store(store)
    , m_words(directory, clock, session.user)
    , m_actions(new TicketActions(this))
    , m_list(new TicketListPane(theme, store, clock, m_words, this))
    , m_detail(new TicketDetail(theme, store, directory, drafts, clock, m_words, *m_actions, this))
    , m_citizen(new CitizenPane(theme, index, m_words, *m_actions, this))
    , m_panes(new ThreePanes(theme, m_list, m_detail, m_citizen, 412, 240, this))
{
    m_citizen->setLines({}); // the splitter draws the line between panes
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_panes);
    makeActions();
    retranslate();

    connect(m_list, &TicketListPane::ticketChosen, this, &TicketsPage::choose);
    connect(m_list, &TicketListPane::ticketTaken, this, [this](const QUuid &id) {
        choose(id);
        m_panes->bring(ThreePanes::Middle);
        m_detail->focusWork();
    });
    connect(m_panes, &ThreePanes::turned, this, &TicketsPage::focusPane);
    connect(m_detail, &TicketDetail::draftKept, this, &TicketsPage::draftKept);
    connect(&store, &TicketStore::ticketsChanged, this, [this](const QList<QUuid> &ids) {
        if (!m_shown.isNull() && (ids.isEmpty() || ids.contains(m_shown)))
            read();
    });
    connect(&directory, &Directory::directoryChanged, this, [this] {
        m_detail->refresh();
        m_citizen->refresh();
        m_list->update();
    });
    m_minute.setInterval(15s);
    m_minute.start();
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_detail->refresh();
        m_citizen->refresh();
    });
    refreshActions();
}

TicketsPage::~TicketsPage()
{
    delete m_panes; // they speak through m_words, which goes before a parent's children do
}

void TicketsPage::makeActions()
{
    m_filter = new KeyAction(this, QKeySequence(QStringLiteral("Ctrl+F")), [this] {
        m_panes->bring(ThreePanes::Left);
        m_list->focusFilter();
    });
    m_next = new KeyAction(this, QKeySequence(QStringLiteral("F6")), [this] { m_panes->turn(1); });
    m_previous = new KeyAction(this, QKeySequence(QStringLiteral("Shift+F6")), [this] { m_panes->turn(-1); });
    m_back = new KeyAction(this, QKeySequence(QStringLiteral("Esc")), [this] {
        if (m_detail->stepBack() || m_list->stepBack())
            return;
        m_panes->bring(ThreePanes::Left);
        m_list->focusList();
    });
    connect(m_actions, &TicketActions::dialAsked, this, &TicketsPage::dial);
    connect(m_detail, &TicketDetail::identityOpening, this, [this](bool asked) {
        if (!m_citizen->isRevealed())
            reveal(true);
        if (asked)
            m_panes->bring(ThreePanes::Middle);
    });
    connect(m_actions, &TicketActions::filesAsked, this, [this] {
        if (!m_detail->ticket().id.isNull())
            Q_EMIT filesAsked(m_detail->ticket());
    });
    connect(m_actions, &TicketActions::revealAsked, this, &TicketsPage::toggleReveal);
    connect(m_actions, &TicketActions::procedureAsked, this, [this] {
        const QString code = m_detail->ticket().procedureCode;
        if (!code.isEmpty())
            Q_EMIT openProcedure(code);
    });
}

void TicketsPage::retranslate()
{
    setAccessibleName(tr("Tickets"));
    m_filter->setText(tr("Filter the list of tickets"));
    m_next->setText(tr("Next pane"));
    m_previous->setText(tr("Previous pane"));
    m_back->setText(tr("One step back"));
    m_actions->dial->setText(tr("Call"));
    m_actions->files->setText(tr("Files"));
    m_actions->openProcedure->setText(tr("Open procedure"));
    refreshActions();
}

void TicketsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TicketsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_detail->ticket().id.isNull())
        markSeen(m_detail->ticket());
}

void TicketsPage::showTicket(const QUuid &id)
{
    m_list->setChosen(id);
    choose(id);
    m_panes->bring(ThreePanes::Middle);
}

void TicketsPage::showCallBacks()
{
    m_list->chooseFolder(TicketFilter::Folder::AwaitingCallback);
    m_panes->bring(ThreePanes::Left);
}

void TicketsPage::takeFocus()
{
    if (m_panes->current() == ThreePanes::Left || m_panes->isWhole())
        m_list->focusList();
    else
        m_detail->focusWork();
}

void TicketsPage::keepDrafts()
{
    m_detail->keepDraftNow();
}

void TicketsPage::choose(const QUuid &id)
{
    if (id == m_shown)
        return;
    m_shown = id;
    m_revealed.remove(id);
    read();
    Q_EMIT shownTicketChanged(id);
}

void TicketsPage::read()
{
    const quint64 number = ++m_asked;
    whenReady(this, m_store.ticket(m_shown), [this, number](const Result<Ticket> &ticket) {
        if (number == m_asked)
            take(ticket);
    });
}

void TicketsPage::take(const Result<Ticket> &ticket)
{
    if (!ticket) {
        // Not readable for a moment is no reason to take away what a person is reading or writing in.
        if (m_detail->ticket().id == m_shown && ticket.error().kind != ErrorKind::NotFound)
            return;
        m_detail->showNothing();
        m_citizen->clear();
        refreshActions();
        return;
    }
    m_detail->show(*ticket);
    m_citizen->show(*ticket);
    refreshActions();
    markSeen(*ticket);
}

void TicketsPage::markSeen(const Ticket &ticket)
{
    const User &me = m_words.me();
    if (!isVisible() || !me.isDesk() || ticket.leadUnit != me.unit || ticket.seenMs != 0
        || m_seen.contains(ticket.id))
        return;
    m_seen.insert(ticket.id);
    whenReady(this, m_store.markSeen(ticket.id), [this, id = ticket.id](const Result<void> &done) {
        if (!done)
            m_seen.remove(id); // the next look tries again
    });
}

void TicketsPage::toggleReveal()
{
    const Ticket &ticket = m_detail->ticket();
    if (ticket.id.isNull() || !m_words.mayReveal(ticket))
        return;
    m_panes->bring(ThreePanes::Right);
    reveal(!m_citizen->isRevealed());
}

void TicketsPage::reveal(bool show)
{
    const Ticket &ticket = m_detail->ticket();
    m_citizen->setRevealed(show);
    refreshActions();
    if (!show || m_revealed.contains(ticket.id))
        return;
    // Who looks is kept with the matter itself, once a visit.
    m_revealed.insert(ticket.id);
    whenReady(this, m_store.comment(ticket.id, tr("Showed the citizen's name and number"), true),
              [this, id = ticket.id](const Result<void> &done) {
                  if (done)
                      return;
                  m_revealed.remove(id);
                  if (m_detail->ticket().id == id) { // no note, no showing
                      m_citizen->setRevealed(false);
                      m_detail->putAway();
                      m_detail->refresh();
                  }
                  refreshActions();
              });
}

void TicketsPage::dial()
{
    const Ticket &ticket = m_detail->ticket();
    if (ticket.id.isNull() || ticket.citizen.phone.isEmpty())
        return;
    const auto number = PhoneNumber::parse(ticket.citizen.phone);
    Q_EMIT dialRequested(number ? number->national() : ticket.citizen.phone, ticket.id);
    if (mayAttempt(ticket, m_words.me()))
        Q_EMIT callBackAsked(ticket);
}

void TicketsPage::refreshActions()
{
    const Ticket &ticket = m_detail->ticket();
    const bool shown = !ticket.id.isNull();
    const bool kept = ticket.hideIdentity && m_words.me().isDesk();
    TicketActions::setOffered(m_actions->dial, shown && !kept && !ticket.citizen.phone.isEmpty());
    TicketActions::setOffered(m_actions->reveal, shown && m_words.mayReveal(ticket));
    TicketActions::setOffered(m_actions->files, shown);
    TicketActions::setOffered(m_actions->openProcedure, shown && !ticket.procedureCode.isEmpty());
    m_actions->reveal->setText(m_citizen->isRevealed() ? tr("Hide") : tr("Show"));
}

void TicketsPage::focusPane(ThreePanes::Pane pane)
{
    switch (pane) {
    case ThreePanes::Left:
        m_list->focusList();
        break;
    case ThreePanes::Middle:
        m_detail->focusWork();
        break;
    case ThreePanes::Right:
        if (!m_citizen->focusFirst())
            m_detail->focusWork();
        break;
    }
}

} // namespace tongdai
