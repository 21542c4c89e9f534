#include "ui/calls/answerpane.h"

#include "models/domain/unitfacts.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/knowledgedesk.h"
#include "models/ports/whenready.h"
#include "ui/calls/hitrows.h"
#include "ui/calls/openticketlist.h"
#include "ui/calls/ticketcard.h"
#include "ui/calls/topicguide.h"
#include "ui/widgets/askedanswer.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/citizentext.h"
#include "ui/widgets/factboxes.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/missednote.h"
#include "ui/widgets/paperchecklist.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/spokentext.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tongdai {

namespace {
constexpr int ShownRows = 4;
constexpr int MostHits = 10;
constexpr int LowPane = 480; ///< effective pixels: below, what stands fast would leave no room to read
} // namespace

AnswerPane::AnswerPane(const Theme &theme, const CallPorts &ports, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_theme(theme)
    , m_ports(ports)
    , m_hits(new HitListModel(ports.articles, this))
{
    m_hits->setDescription([](const SearchHit &hit) { return hit.name + QLatin1Char(' ') + hit.code; });
    build();
    retranslate();
    refreshSizes();
    connect(&theme, &Theme::changed, this, &AnswerPane::refreshSizes);
    connect(m_hits, &HitListModel::answered, this, &AnswerPane::rowsAnswered);
    connect(m_hits, &HitListModel::failed, this, [this](const Error &error) {
        // The rows found before stay where they are.
        m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(error));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AnswerPane::showSelected);
    connect(m_list, &QListView::clicked, this, [this] {
        link();
        Q_EMIT clicked();
    });
    connect(m_tickets, &OpenTicketList::currentTicketChanged, this, &AnswerPane::showTicket);
    connect(m_tickets, &QListView::clicked, this, [this] {
        link();
        Q_EMIT clicked();
    });
    ask({});
}

void AnswerPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(m_theme.px(20), m_theme.px(11), m_theme.px(20), m_theme.px(4));
    head->setSpacing(m_theme.px(6));
    m_count = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Elide);
    m_browseWord = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, this);
    m_chooseWord = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, this);
    head->addWidget(m_count, 1);
    head->addWidget(new KeyCap(m_theme, QStringLiteral("↑ ↓"), this));
    head->addWidget(m_browseWord);
    head->addSpacing(m_theme.px(4));
    head->addWidget(new KeyCap(m_theme, QStringLiteral("Enter"), this));
    head->addWidget(m_chooseWord);
    column->addLayout(head);

    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("hits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_hits);
    m_rows = new HitRows(m_theme, m_list);
    m_list->setItemDelegate(m_rows);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    auto *listRow = new QHBoxLayout;
    listRow->setContentsMargins(m_theme.px(10), 0, m_theme.px(10), m_theme.px(6));
    m_tickets = new OpenTicketList(m_theme, m_ports.clock, this);
    m_found = new QStackedWidget(this);
    m_found->addWidget(m_list);
    m_found->addWidget(m_tickets);
    listRow->addWidget(m_found);
    column->addLayout(listRow);
    column->addWidget(new HairLine(m_theme, this));

    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(m_scroll);
    auto *innerColumn = new QVBoxLayout(inner);
    m_scrolled = innerColumn;
    innerColumn->setContentsMargins(m_theme.px(20), m_theme.px(8), m_theme.px(20), m_theme.px(12));
    innerColumn->setSpacing(m_theme.px(8));
    m_notice = new Notice(m_theme, inner);
    m_missed = new MissedNote(m_ports.knowledge, m_notice, this);
    innerColumn->addWidget(m_notice);
    m_empty = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, inner, TextLabel::Fit::Wrap);
    innerColumn->addWidget(m_empty);
    m_card = new TicketCard(m_theme, m_ports.directory, m_ports.clock, inner);
    m_card->hide();
    innerColumn->addWidget(m_card);
    m_answer = new QWidget(inner);
    auto *answerColumn = new QVBoxLayout(m_answer);
    answerColumn->setContentsMargins(0, 0, 0, 0);
    answerColumn->setSpacing(m_theme.px(8));
    buildAnswer(answerColumn);
    innerColumn->addWidget(m_answer);
    innerColumn->addStretch(1);
    m_scroll->setWidget(inner);
    column->addWidget(m_scroll, 1);

    column->addWidget(new HairLine(m_theme, this));
    m_copied = new Notice(m_theme, this);
    m_copied->setObjectName(QStringLiteral("copied"));
    column->addWidget(m_copied);
    m_actions = new QWidget(this);
    column->addWidget(m_actions);
    m_answer->hide();
}

void AnswerPane::buildAnswer(QVBoxLayout *column)
{
    m_title = new TextLabel(m_theme, TextStyle::Title, Tone::Text, m_answer, TextLabel::Fit::Wrap);
    m_title->setObjectName(QStringLiteral("answerTitle"));
    column->addWidget(m_title);
    auto *metaRow = new QHBoxLayout;
    metaRow->setSpacing(m_theme.px(10));
    m_meta = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_answer, TextLabel::Fit::Elide);
    m_fresh = new Chip(m_theme, m_answer);
    metaRow->addWidget(m_meta, 1);
    metaRow->addWidget(m_fresh);
    column->addLayout(metaRow);
    m_asked = new AskedAnswer(m_theme, m_answer);
    m_asked->setTakesKeys(false); // in a call the keyboard stays in the form
    column->addWidget(m_asked);
    m_spoken = new SpokenText(m_theme, m_answer);
    m_spoken->setObjectName(QStringLiteral("spokenAnswer"));
    m_spoken->setFocusPolicy(Qt::NoFocus); // a click reads on, and types on in the form
    column->addWidget(m_spoken);
    m_made = new TextLabel(m_theme, TextStyle::Caption, Tone::Hint, m_answer, TextLabel::Fit::Wrap);
    column->addWidget(m_made);
    m_facts = new FactBoxes(m_theme, m_answer);
    m_facts->setObjectName(QStringLiteral("facts"));
    column->addWidget(m_facts);
    m_papers = new PaperChecklist(m_theme, m_answer);
    m_papers->setTakesKeys(false);
    column->addWidget(m_papers);
}

void AnswerPane::setActions(QAction *insert, QAction *send, QAction *open, QAction *miss)
{
    m_miss = miss;
    m_send = send;
    auto *row = new FlowRow(m_theme.px(8), m_actions);
    row->setContentsMargins(m_theme.px(8), m_theme.px(10), m_theme.px(8), m_theme.px(10));
    for (QAction *action : {insert, send, open, miss})
        row->addWidget(new KeyButton(m_theme, action, KeyButton::Look::Flat, m_actions));
    sayCount();
    offerMessage();
}

void AnswerPane::setGuide(TopicGuide *guide)
{
    m_guide = guide;
    placeGuide();
}

void AnswerPane::placeGuide()
{
    if (!m_guide)
        return;
    const bool low = height() / m_theme.scale() < LowPane;
    auto *column = static_cast<QVBoxLayout *>(layout());
    QVBoxLayout *wanted = low ? m_scrolled : column;
    if (wanted->indexOf(m_guide) >= 0)
        return;
    // Above the answer where all of it scrolls, else between it and the actions.
    (low ? column : m_scrolled)->removeWidget(m_guide);
    m_guide->setAmong(low);
    wanted->insertWidget(low ? 0 : column->indexOf(m_scroll) + 1, m_guide);
}

void AnswerPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    placeGuide();
}

bool AnswerPane::isDeadEnd() const
{
    return !m_hits->query().text.trimmed().isEmpty() && !m_hits->showsMostAsked()
        && (m_hits->rowCount() == 0 || m_hits->answer().nearOnly);
}

void AnswerPane::noteMissed()
{
    if (isDeadEnd())
        m_missed->note(m_hits->query().text.simplified());
}

void AnswerPane::retranslate()
{
    m_browseWord->setText(tr("browse"));
    m_chooseWord->setText(tr("choose"));
    m_list->setAccessibleName(tr("Procedures found"));
    m_tickets->setAccessibleName(tr("Open tickets of the caller"));
    m_empty->setText(tr("Type what the caller says. The procedure appears here."));
    m_made->setText(tr("Put together from the procedure's facts; no editor has written an answer yet."));
    sayCount();
    if (!m_shown.id.isEmpty())
        showProcedure();
}

void AnswerPane::refreshSizes()
{
    m_found->setFixedHeight(oneLineRow(m_theme) * ShownRows);
    placeGuide();
}

void AnswerPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

void AnswerPane::ask(const QString &words)
{
    m_userMoved = false;
    SearchQuery query;
    query.text = words;
    query.limit = MostHits;
    m_hits->setQuery(query);
    showTickets();
}

bool AnswerPane::showsTickets() const
{
    return !m_tickets->tickets().isEmpty() && m_hits->query().text.trimmed().isEmpty() && !hasLinked();
}

void AnswerPane::setOpenTickets(const QList<Ticket> &tickets)
{
    QList<Ticket> shown = tickets;
    if (m_linkedTicket) {
        const auto found = std::find_if(shown.begin(), shown.end(),
                                        [this](const Ticket &ticket) { return ticket.id == m_linkedTicket->id; });
        if (found != shown.end())
            m_linkedTicket = *found; // as it stands now
        else
            shown.prepend(*m_linkedTicket); // called back under another number, or not found yet
    }
    const bool first = m_tickets->tickets().isEmpty();
    m_tickets->setTickets(shown);
    if (first && m_linkedTicket)
        m_tickets->choose(m_linkedTicket->id);
    showTickets();
}

void AnswerPane::showTickets()
{
    const bool tickets = showsTickets();
    if (tickets != m_ticketsShown) {
        m_ticketsShown = tickets;
        m_found->setCurrentWidget(tickets ? static_cast<QWidget *>(m_tickets) : m_list);
        m_card->setVisible(tickets);
        m_answer->setVisible(!tickets && !m_shown.id.isEmpty());
        m_empty->setVisible(!tickets && m_shown.id.isEmpty());
        sayCount();
        offerMessage();
    } else if (tickets) {
        sayCount();
    }
    showTicket();
}

void AnswerPane::showTicket()
{
    if (const auto ticket = m_tickets->current(); ticket && showsTickets())
        m_card->show(*ticket);
}

void AnswerPane::linkTicket(const Ticket &ticket)
{
    m_linkedTicket = ticket;
    m_tickets->setLinked(ticket.id);
    setOpenTickets(m_tickets->tickets());
    m_tickets->choose(ticket.id);
    showTickets();
    Q_EMIT ticketLinkChanged();
}

void AnswerPane::unlinkTicket()
{
    m_linkedTicket.reset();
    m_tickets->setLinked({});
    Q_EMIT ticketLinkChanged();
}

void AnswerPane::rowsAnswered()
{
    m_notice->clear();
    sayCount();
    sayAsked();
    if (m_hits->rowCount() == 0) {
        m_list->setCurrentIndex({});
        if (!hasLinked()) {
            m_answer->hide();
            m_empty->setVisible(!showsTickets());
        }
        return;
    }
    if (m_hits->showsMostAsked()) {
        // Nobody has asked for these yet: nothing is selected for the caller.
        if (!m_userMoved)
            m_list->setCurrentIndex({});
        return;
    }
    if (!m_userMoved) {
        const QModelIndex top = m_hits->index(0);
        if (m_list->currentIndex() == top)
            showSelected();
        else
            m_list->setCurrentIndex(top);
        m_list->scrollToTop();
    }
}

void AnswerPane::sayCount()
{
    const SearchAnswer &answer = m_hits->answer();
    QString words;
    if (showsTickets())
        words = tr("%n open ticket(s) of this caller", nullptr, static_cast<int>(m_tickets->tickets().size()));
    else if (m_hits->showsMostAsked())
        words = m_hits->rowCount() > 0 ? tr("Most asked today") : QString();
    else if (answer.hits.isEmpty())
        words = m_hits->query().text.trimmed().isEmpty() ? QString()
                                                         : tr("No procedure found. Save it all the same.");
    else if (answer.nearOnly)
        words = tr("Nothing matches; the nearest are");
    else if (!answer.repairedTo.isEmpty())
        words = tr("Showing results for “%1”: %n", nullptr, answer.total).arg(answer.repairedTo);
    else
        words = tr("%n procedure(s) match", nullptr, answer.total);
    if (showsTickets())
        ; // what is there is not the knowledge base's
    else if (m_ports.articles.isFilling())
        words = tr("The knowledge base is being loaded: %n procedure(s) so far.", nullptr,
                   m_ports.articles.size());
    else if (m_ports.articles.size() == 0)
        words = tr("The knowledge base on this machine is still empty.");
    m_count->setSay(words);
    if (m_miss) {
        m_miss->setEnabled(isDeadEnd());
        m_miss->setVisible(isDeadEnd());
    }
}

void AnswerPane::step(int rows)
{
    if (showsTickets())
        return m_tickets->step(rows);
    const int count = m_hits->rowCount();
    if (count == 0)
        return;
    m_userMoved = true;
    const int current
        = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (rows > 0 ? -1 : count);
    m_list->setCurrentIndex(m_hits->index(std::clamp(current + rows, 0, count - 1)));
}

void AnswerPane::showSelected()
{
    const SearchHit *hit = m_hits->at(m_list->currentIndex().row());
    if (hit)
        fetch(hit->id, false);
}

bool AnswerPane::link()
{
    if (showsTickets()) {
        if (const auto ticket = m_tickets->current())
            linkTicket(*ticket);
        return m_linkedTicket.has_value();
    }
    const SearchHit *hit = m_hits->at(m_list->currentIndex().row());
    if (!hit)
        return false;
    // What is known of the row counts at once; the text and version follow.
    m_linked = Procedure();
    m_linked.id = hit->id;
    m_linked.code = hit->code;
    m_linked.name = hit->name;
    m_linked.field = hit->field;
    m_linked.version = 0;
    if (m_shown.id == hit->id)
        m_linked = m_shown;
    else
        fetch(hit->id, true);
    m_rows->setLinked(m_linked.id);
    m_list->viewport()->update();
    Q_EMIT linkChanged();
    return true;
}

void AnswerPane::linkShown()
{
    if (m_shown.id.isEmpty())
        return;
    m_linked = m_shown;
    m_rows->setLinked(m_linked.id);
    m_list->viewport()->update();
    Q_EMIT linkChanged();
}

void AnswerPane::showLinked(const QString &codeOrId)
{
    if (!codeOrId.isEmpty())
        fetch(codeOrId, true);
}

void AnswerPane::unlink()
{
    m_linked = Procedure();
    m_rows->setLinked({});
    m_list->viewport()->update();
    Q_EMIT linkChanged();
}

void AnswerPane::fetch(const QString &idOrCode, bool andLink)
{
    if (!andLink && m_shown.id == idOrCode)
        return;
    const quint64 number = ++m_fetch;
    whenReady(this, m_ports.articles.procedure(idOrCode),
              [this, number, andLink](const Result<Procedure> &found) {
                  if (!found) {
                      if (number == m_fetch)
                          m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(found.error()));
                      return;
                  }
                  if (andLink || m_linked.id == found->id) {
                      m_linked = *found;
                      m_rows->setLinked(m_linked.id);
                      m_list->viewport()->update();
                      Q_EMIT linkChanged();
                  }
                  if (number != m_fetch)
                      return; // a newer row is selected by now
                  m_shown = *found;
                  showProcedure();
              });
}

void AnswerPane::showProcedure()
{
    const Procedure &p = m_shown;
    const QDate today = TimeWords::local(m_ports.clock.nowMs()).date();
    m_title->setSay(p.name);
    m_meta->setSay(
        QStringList {p.code, p.field, p.agency.simplified()}.join(QStringLiteral("   ")).trimmed());
    m_meta->setToolTip(p.agency);
    const auto fresh = ProcedureText::freshness(p.inForce(today), p.checkedOn, p.nextCheck, p.validTo, today);
    m_fresh->say(fresh.icon, fresh.tone, fresh.words);
    sayAsked();
    const QString spoken = ProcedureText::spokenAnswer(p);
    m_spoken->say(spoken);
    m_spoken->setVisible(!spoken.isEmpty());
    m_made->setVisible(!spoken.isEmpty() && !ProcedureText::hasOwnAnswer(p));
    if (m_copiedOf != p.id)
        m_copied->clear();
    readLocal();
    showFacts();
    m_papers->setPapers(p.papers);
    m_papers->setVisible(!p.papers.isEmpty());
    m_empty->setVisible(false);
    m_answer->setVisible(!showsTickets());
    m_card->setVisible(showsTickets());
    m_scroll->verticalScrollBar()->setValue(0);
    offerMessage();
}

void AnswerPane::setUnit(const QString &code)
{
    if (m_unit == code)
        return;
    m_unit = code;
    readLocal();
}

void AnswerPane::readLocal()
{
    const quint64 number = ++m_localAsked;
    if (m_local.fact.unit != m_unit || m_local.fact.procedure != m_shown.id) {
        m_local = {};
        showFacts();
    }
    if (m_unit.isEmpty() || m_shown.id.isEmpty())
        return;
    whenReady(this, m_ports.knowledge.facts(m_shown.id), [this, number](const Result<QList<UnitFact>> &facts) {
        if (number != m_localAsked || !facts)
            return; // what the article itself says stands
        const auto unit = m_ports.directory.unit(m_unit);
        m_local = {unit ? unit->fullName() : m_unit, factAt(*facts, m_unit, m_shown.id)};
        showFacts();
    });
}

void AnswerPane::showFacts()
{
    if (m_shown.id.isEmpty())
        return;
    const UnitFact &here = m_local.fact;
    // Where and when stands here only as far as the caller's unit says something of its own.
    const bool place = !(here.counter + here.hours).trimmed().isEmpty();
    m_facts->setFacts(ProcedureText::facts(m_shown, place, m_local));
    sayAsked();
}

QString AnswerPane::message() const
{
    if (m_shown.id.isEmpty() || showsTickets())
        return {};
    return CitizenText::message(
        {m_shown, m_papers->ticked(), m_local, TimeWords::local(m_ports.clock.nowMs()).date()});
}

void AnswerPane::sayCopied()
{
    m_copiedOf = m_shown.id;
    m_copied->say(Tone::Green, QStringLiteral("copy"),
                  tr("The message is on the clipboard: paste it into Zalo, SMS or email."));
}

void AnswerPane::offerMessage()
{
    if (m_send)
        m_send->setEnabled(!m_shown.id.isEmpty() && !showsTickets());
}

void AnswerPane::sayAsked()
{
    // The words may ask for something else of the procedure that is shown already.
    m_asked->say(m_shown.id.isEmpty() ? AskedText::Answer()
                                      : AskedText::of(m_shown, m_hits->answer().intent, m_local));
}

QString AnswerPane::spokenAnswer() const
{
    return m_shown.id.isEmpty() ? QString() : ProcedureText::spokenAnswer(m_shown);
}

} // namespace tongdai
