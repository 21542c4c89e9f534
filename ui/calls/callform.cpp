#include "ui/calls/callform.h"

#include "models/domain/fieldchanges.h"
#include "models/domain/phonenumber.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"
#include "ui/calls/answerpane.h"
#include "ui/calls/callfields.h"
#include "ui/calls/handoverpane.h"
#include "ui/calls/historypane.h"
#include "ui/calls/paperrow.h"
#include "ui/widgets/changewords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fieldcursor.h"
#include "ui/widgets/halfwords.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tongdai {

namespace {

/// Below this many seconds a call that ends without a word is "Nhá máy", above it "Mất kết nối".
constexpr int OneRingSeconds = 10;
/// The rail at the left belongs to the window's width that decides how many panes fit.
constexpr int RailWidth = 92;

} // namespace

CallForm::CallForm(const Theme &theme, const CallPorts &ports, const QuestionBook &book,
                   const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ports(ports)
    , m_book(book)
    , m_session(session)
{
    build();
    buildActions();
    buildGuide();
    retranslate();
    arrange();
    connect(&theme, &Theme::changed, this, &CallForm::arrange);
}

CallForm::~CallForm()
{
    // Losing the focus on the way out is not an edit.
    for (QWidget *pane : {static_cast<QWidget *>(m_fields), static_cast<QWidget *>(m_answer),
                          static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_handOver),
                          static_cast<QWidget *>(m_fields->question())})
        disconnect(pane, nullptr, this, nullptr);
}

void CallForm::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_fields = new CallFields(m_theme, m_ports, this);
    m_answer = new AnswerPane(m_theme, m_ports, this);
    m_side = new QStackedWidget(this);
    m_history = new HistoryPane(m_theme, m_ports, m_side);
    m_handOver = new HandOverPane(m_theme, m_ports, m_side);
    m_side->addWidget(m_history);
    m_side->addWidget(m_handOver);
    row->addWidget(m_fields);
    row->addWidget(m_answer, 1);
    row->addWidget(m_side);

    const auto fields = findChildren<QWidget *>();
    for (QWidget *field : fields)
        field->installEventFilter(this); // a half-typed word is worth keeping too
    connect(m_fields, &CallFields::edited, this, &CallForm::touched);
    connect(m_handOver, &HandOverPane::edited, this, &CallForm::touched);
    connect(m_fields->question(), &QuestionField::wordsChanged, m_answer, &AnswerPane::ask);
    connect(m_fields->question(), &QuestionField::rowStepped, m_answer, &AnswerPane::step);
    connect(m_fields->question(), &QuestionField::taken, this, &CallForm::takeHit);
    connect(m_answer, &AnswerPane::clicked, m_fields, &CallFields::focusOutcome);
    connect(m_answer, &AnswerPane::linkChanged, this, &CallForm::touched);
    connect(m_fields, &CallFields::phoneChanged, m_history, &HistoryPane::setPhone);
    connect(m_fields, &CallFields::phoneChanged, this, &CallForm::titleChanged);
    connect(m_fields, &CallFields::communeChanged, this, &CallForm::takeUnit);
    connect(m_fields, &CallFields::kindChanged, this, [this] {
        m_handOver->setCase(m_fields->kind(), m_fields->level());
        sayDuplicate();
    });
    connect(m_fields, &CallFields::outcomePicked, this, [this] { setHandOver(false); });
    connect(m_history, &HistoryPane::personFound, this, [this](const Person &person) {
        if (m_restoring || isCorrection()) // or what was found would be saved as put right
            return;
        m_fields->prefill(person);
        m_handOver->setAddress(person.address);
    });
    connect(m_history, &HistoryPane::nobodyFound, this, [this] {
        if (!m_restoring && !isCorrection())
            m_fields->clearPrefill(true);
    });
    connect(m_history, &HistoryPane::personChosen, this, [this](const Person &person, int number, int of) {
        m_fields->takePerson(person, number, of);
        m_handOver->takeAddress(person.address);
    });
    connect(m_history, &HistoryPane::ticketsFound, this, [this](const QList<Ticket> &tickets) {
        m_answer->setOpenTickets(isCorrection() ? QList<Ticket>() : tickets);
        sayDuplicate();
    });
    connect(m_history, &HistoryPane::noteClosed, this, [this] { focusQuestion(); });
    connect(m_answer, &AnswerPane::ticketLinkChanged, this, &CallForm::takeTicketLink);
    connect(m_history, &HistoryPane::ticketOpened, this, &CallForm::ticketWanted);
    connect(m_history, &HistoryPane::callOpened, this, &CallForm::correctionWanted);
}

void CallForm::buildActions()
{
    const auto key = [this](QKeySequence sequence, auto work) { return new KeyAction(this, sequence, work); };
    m_save = key(Qt::CTRL | Qt::Key_Return, [this] { save(); });
    m_handOverKey = key(Qt::Key_F8, [this] { toggleHandOver(); });
    m_insert = key(Qt::CTRL | Qt::Key_T, [this] { insertAnswer(); });
    m_send = key(Qt::CTRL | Qt::Key_I, [this] { copyMessage(); });
    m_open = key(Qt::CTRL | Qt::Key_O, [this] {
        if (!m_answer->shownId().isEmpty())
            Q_EMIT articleWanted(m_answer->shownId());
    });
    key(Qt::Key_F3, [this] { focusQuestion(); });
    key(Qt::Key_F6, [this] { turn(1); });
    key(Qt::SHIFT | Qt::Key_F6, [this] { turn(-1); });
    key(Qt::Key_F7, [this] {
        m_shown = 0;
        arrange();
        m_fields->focusOutcome();
    });
    key(Qt::Key_F9, [this] { quickEnd(); });
    key(Qt::CTRL | Qt::Key_E, [this] {
        m_shown = 2;
        setHandOver(false);
        arrange();
        if (!m_history->focusCalls())
            focusQuestion();
    });
    key(Qt::CTRL | Qt::Key_J, [this] {
        m_shown = 0;
        arrange();
        m_fields->focusContent();
    });
    key(Qt::CTRL | Qt::Key_M, [this] {
        m_fields->setNotice(m_ports.clock.nowMs());
        touched();
    });
    key(Qt::CTRL | Qt::Key_Down, [this] { m_history->nextPerson(); });
    key(Qt::CTRL | Qt::Key_N, [this] {
        m_shown = 2;
        setHandOver(false);
        arrange();
        m_history->noteCaller();
    });
    m_link = key(Qt::CTRL | Qt::Key_R, [this] { linkOpenTicket(); });
    key(Qt::Key_Escape, [this] { stepBack(); });
    // F9 ends a call, so here the key that tells the editors of a wrong article tells them of a missing one.
    m_miss = key(Qt::CTRL | Qt::Key_B, [this] { m_answer->noteMissed(); });
    m_answer->setActions(m_insert, m_send, m_open, m_miss);

    auto *column = new QVBoxLayout(m_fields->pinned());
    column->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(16), m_theme.px(10));
    column->setSpacing(m_theme.px(8));
    m_notice = new Notice(m_theme, m_fields->pinned());
    m_notice->setObjectName(QStringLiteral("saveNotice"));
    column->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    m_saveButton = new KeyButton(m_theme, m_save, KeyButton::Look::Accent, m_fields->pinned());
    m_saveButton->setObjectName(QStringLiteral("saveCall"));
    auto *handOver = new KeyButton(m_theme, m_handOverKey, KeyButton::Look::Framed, m_fields->pinned());
    handOver->setObjectName(QStringLiteral("handOver"));
    row->addWidget(m_saveButton);
    row->addStretch(1);
    row->addWidget(handOver);
    column->addLayout(row);
}

void CallForm::retranslate()
{
    m_save->setText(isCorrection()      ? tr("Save the correction")
                        : m_handingOver ? tr("Hand over and save")
                                        : tr("Save and close"));
    m_handOverKey->setText(m_handingOver ? tr("Close pane") : tr("Hand over"));
    m_insert->setText(tr("Insert answer"));
    m_send->setText(tr("Copy as message"));
    m_open->setText(tr("Open in full"));
    m_miss->setText(tr("Note as not found"));
    m_askNext->setText(tr("Ask the next"));
    refreshGuide();
    m_link->setText(m_answer->linkedTicket() ? tr("Not about this ticket") : tr("About an open ticket"));
    m_fields->setHandOverWords(m_handingOver ? Labels::of(Outcome::ToDesk) : QString());
}

void CallForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CallForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CallForm::arrange()
{
    const int effective = qRound(width() / m_theme.scale()) + RailWidth;
    const int panes = effective >= 1240 ? 3 : effective >= 900 ? 2 : 1;
    m_side->setMinimumWidth(panes == 3 ? m_theme.px(288) : 0);
    m_side->setMaximumWidth(panes == 3 ? m_theme.px(288) : QWIDGETSIZE_MAX);
    m_fields->setMinimumWidth(panes == 1 ? 0 : m_theme.px(404));
    m_fields->setMaximumWidth(panes == 1 ? QWIDGETSIZE_MAX : m_theme.px(404));
    const bool side = m_shown == 2 || (panes == 2 && m_handingOver && m_shown != 1);
    m_fields->setVisible(panes > 1 || m_shown == 0);
    m_answer->setVisible(panes == 3 || (panes == 2 ? !side : m_shown == 1));
    m_side->setVisible(panes == 3 || (panes == 2 ? side : m_shown == 2));
}

void CallForm::turn(int step)
{
    const int before = m_shown;
    m_shown = (m_shown + step + 3) % 3;
    const bool onlyFocus = m_fields->isVisible() && m_answer->isVisible() && m_side->isVisible();
    arrange();
    if (m_shown == 0) {
        m_fields->setFocus();
        focusQuestion();
    } else if (m_shown == 2 && m_handingOver) {
        m_handOver->findChild<QWidget *>(QStringLiteral("leadUnit"))->setFocus(Qt::ShortcutFocusReason);
    } else if (!onlyFocus || before == 0) {
        setFocus(Qt::ShortcutFocusReason); // keys of the form go on working
    }
}

void CallForm::correct(const Call &call)
{
    CallDraft draft;
    draft.formId = call.id;
    draft.call = call;
    draft.correctionId = newUuid7(m_ports.clock.nowMs());
    draft.original = call;
    restore(draft);
}

void CallForm::showCorrecting()
{
    m_handOverKey->setEnabled(false);
    m_fields->setCorrecting(!m_original.ticketId.isNull());
    m_fields->setClock(m_original.talkSeconds, m_original.startedMs);
    QStringList lines {tr("You are correcting the call of %1. What stood there before is kept.")
                           .arg(TimeWords::brief(m_original.startedMs, m_ports.clock.nowMs()))};
    for (const Correction &correction : std::as_const(m_original.corrections)) {
        for (const CorrectedField &change : correction.changes)
            lines.append(tr("%1, %2: %3").arg(
                correction.by, TimeWords::brief(correction.atMs, m_ports.clock.nowMs()),
                ChangeWords::line(change, [this](const QString &code) {
                    const auto unit = m_ports.directory.unit(code);
                    return unit ? unit->fullName() : code;
                })));
    }
    m_notice->say(Tone::Accent, QStringLiteral("pen"), lines.join(QLatin1Char('\n')));
    retranslate();
}

void CallForm::restore(const CallDraft &draft)
{
    m_restoring = true;
    m_correctionId = draft.correctionId;
    m_original = draft.original;
    m_base = draft.call;
    if (m_base.id.isNull())
        m_base.id = draft.formId;
    m_ticketId = m_base.ticketId.isNull() ? newUuid7(m_ports.clock.nowMs()) : m_base.ticketId;
    m_answerText = m_base.citizen.answer;
    m_talkBefore = m_base.talkSeconds;
    m_wrapBefore = m_base.wrapSeconds;
    m_steadyStart = m_ports.clock.steadyMs();
    m_hungUpMs = m_wrapBefore > 0 ? m_steadyStart : -1;
    m_lineId = m_base.recordingId;
    m_fields->show(m_base);
    if (!m_base.paperSheet.isEmpty())
        m_fields->setPaper(m_base.paperSheet, m_base.startedMs);
    if (!isCorrection())
        findLinkedTicket(m_base.ticketId);
    const bool promise = !draft.handOver
        && (m_base.attempt ? *m_base.attempt == AttemptResult::CallLater : m_base.outcome == Outcome::CallBack);
    if (promise)
        m_fields->setPromiseWords(draft.callBackWhen);
    m_fields->setNotice(m_base.noticeMs);
    if (!m_base.procedureCode.isEmpty())
        m_answer->showLinked(m_base.procedureCode);
    m_handOver->setCase(m_fields->kind(), m_fields->level());
    m_handOver->restore(draft.leadUnit, draft.callBackWhen, m_base.citizen.address, m_base.hideIdentity,
                        m_base.anonymous, draft.conduct);
    takeUnit();
    setHandOver(draft.handOver);
    m_fieldBefore = draft.field;
    m_cursorBefore = draft.cursor;
    m_touched = true;
    m_restoring = false;
    refreshGuide();
    if (isCorrection())
        showCorrecting();
    tick();
    Q_EMIT titleChanged();
}

void CallForm::focusWhereItWas()
{
    const QString name = std::exchange(m_fieldBefore, {});
    QWidget *field = name.isEmpty() ? nullptr : findChild<QWidget *>(name);
    if (!field || !field->isVisibleTo(this) || !field->isEnabled()) {
        focusQuestion();
        return;
    }
    field->setFocus(Qt::OtherFocusReason);
    setCursorIn(field, m_cursorBefore);
}

QString CallForm::phoneShown() const
{
    const auto number = PhoneNumber::parse(m_fields->phoneNational());
    return number ? number->display() : QString();
}

bool CallForm::isUntouched() const
{
    return isCorrection() ? changesBetween(m_original, callNow()).isEmpty() : !m_touched;
}

bool CallForm::eventFilter(QObject *watched, QEvent *event)
{
    if (isHalfTyped(*event))
        QMetaObject::invokeMethod(this, &CallForm::touched, Qt::QueuedConnection); // once the field has it
    return QWidget::eventFilter(watched, event);
}

void CallForm::touched()
{
    if (m_restoring)
        return;
    m_touched = true;
    Q_EMIT edited();
}

CallDraft CallForm::draft(int tab) const
{
    CallDraft draft;
    const CallToSave now = gathered();
    draft.formId = m_base.id;
    draft.call = now.call;
    // The form keeps what is typed, before the rules of saving fill in or clean anything.
    m_fields->gather(draft.call);
    draft.call.ticketId = m_answer->linkedTicket() ? m_answer->linkedTicket()->id : m_ticketId;
    draft.call.anonymous = m_handOver->anonymous();
    draft.handOver = m_handingOver;
    draft.leadUnit = m_handOver->unit();
    draft.callBackWhen = m_fields->asksForPromise() ? m_fields->promiseWords() : m_handOver->callBackWhen();
    draft.conduct = m_handOver->conduct();
    draft.tab = tab;
    // The last one that had the focus, also while another page or program has it.
    if (const QWidget *field = focusWidget()) {
        draft.field = field->objectName();
        draft.cursor = cursorIn(field);
    }
    draft.correctionId = m_correctionId;
    draft.original = m_original;
    draft.savedMs = m_ports.clock.nowMs();
    return draft;
}

bool CallForm::check()
{
    m_handOver->recompute();
    QList<Error> problems = problemsOf(callNow());
    if (m_fields->isPaper() && !isCorrection()) {
        if (const auto at = m_fields->paper()->time(); !at)
            problems.prepend(at.error());
    }
    m_handOver->sayUnitMissing({});
    m_handOver->sayAddress({});
    m_notice->clear();
    QStringList elsewhere;
    for (const Error &problem : std::as_const(problems)) {
        if (!m_fields->hasField(problem.field))
            elsewhere << Labels::of(problem);
    }
    const bool unitMissing = m_handingOver && m_handOver->unit().isEmpty();
    if (problems.isEmpty() && !unitMissing)
        return true;
    m_shown = problems.isEmpty() ? 2 : 0;
    arrange();
    m_fields->showProblems(problems);
    if (unitMissing && problems.isEmpty())
        m_handOver->sayUnitMissing(Labels::ofRule(QStringLiteral("call.no_unit")));
    if (!elsewhere.isEmpty())
        m_notice->say(Tone::Amber, QStringLiteral("alert"), elsewhere.join(QLatin1Char(' ')));
    return false;
}

void CallForm::save()
{
    if (m_saving || !check())
        return;
    m_fields->showProblems({});
    if (isCorrection()) {
        saveCorrection();
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    whenReady(this, m_ports.calls.save(gathered()), [this](const Result<SavedCall> &result) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!result)
            return notSaved(result.error());
        tellTicket(result->call);
        Q_EMIT saved(*result);
    });
}

void CallForm::saveCorrection()
{
    m_saving = true;
    m_save->setEnabled(false);
    whenReady(this, m_ports.calls.correct(m_correctionId, m_original, correctionNow()),
              [this](const Result<void> &result) {
                  m_saving = false;
                  m_save->setEnabled(true);
                  if (result)
                      Q_EMIT corrected();
                  else
                      notSaved(result.error());
              });
}

void CallForm::notSaved(const Error &error)
{
    if (error.kind == ErrorKind::Invalid && m_fields->hasField(error.field)) {
        m_fields->showProblems({error});
        return;
    }
    m_notice->say(Tone::Amber, QStringLiteral("alert"),
                  tr("Not saved. %1 Ctrl+Enter tries again.").arg(Labels::of(error)));
}

void CallForm::setHandOver(bool on)
{
    if (m_handingOver == on)
        return;
    m_handingOver = on;
    m_side->setCurrentWidget(on ? static_cast<QWidget *>(m_handOver) : m_history);
    retranslate();
    arrange();
    if (on)
        m_handOver->recompute();
    touched();
}

void CallForm::toggleHandOver()
{
    if (isCorrection() || isCallingBack())
        return;
    if (m_handingOver) {
        setHandOver(false);
        m_fields->focusOutcome();
        return;
    }
    // The words typed so far have found their procedure: handing over links it too.
    if (!m_answer->hasLinked() && !m_answer->showsTickets())
        m_answer->link();
    takeUnit();
    sayDuplicate();
    setHandOver(true);
    m_fields->focusKind();
}

QString CallForm::callerDesk() const
{
    const QString commune = m_fields->communeCode();
    return commune.isEmpty() ? QString() : m_ports.directory.deskForCommune(commune);
}

void CallForm::takeUnit()
{
    const QString desk = callerDesk();
    m_history->setUnit(desk);
    m_answer->setUnit(desk);
    m_handOver->suggestUnit(desk);
    askPlace();
}

void CallForm::takeHit()
{
    m_answer->link();
    m_fields->focusOutcome();
}

void CallForm::insertAnswer()
{
    const QString answer = m_answer->spokenAnswer();
    if (answer.isEmpty())
        return;
    if (!m_answer->hasLinked())
        m_answer->link();
    m_answerText = answer;
    m_fields->appendContent(answer);
    touched();
}

void CallForm::quickEnd()
{
    if (isCorrection())
        return;
    setHandOver(false);
    if (isCallingBack())
        m_fields->setAttempt(AttemptResult::NoAnswer);
    else
        m_fields->setOutcome(talkSeconds() < OneRingSeconds ? Outcome::OneRing : Outcome::Dropped);
    save();
}

void CallForm::stepBack()
{
    if (m_history->closeNote() || m_fields->stepBack())
        return;
    if (m_handingOver) {
        setHandOver(false);
        m_fields->focusOutcome();
        return;
    }
    focusQuestion();
}

void CallForm::linkProcedure(const QString &idOrCode)
{
    m_answer->showLinked(idOrCode);
}

void CallForm::focusQuestion()
{
    m_shown = 0;
    arrange();
    m_fields->focusQuestion();
}

} // namespace tongdai
