#include "ui/tickets/ticketdetail.h"

#include "models/domain/callback.h"
#include "models/domain/vietnamesetext.h"
#include "models/items/timelinemodel.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/whenready.h"
#include "ui/tickets/answereditor.h"
#include "ui/tickets/editform.h"
#include "ui/tickets/moveform.h"
#include "ui/tickets/promiseform.h"
#include "ui/tickets/movequestions.h"
#include "ui/tickets/ticketactions.h"
#include "ui/tickets/ticketwords.h"
#include "ui/tickets/timelinedelegate.h"
#include "ui/tickets/timelineview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/digitlist.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/formjournal.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/spokentext.h"
#include "ui/widgets/statering.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

namespace tongdai {

namespace {

constexpr int Side = 20;
constexpr std::array Ratings {Rating::VerySatisfied, Rating::Satisfied, Rating::Dissatisfied,
                              Rating::NotRated, Rating::NotReached};

} // namespace

TicketDetail::TicketDetail(const Theme &theme, TicketStore &store, const Directory &directory,
                           FormDrafts &drafts, const Clock &clock, const TicketWords &words,
                           TicketActions &actions, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_theme(theme)
    , m_store(store)
    , m_directory(directory)
    , m_drafts(drafts)
    , m_clock(clock)
    , m_words(words)
    , m_actions(actions)
    , m_events(new TimelineModel(store, this))
    , m_frame(new QScrollArea(this))
    , m_page(new QWidget)
    , m_nothing(new TextLabel(theme, TextStyle::Body, Tone::Soft, this, TextLabel::Fit::Wrap))
{
    m_events->setDescription([this](const TicketEvent &event) {
        const EventWords said = m_words.event(event);
        return QStringList {said.sentence, said.body, said.meta}.join(QStringLiteral(". "));
    });
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(theme.px(Side), theme.px(14), theme.px(Side), theme.px(12));
    page->setSpacing(theme.px(10));
    page->addWidget(makeHead());
    page->addWidget(makeStory(), 1);
    page->addWidget(makeWork());
    page->addWidget(makeButtons());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // In a low window the whole page scrolls, rather than that its parts lie over each other.
    m_frame->setWidget(m_page);
    m_frame->setWidgetResizable(true);
    m_frame->setFrameShape(QFrame::NoFrame);
    m_frame->setFocusPolicy(Qt::NoFocus);
    m_frame->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frame->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_page->isAncestorOf(now))
            m_frame->ensureWidgetVisible(now, 0, m_theme.px(8));
    });
    column->addWidget(m_frame);
    column->addWidget(m_nothing);
    m_nothing->setAlignment(Qt::AlignCenter);

    const auto notKept = [this](const Error &error) {
        m_problem->say(
            Tone::Amber, QStringLiteral("alert"),
            tr("The draft could not be kept: %1 It is still here on the screen.").arg(Labels::of(error)));
    };
    connect(m_editor, &AnswerEditor::draftKept, this, &TicketDetail::draftKept);
    connect(m_editor, &AnswerEditor::draftFailed, this, notKept);
    for (const FormJournal *journal : {m_formJournal, m_editJournal}) {
        connect(journal, &FormJournal::kept, this, &TicketDetail::draftKept);
        connect(journal, &FormJournal::failed, this, notKept);
    }
    connect(m_events, &TimelineModel::loaded, this, &TicketDetail::refresh);
    connect(m_events, &TimelineModel::failed, this, [this](const Error &error) {
        m_problem->say(Tone::Amber, QStringLiteral("alert"), Labels::of(error));
    });
    connect(m_rating, &DigitList::picked, this, &TicketDetail::rate);
    connect(&theme, &Theme::changed, m_timeline, &TimelineView::fit);
    connectActions();
    retranslate();
    showNothing();
}

TicketDetail::~TicketDetail()
{
    disconnect(qApp, nullptr, this, nullptr); // parts that go lose the focus
    leaveForms();
}

QWidget *TicketDetail::makeHead()
{
    auto *head = new QWidget(m_page);
    m_title = new TextLabel(m_theme, TextStyle::Title, Tone::Text, head, TextLabel::Fit::Wrap);
    m_ring = new StateRing(m_theme, TicketState::Draft, head);
    m_number = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, head);
    m_kind = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, head, TextLabel::Fit::Elide);
    m_left = new Chip(m_theme, head);
    m_notice = new Notice(m_theme, head);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *meta = new QHBoxLayout;
    meta->setSpacing(m_theme.px(14));
    meta->addWidget(m_ring);
    meta->addWidget(m_number);
    meta->addWidget(m_kind, 1);
    meta->addWidget(m_left);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(6));
    column->addWidget(m_title);
    column->addLayout(meta);
    column->addWidget(m_notice);
    return head;
}

QWidget *TicketDetail::makeStory()
{
    auto *story = new QWidget;
    m_quote = new SpokenText(m_theme, story);
    m_quote->setQuote(true);
    m_answerTitle = new SectionTitle(m_theme, story);
    m_answer = new SpokenText(m_theme, story);
    m_timelineTitle = new SectionTitle(m_theme, story);
    m_timeline = new TimelineView(story);
    m_timeline->setItemDelegate(new TimelineDelegate(m_theme, m_words, m_timeline));
    m_timeline->setModel(m_events);
    m_tries = new Notice(m_theme, story);
    m_whyTitle = new SectionTitle(m_theme, story);
    m_whyTitle->setKey(QStringLiteral("Shift+F1"));
    m_why = new SpokenText(m_theme, story);
    m_why->setObjectName(QStringLiteral("whyDue"));
    m_why->setFocusPolicy(Qt::NoFocus); // read where it stands; the keyboard stays where it was
    auto *column = new QVBoxLayout(story);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(8));
    column->addWidget(m_whyTitle);
    column->addWidget(m_why);
    column->addWidget(m_tries);
    column->addWidget(m_quote);
    column->addWidget(m_answerTitle);
    column->addWidget(m_answer);
    column->addSpacing(m_theme.px(2));
    column->addWidget(m_timelineTitle);
    column->addWidget(m_timeline);
    column->addStretch(1);
    m_scroll = new QScrollArea(m_page);
    m_scroll->setWidget(story);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    story->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::TabFocus); // by keyboard: arrows and PgDn read on
    m_scroll->setMinimumHeight(m_theme.px(80));
    m_scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what the rest leaves
    return m_scroll;
}

QWidget *TicketDetail::makeWork()
{
    auto *work = new QWidget(m_page);
    m_editor = new AnswerEditor(m_theme, m_store, m_clock, work);
    m_form = new MoveForm(m_theme, work);
    m_edit = new EditForm(m_theme, work);
    m_formJournal = new FormJournal(m_drafts, m_clock, m_words.me().name, m_form);
    m_editJournal = new FormJournal(m_drafts, m_clock, m_words.me().name, m_edit);
    m_promiseForm = new PromiseForm(m_theme, m_clock, work);
    m_promiseJournal = new FormJournal(m_drafts, m_clock, m_words.me().name, m_promiseForm);

    m_ratingWork = new QWidget(work);
    m_ratingTitle = new SectionTitle(m_theme, m_ratingWork);
    m_ratingTitle->setKey(QStringLiteral("F7"));
    m_rating = new DigitList(m_theme, 2, m_ratingWork);
    auto *rating = new QVBoxLayout(m_ratingWork);
    rating->setContentsMargins(0, 0, 0, 0);
    rating->setSpacing(m_theme.px(6));
    rating->addWidget(m_ratingTitle);
    rating->addWidget(m_rating);

    m_problem = new Notice(m_theme, work);
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(8));
    column->addWidget(m_editor);
    column->addWidget(m_form);
    column->addWidget(m_edit);
    column->addWidget(m_ratingWork);
    column->addWidget(makeAttempt(work));
    column->addWidget(m_promiseForm);
    column->addWidget(m_problem);
    return work;
}

QWidget *TicketDetail::makeButtons()
{
    auto *bar = new QWidget(m_page);
    auto *row = new FlowRow(m_theme.px(6), bar);
    const auto add = [&](QAction *action, KeyButton::Look look) {
        auto *button = new KeyButton(m_theme, action, look, bar);
        row->addWidget(button);
        m_buttons.append(button);
    };
    add(m_actions.primary, KeyButton::Look::Accent);
    add(m_actions.note, KeyButton::Look::Framed);
    add(m_actions.files, KeyButton::Look::Framed);
    add(m_actions.message, KeyButton::Look::Framed);
    row->setPush(4);
    for (QAction *action :
         {static_cast<QAction *>(m_actions.forward), static_cast<QAction *>(m_actions.askInfo),
          static_cast<QAction *>(m_actions.back), static_cast<QAction *>(m_actions.recall),
          static_cast<QAction *>(m_actions.reopen), static_cast<QAction *>(m_actions.refuse),
          static_cast<QAction *>(m_actions.cancel)})
        add(action, KeyButton::Look::Framed);
    return bar;
}

void TicketDetail::connectActions()
{
    connect(&m_actions, &TicketActions::primaryAsked, this, &TicketDetail::primary);
    connect(&m_actions, &TicketActions::moveAsked, this, &TicketDetail::askFor);
    connect(&m_actions, &TicketActions::noteAsked, this, &TicketDetail::askNote);
    connect(&m_actions, &TicketActions::editAsked, this, &TicketDetail::askEdit);
    connect(&m_actions, &TicketActions::messageAsked, this, &TicketDetail::copyMessage);
    connect(&m_actions, &TicketActions::answerAsked, this, &TicketDetail::focusWork);
    connect(&m_actions, &TicketActions::attemptAsked, this, &TicketDetail::askAttempt);
    connect(&m_actions, &TicketActions::notReachedAsked, this, &TicketDetail::askNotReached);
    connect(&m_actions, &TicketActions::movePromiseAsked, this, &TicketDetail::askPromise);
    connect(&m_actions, &TicketActions::whyAsked, this, &TicketDetail::turnWhy);
}

void TicketDetail::retranslate()
{
    m_nothing->setText(tr("Choose a ticket with the arrow keys; Enter goes on to it."));
    m_answerTitle->setTitle(tr("Answer"));
    m_timelineTitle->setTitle(tr("What has happened"));
    m_timeline->setAccessibleName(tr("What has happened"));
    m_scroll->setAccessibleName(tr("What has happened"));
    m_editor->setWords(tr("Answer"));
    m_ratingTitle->setTitle(tr("Rating"));
    m_ratingTitle->setNote(tr("press one digit"));
    m_rating->setAccessibleName(tr("Rating"));
    QList<DigitList::Row> rows;
    for (const Rating rating : Ratings)
        rows.append({QString::number(rows.size() + 1), Labels::of(rating), static_cast<int>(rating)});
    m_rating->setRows(rows);
    retranslateAttempt();
    m_whyTitle->setTitle(tr("Why this due time?"));
    m_actions.why->setText(tr("Why this due time?"));
    m_actions.note->setText(tr("Note"));
    m_actions.edit->setText(tr("Correct"));
    m_actions.message->setText(tr("Copy as message"));
    m_actions.answer->setText(tr("Write the answer"));
    m_actions.forward->setText(m_words.move(Move::Forward));
    m_actions.askInfo->setText(m_words.move(Move::AskInfo));
    m_actions.recall->setText(m_words.move(Move::Recall));
    m_actions.reopen->setText(m_words.move(Move::Reopen));
    m_actions.refuse->setText(m_words.move(Move::Refuse));
    m_actions.cancel->setText(m_words.move(Move::Cancel));
    refresh();
}

void TicketDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

void TicketDetail::show(const Ticket &ticket)
{
    const bool other = ticket.id != m_ticket.id;
    if (other) {
        putAway();
        m_problem->clear();
    }
    m_ticket = ticket;
    m_frame->show();
    m_nothing->hide();
    if (other) {
        m_busy = false;
        m_whyOpen = false;
        m_editor->setTicket(ticket.id,
                            ticket.state == TicketState::Handling && writesAnswer() ? ticket.citizen.answer
                                                                                    : QString());
        m_events->setTicket(ticket.id);
        m_scroll->verticalScrollBar()->setValue(0);
        bringBack();
    }
    refresh();
}

void TicketDetail::showNothing()
{
    putAway();
    m_editor->setTicket({});
    m_ticket = {};
    m_events->setTicket({});
    m_frame->hide();
    m_nothing->show();
    m_actions.offer({}, false);
    m_actions.setOffered(m_actions.answer, false);
    m_actions.setOffered(m_actions.message, false);
    for (QAction *action : {m_actions.attempt, m_actions.notReached, m_actions.movePromise, m_actions.why})
        m_actions.setOffered(action, false);
}

void TicketDetail::refresh()
{
    if (m_ticket.id.isNull())
        return;
    refreshHead();
    refreshNotice();
    refreshTries();
    refreshWhy();
    refreshWork();
    m_timeline->fit();
}

void TicketDetail::refreshHead()
{
    m_title->setSay(m_words.title(m_ticket));
    m_ring->setState(m_ticket.state);
    m_number->setSay(m_ticket.shownNumber());
    QStringList kind {m_words.kindAndLevel(m_ticket)};
    for (const Phrase &flag : m_words.flags(m_ticket)) {
        if (flag.tone == Tone::Soft)
            kind.append(flag.text.toLower());
    }
    if (m_ticket.rating != Rating::None)
        kind.append(tr("rated: %1").arg(Labels::of(m_ticket.rating).toLower()));
    m_kind->setSay(kind.join(QStringLiteral(", ")));
    const Phrase left = m_words.timeLeft(m_ticket);
    m_left->setVisible(!left.text.isEmpty());
    m_left->say(left.icon, left.tone, left.text);

    const QString said = cleanText(m_ticket.citizen.content.left(limits::Content)).trimmed();
    m_quote->setVisible(!said.isEmpty());
    m_quote->say(QChar(0x201C) + said + QChar(0x201D));
    const QString answer = cleanText(m_ticket.citizen.answer.left(limits::Content)).trimmed();
    const bool shown = !answer.isEmpty() && !writesAnswer();
    m_answerTitle->setVisible(shown);
    m_answer->setVisible(shown);
    m_answerTitle->setNote(m_words.me().isDesk() ? tr("the call centre reads it out as it stands")
                                                 : tr("read it out as it stands"));
    m_answer->say(answer);
}

void TicketDetail::refreshNotice()
{
    if (const QString refused = m_words.refusal(m_ticket, m_events->lastMove()); !refused.isEmpty()) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"), refused);
        return;
    }
    if (const auto pending = m_events->pendingMove()) {
        m_notice->say(Tone::Accent, QStringLiteral("clock"),
                      m_ticket.record == RecordState::Sent
                          ? tr("Requested: %1. The centre has not answered yet.").arg(Labels::of(pending->to))
                          : tr("Requested: %1. It is kept on this machine and sent when there is a network.")
                                .arg(Labels::of(pending->to)));
        return;
    }
    m_notice->clear();
}

QList<Move> TicketDetail::moves() const
{
    if (m_ticket.id.isNull() || m_busy)
        return {};
    // What has been asked for and is not yet in the state shown must not be asked for twice.
    if (const auto pending = m_events->pendingMove(); pending && pending->to != m_ticket.state)
        return {};
    return movesFor(m_ticket, m_words.me());
}

bool TicketDetail::writesAnswer() const
{
    const QList<Move> offered = movesFor(m_ticket, m_words.me());
    return std::any_of(offered.begin(), offered.end(), takesEditor);
}

bool TicketDetail::takesRating() const
{
    const bool centre = m_words.me().role == Role::Operator || m_words.me().role == Role::Supervisor;
    return centre && (m_ticket.state == TicketState::Replied || m_ticket.state == TicketState::Closed);
}

void TicketDetail::refreshWork()
{
    const bool formOpen = isAsking();
    refreshAttempt();
    const bool answering = !formOpen && writesAnswer();
    const bool rating = !formOpen && takesRating();
    m_edit->setVisible(m_editOpen);
    m_editor->setVisible(answering);
    m_ratingWork->setVisible(rating);
    m_form->setVisible(m_formOpen);
    m_editor->setNote(m_words.me().isDesk() ? tr("the call centre reads it out to the citizen as it stands")
                                            : tr("you have read it out to the citizen"));
    m_rating->setChosen(m_ticket.rating == Rating::None ? -1 : static_cast<int>(m_ticket.rating));
    m_actions.setOffered(m_actions.answer, answering || rating);
    m_actions.setOffered(m_actions.message,
                         m_words.me().role != Role::Auditor && (answering || !m_ticket.citizen.answer.isEmpty()));

    if (formOpen) {
        m_actions.offer({}, false);
        m_actions.setOffered(m_actions.primary, !m_busy);
        m_actions.primary->setText(m_editOpen          ? tr("Save the correction")
                                       : m_attemptOpen ? tr("Save the call")
                                       : m_promiseOpen ? tr("Move the hour")
                                       : m_formMove    ? m_words.move(*m_formMove)
                                                       : tr("Save note"));
        return;
    }
    m_actions.offer(moves(), !m_busy && m_words.me().role != Role::Auditor, mayEdit());
    m_actions.back->setText(m_words.move(m_actions.backMove()));
    if (const auto move = m_actions.primaryMove())
        m_actions.primary->setText(m_words.move(*move));
}

void TicketDetail::keepDraftNow()
{
    m_editor->keepDraftNow();
    m_formJournal->keepNow();
    m_editJournal->keepNow();
    m_promiseJournal->keepNow();
}

void TicketDetail::focusWork()
{
    if (m_formJournal->focusWhereItWas() || m_editJournal->focusWhereItWas() || m_promiseJournal->focusWhereItWas())
        return;
    if (m_formOpen)
        m_form->focusFirst();
    else if (m_editOpen)
        m_edit->focusFirst();
    else if (m_attemptOpen)
        m_attempts->setFocus(Qt::ShortcutFocusReason);
    else if (m_promiseOpen)
        m_promiseForm->focusFirst();
    else if (m_editor->isVisibleTo(this))
        m_editor->focusText();
    else if (m_ratingWork->isVisibleTo(this))
        m_rating->setFocus(Qt::ShortcutFocusReason);
    else
        m_scroll->setFocus(Qt::ShortcutFocusReason);
}

void TicketDetail::primary()
{
    if (m_busy || m_ticket.id.isNull())
        return;
    if (m_editOpen) {
        sendEdit();
        return;
    }
    if (m_attemptOpen) {
        if (m_attempts->chosen() >= 0)
            sendAttempt(static_cast<AttemptResult>(m_attempts->chosen()));
        return;
    }
    if (m_promiseOpen) {
        sendPromise();
        return;
    }
    if (m_formOpen) {
        if (!m_form->check())
            return;
        if (!m_formMove)
            sendNote();
        else
            perform(*m_formMove, {cleanText(m_form->text()), {}, m_form->unit()});
        return;
    }
    if (const auto move = m_actions.primaryMove())
        askFor(*move);
}

void TicketDetail::askFor(Move move)
{
    if (m_busy || isAsking() || !moves().contains(move))
        return;
    if (asksFirst(move)) {
        openForm(move);
        return;
    }
    MoveArguments arguments;
    if (takesEditor(move)) {
        arguments.text = m_editor->text();
        const bool readOut = move == Move::AnswerNow && !m_ticket.procedureCode.isEmpty();
        QString problem;
        if (arguments.text.isEmpty() && !readOut)
            problem = Labels::ofRule(QStringLiteral("flow.text"));
        else if (arguments.text.size() > limits::Content)
            problem = tr("Too long: %n character(s), at most %1.", nullptr,
                         static_cast<int>(arguments.text.size()))
                          .arg(limits::Content);
        if (!problem.isEmpty()) {
            m_editor->complain(problem);
            return;
        }
    }
    perform(move, arguments);
}

void TicketDetail::perform(Move move, const MoveArguments &arguments)
{
    m_busy = true;
    m_problem->clear();
    refreshWork();
    whenReady(this, m_store.move(m_ticket.id, move, arguments),
              [this, move, id = m_ticket.id](const Result<void> &done) {
                  if (id == m_ticket.id)
                      takeAnswer(done, move);
              });
}

void TicketDetail::takeAnswer(const Result<void> &done, std::optional<Move> move)
{
    m_busy = false;
    if (!done) {
        //: %1 what went wrong, a sentence
        m_problem->say(
            Tone::Amber, QStringLiteral("alert"),
            tr("%1 What you wrote is still here; Ctrl+Enter tries again.").arg(Labels::of(done.error())));
        refreshWork();
        return;
    }
    // Told as far as one could: the only way this move has a form.
    const bool notReached = m_formOpen && move == Move::Reply;
    if (m_formOpen) {
        m_formJournal->end(); // it is kept by the store now
        m_form->setText({});
        closeForm();
    }
    if (move && takesEditor(*move))
        m_editor->forget();
    if (notReached)
        rate(static_cast<int>(Rating::NotReached));
    m_events->refresh();
    refresh();
    if (move == Move::Accept || move == Move::Reply)
        focusWork();
}

void TicketDetail::rate(int value)
{
    const auto rating = static_cast<Rating>(value);
    whenReady(this, m_store.rate(m_ticket.id, rating, {}),
              [this, rating, id = m_ticket.id](const Result<void> &done) {
                  if (id != m_ticket.id)
                      return;
                  if (!done) {
                      m_problem->say(Tone::Amber, QStringLiteral("alert"), Labels::of(done.error()));
                      m_rating->setChosen(
                          m_ticket.rating == Rating::None ? -1 : static_cast<int>(m_ticket.rating));
                      return;
                  }
                  m_ticket.rating = rating;
                  refresh();
              });
}

} // namespace tongdai
