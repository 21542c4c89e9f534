#include "ui/calls/calldesk.h"

#include "models/ports/clock.h"
#include "models/ports/phoneline.h"
#include "models/ports/syncmonitor.h"
#include "models/ports/whenready.h"
#include "ui/calls/callform.h"
#include "ui/calls/calllog.h"
#include "ui/calls/calltabs.h"
#include "ui/calls/missedcalls.h"
#include "ui/calls/questionbook.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tongdai {

namespace {
/// A draft is on disk within one second of the last key: this pause, then the write.
constexpr int DraftPauseMs = 600;
} // namespace

CallDesk::CallDesk(const Theme &theme, const CallPorts &ports, const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ports(ports)
    , m_book(new QuestionBook(ports.knowledge, this))
    , m_session(session)
{
    build();
    retranslate();
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(DraftPauseMs);
    connect(&m_draftPause, &QTimer::timeout, this, &CallDesk::keepDrafts);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &CallDesk::tick);
    m_second.start();
    connect(qApp, &QApplication::focusChanged, this, [this] { keepDrafts(); });
    connect(&ports.sync, &SyncMonitor::statusChanged, this, [this] {
        const SyncStatus status = m_ports.sync.status();
        const bool atCentre = m_lastSavedMs > 0 && status.waiting == 0 && status.state == SyncState::Live;
        if (!atCentre || m_lastAtCentre)
            return;
        m_lastAtCentre = true;
        m_lastCentreMs = m_ports.clock.nowMs();
        Q_EMIT lastSaveChanged();
    });
    connect(&ports.phone, &PhoneLine::answered, this, [this](const LineCall &line) {
        if (CallForm *form = formOf(line))
            form->answered(line);
    });
    connect(&ports.phone, &PhoneLine::hungUp, this, [this](const LineCall &line) {
        if (CallForm *form = formOf(line))
            form->hungUp(line);
    });
    connect(&ports.phone, &PhoneLine::waitingChanged, this, &CallDesk::takeOwnLine);
    auto *missed = new MissedCalls(ports, session, this);
    connect(missed, &MissedCalls::saved, this, &CallDesk::callSaved);
    connect(missed, &MissedCalls::failed, this, [this](const Error &error) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"),
                      tr("A missed call could not be kept: %1").arg(Labels::of(error)));
    });
    restoreDrafts();
    showEmpty();
}

CallDesk::~CallDesk()
{
    // A widget that goes loses the focus, and what hears of that must not reach a desk half gone.
    disconnect(qApp, nullptr, this, nullptr);
    disconnect(m_tabs, nullptr, this, nullptr);
    for (int i = 0; i < m_stack->count(); ++i)
        disconnect(m_stack->widget(i), nullptr, this, nullptr);
}

void CallDesk::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new Pane(m_theme, Pane::Ground::Window, this);
    row->setLines(Qt::BottomEdge);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, m_theme.px(4), 0);
    rowLayout->setSpacing(0);
    m_tabs = new CallTabs(m_theme, row);
    rowLayout->addWidget(m_tabs, 0, Qt::AlignBottom);
    rowLayout->addStretch(1);

    m_next = new KeyAction(this, Qt::CTRL | Qt::Key_Tab, [this] { turn(1); });
    new KeyAction(this, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab, [this] { turn(-1); });
    new KeyAction(this, Qt::CTRL | Qt::Key_W, [this] { putAway(); });
    new KeyAction(this, Qt::CTRL | Qt::Key_U, [this] {
        if (m_lastSaved)
            correct(*m_lastSaved);
    });
    // The window owns F2 itself, so that it works on every page; here it only labels the button.
    m_new = new KeyAction(this, {}, [this] { newCall(); });
    m_logKey = new KeyAction(this, {}, [this] { turnLog(); }); // the window owns Ctrl+F3 likewise
    auto *logButton = new KeyButton(m_theme, m_logKey, KeyButton::Look::Flat, row);
    logButton->setCap(QStringLiteral("Ctrl+F3"));
    rowLayout->addWidget(logButton);
    auto *nextButton = new KeyButton(m_theme, m_next, KeyButton::Look::Flat, row);
    rowLayout->addWidget(nextButton);
    auto *newButton = new KeyButton(m_theme, m_new, KeyButton::Look::Flat, row);
    newButton->setCap(QStringLiteral("F2"));
    rowLayout->addWidget(newButton);
    m_tabKeys = {logButton, nextButton, newButton};

    m_notice = new Notice(m_theme, this);
    m_stack = new QStackedWidget(this);
    m_log = new CallLog(m_theme, m_ports, m_session.user, this);
    connect(m_log, &CallLog::correctionWanted, this, &CallDesk::correct);
    connect(m_log, &CallLog::ticketWanted, this, &CallDesk::ticketWanted);
    connect(m_log, &CallLog::left, this, [this] {
        if (m_logAsked)
            turnLog();
    });
    column->addWidget(row);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_log, 1);

    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (m_logAsked && index >= 0)
            bring(index);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        keepDrafts();
        if (index < 0)
            return;
        m_stack->setCurrentIndex(index);
        m_logAsked = false;
        showEmpty();
        tick();
        if (CallForm *form = currentForm())
            form->focusQuestion();
    });
}

void CallDesk::retranslate()
{
    setAccessibleName(tr("Open calls"));
    m_next->setText(tr("Next call"));
    m_new->setText(tr("New call"));
    m_logKey->setText(tr("Log of calls"));
    showEmpty();
    tick();
}

void CallDesk::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CallDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QWidget *key : std::as_const(m_tabKeys))
        key->setVisible(width() / m_theme.scale() >= 800);
}

int CallDesk::openCalls() const
{
    return m_stack->count();
}

CallForm *CallDesk::currentForm() const
{
    return qobject_cast<CallForm *>(m_stack->currentWidget());
}

int CallDesk::indexOf(const CallForm *form) const
{
    return m_stack->indexOf(const_cast<CallForm *>(form));
}

CallForm *CallDesk::addForm()
{
    auto *form = new CallForm(m_theme, m_ports, *m_book, m_session, m_stack);
    connect(form, &CallForm::edited, this, [this, form] { scheduleDraft(form); });
    connect(form, &CallForm::titleChanged, this, &CallDesk::tick);
    connect(form, &CallForm::saved, this, [this, form](const SavedCall &saved) { taken(form, saved); });
    connect(form, &CallForm::corrected, this, [this, form] { corrected(form); });
    connect(form, &CallForm::correctionWanted, this, &CallDesk::correct);
    connect(form, &CallForm::articleWanted, this, &CallDesk::articleWanted);
    connect(form, &CallForm::ticketWanted, this, &CallDesk::ticketWanted);
    m_stack->addWidget(form);
    return form;
}

void CallDesk::addTab(CallForm *form)
{
    m_tabs->blockSignals(true);
    m_tabs->setCurrentIndex(m_tabs->addTab(QString()));
    m_tabs->blockSignals(false);
    m_stack->setCurrentWidget(form);
}

void CallDesk::newCall(const LineCall &line)
{
    const bool known = !line.id.isEmpty() || !line.number.isEmpty();
    CallForm *form = currentForm();
    if (!form || !form->isUntouched() || form->isCorrection()) {
        form = addForm();
        form->begin(line);
        addTab(form);
    } else if (known) {
        form->begin(line);
    }
    m_logAsked = false;
    showEmpty();
    tick();
    form->focusQuestion();
    if (known)
        scheduleDraft(form);
    Q_EMIT openCallsChanged(openCalls());
}

void CallDesk::callBack(const Ticket &ticket)
{
    for (int i = 0; i < m_stack->count(); ++i) {
        auto *form = static_cast<CallForm *>(m_stack->widget(i));
        if (form->isCallingBack() && form->calledTicket() == ticket.id) {
            bring(i);
            form->focusOutcome();
            return;
        }
    }
    CallForm *form = currentForm();
    if (!form || !form->isUntouched() || form->isCorrection()) {
        form = addForm();
        addTab(form);
    }
    form->beginCallBack(ticket);
    m_logAsked = false;
    showEmpty();
    tick();
    form->focusOutcome();
    scheduleDraft(form);
    Q_EMIT openCallsChanged(openCalls());
}

/// The telephone tells of a call that a form here has dialled: it is that form's, not one more for F4.
void CallDesk::takeOwnLine()
{
    const QList<LineCall> waiting = m_ports.phone.waiting();
    if (waiting.isEmpty() || waiting.constFirst().direction != Direction::Out)
        return;
    for (int i = 0; i < m_stack->count(); ++i) {
        auto *form = static_cast<CallForm *>(m_stack->widget(i));
        if (!form->isCallingBack() || !form->lineId().isEmpty()
            || form->phoneNational() != waiting.constFirst().number)
            continue;
        if (const auto line = m_ports.phone.take())
            form->attach(*line);
        return;
    }
}

void CallDesk::newPaperSheet()
{
    CallForm *form = addForm();
    form->beginPaper();
    addTab(form);
    m_logAsked = false;
    showEmpty();
    tick();
    form->focusPaper();
    Q_EMIT openCallsChanged(openCalls());
}

CallForm *CallDesk::formOf(const LineCall &line) const
{
    for (int i = 0; i < m_stack->count(); ++i) {
        auto *form = static_cast<CallForm *>(m_stack->widget(i));
        if (!line.id.isEmpty() && form->lineId() == line.id && !form->isCorrection() && !form->isOver())
            return form;
    }
    return nullptr;
}

void CallDesk::correct(const Call &call)
{
    for (int i = 0; i < m_stack->count(); ++i) {
        auto *form = static_cast<CallForm *>(m_stack->widget(i));
        if (form->id() == call.id) { // being corrected already
            bring(i);
            return;
        }
    }
    CallForm *form = addForm();
    form->correct(call);
    addTab(form);
    m_logAsked = false;
    showEmpty();
    tick();
    form->focusQuestion();
    Q_EMIT openCallsChanged(openCalls());
}

void CallDesk::corrected(CallForm *form)
{
    m_lastSavedMs = m_ports.clock.nowMs();
    m_lastAtCentre = false;
    m_dirty.removeAll(form);
    close(form);
    Q_EMIT lastSaveChanged();
}

void CallDesk::newCallAbout(const QString &procedureId)
{
    newCall();
    if (CallForm *form = currentForm())
        form->linkProcedure(procedureId);
}

void CallDesk::restoreDrafts()
{
    whenReady(this, m_ports.calls.drafts(), [this](const Result<QList<CallDraft>> &drafts) {
        if (!drafts) {
            m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(drafts.error()));
            return;
        }
        for (const CallDraft &draft : *drafts) {
            bool known = false;
            for (int i = 0; i < m_stack->count(); ++i)
                known = known || static_cast<CallForm *>(m_stack->widget(i))->id() == draft.formId;
            if (known)
                continue;
            CallForm *form = addForm();
            m_restored.insert(form, true);
            form->restore(draft);
            m_tabs->blockSignals(true);
            m_tabs->addTab(QString());
            m_tabs->blockSignals(false);
        }
        if (!drafts->isEmpty()) {
            showRestored(*drafts);
            showEmpty();
            tick();
            Q_EMIT openCallsChanged(openCalls());
        }
    });
}

void CallDesk::showRestored(const QList<CallDraft> &drafts)
{
    int top = m_tabs->currentIndex();
    for (const CallDraft &draft : drafts) {
        for (int i = 0; draft.onTop && i < m_stack->count(); ++i) {
            if (static_cast<CallForm *>(m_stack->widget(i))->id() == draft.formId)
                top = i;
        }
    }
    if (top < 0 || top >= m_stack->count())
        return;
    m_tabs->blockSignals(true);
    m_tabs->setCurrentIndex(top);
    m_tabs->blockSignals(false);
    m_stack->setCurrentIndex(top);
    // Nobody loses the field they are in meanwhile.
    if (isVisible() && (!QApplication::focusWidget() || isAncestorOf(QApplication::focusWidget())))
        currentForm()->focusWhereItWas();
}

void CallDesk::focusPage()
{
    if (CallForm *form = m_logAsked ? nullptr : currentForm()) {
        if (!form->isAncestorOf(QApplication::focusWidget()))
            form->focusWhereItWas();
    } else {
        m_log->focusList();
    }
}

void CallDesk::taken(CallForm *form, const SavedCall &saved)
{
    m_lastSavedMs = saved.savedMs > 0 ? saved.savedMs : m_ports.clock.nowMs();
    m_lastAtCentre = false;
    m_lastSaved = saved.call;
    m_dirty.removeAll(form);
    // The call itself is durable now; a draft left behind would come back as a second form of the same call.
    whenReady(this, m_ports.calls.dropDraft(form->id()), [this](const Result<void> &dropped) {
        if (!dropped)
            Q_EMIT draftFailed(dropped.error());
    });
    close(form);
    Q_EMIT lastSaveChanged();
    Q_EMIT callSaved();
    Q_EMIT logged(saved);
    // Back to the list of those who wait, unless another call is open.
    if (saved.call.attempt && !saved.call.ticketId.isNull() && openCalls() == 0)
        Q_EMIT calledBack(saved.call.ticketId);
}

void CallDesk::close(CallForm *form)
{
    // What a field says on losing the focus must not bring the draft back.
    disconnect(form, nullptr, this, nullptr);
    const int index = indexOf(form);
    m_dirty.removeAll(form);
    m_restored.remove(form);
    m_tabs->blockSignals(true);
    m_tabs->removeTab(index);
    m_tabs->blockSignals(false);
    m_stack->removeWidget(form);
    form->deleteLater();
    if (m_tabs->currentIndex() >= 0)
        m_stack->setCurrentIndex(m_tabs->currentIndex());
    else
        m_log->chooseNone(); // another call there would look like the one just saved
    showEmpty();
    tick();
    focusPage();
    Q_EMIT openCallsChanged(openCalls());
}

void CallDesk::scheduleDraft(CallForm *form)
{
    if (!m_dirty.contains(form))
        m_dirty << form;
    // Not restarted by every key: the first unsaved one sets the time.
    if (!m_draftPause.isActive())
        m_draftPause.start();
}

void CallDesk::keepDrafts()
{
    m_draftPause.stop();
    const QList<CallForm *> dirty = std::exchange(m_dirty, {});
    for (CallForm *form : dirty)
        keep(form);
}

void CallDesk::keep(CallForm *form)
{
    if (form->isUntouched() || form->isSaving())
        return;
    CallDraft draft = form->draft(indexOf(form));
    draft.onTop = form == currentForm();
    whenReady(this, m_ports.calls.keepDraft(draft), [this, at = draft.savedMs](const Result<void> &kept) {
        if (kept) {
            m_notice->clear();
            Q_EMIT draftKept(at);
            return;
        }
        m_notice->say(
            Tone::Amber, QStringLiteral("alert"),
            tr("The draft is not on disk: %1 It stays in this window.").arg(Labels::of(kept.error())));
        Q_EMIT draftFailed(kept.error());
    });
}

void CallDesk::keepAll()
{
    for (int i = 0; i < m_stack->count(); ++i)
        keep(static_cast<CallForm *>(m_stack->widget(i)));
}

void CallDesk::turnLog()
{
    keepDrafts();
    if (!m_logAsked)
        m_fieldBefore = QApplication::focusWidget();
    m_logAsked = !m_logAsked;
    showEmpty();
    if (m_logAsked || !currentForm())
        m_log->focusList();
    else if (m_fieldBefore && currentForm()->isAncestorOf(m_fieldBefore))
        m_fieldBefore->setFocus(Qt::OtherFocusReason);
    else
        currentForm()->focusWhereItWas();
}

void CallDesk::bring(int index)
{
    m_logAsked = false;
    showEmpty();
    m_tabs->setCurrentIndex(index);
}

void CallDesk::turn(int step)
{
    const int count = m_tabs->count();
    if (count > 1)
        bring((m_tabs->currentIndex() + step + count) % count);
}

void CallDesk::putAway()
{
    CallForm *form = currentForm();
    if (!form)
        return;
    if (form->isUntouched())
        close(form);
    else
        turn(1); // what was typed is not thrown away by a key
}

void CallDesk::tick()
{
    for (int i = 0; i < m_stack->count() && i < m_tabs->count(); ++i) {
        auto *form = static_cast<CallForm *>(m_stack->widget(i));
        if (i == m_stack->currentIndex())
            form->tick();
        m_tabs->setLook(i, {m_restored.value(form), form->talkSeconds(), form->phoneShown(), form->isCorrection(),
                            form->isOver(), form->isPaper()});
    }
}

void CallDesk::showEmpty()
{
    const bool none = m_stack->count() == 0;
    m_logAsked = m_logAsked && !none;
    m_log->setVisible(none || m_logAsked);
    m_stack->setVisible(!none && !m_logAsked);
    m_tabs->setVisible(!none);
    m_logKey->setEnabled(!none); // else it is there already
    if (!none)
        m_log->setHint(tr("Choose a call to read it. Esc goes back to the open call."), {});
    else
        m_log->setHint(tr("No call is open. F4 takes a call, F2 starts a new one."),
                       m_ports.sync.status().state == SyncState::Practice
                           ? QString()
                           : tr("First day here? Ctrl+K, then “practise”, lets pretend callers ring. F1 shows every key."));
}

QString CallDesk::lastSaveWords() const
{
    if (m_lastSavedMs == 0)
        return {};
    if (m_lastAtCentre)
        return tr("Last call at the centre %1").arg(TimeWords::clock(m_lastCentreMs));
    return tr("Saved on this machine %1").arg(TimeWords::clock(m_lastSavedMs));
}

} // namespace tongdai
