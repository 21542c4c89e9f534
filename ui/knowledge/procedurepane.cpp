#include "ui/knowledge/procedurepane.h"

#include "models/ports/clock.h"
#include "models/ports/whenready.h"
#include "ui/knowledge/comparepane.h"
#include "ui/knowledge/flagform.h"
#include "ui/knowledge/printsheet.h"
#include "ui/knowledge/procedureview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr qint64 AnswerShownMs = qint64(30) * 24 * 3600 * 1000; // a month

constexpr int LowHeight = 460; // effective pixels: 1366x768 at 200 % leaves 312, at 100 % 696

} // namespace

ProcedurePane::ProcedurePane(const Theme &theme, const Clock &clock, KnowledgeDesk &desk, QAction *start,
                             QWidget *owner, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_desk(desk)
    , m_stack(new QStackedWidget(this))
    , m_view(new ProcedureView(theme, clock, m_stack))
    , m_compare(new ComparePane(theme, m_stack))
    , m_print(nullptr)
    , m_nothing(new TextLabel(theme, TextStyle::Body, Tone::Soft, m_stack, TextLabel::Fit::Wrap))
    , m_flag(new FlagForm(theme, desk, this))
    , m_done(new Notice(theme, this))
{
    makeActions(owner);
    m_nothing->setAlignment(Qt::AlignCenter);
    for (QWidget *page : std::initializer_list<QWidget *> {m_nothing, m_view, m_compare})
        m_stack->addWidget(page);
    auto *keys = new FlowRow(theme.px(8));
    keys->setContentsMargins(0, 0, 0, 0);
    keys->addWidget(new KeyButton(theme, start, KeyButton::Look::Accent, this));
    m_otherKeys << new KeyButton(theme, m_message, KeyButton::Look::Framed, this);
    for (QAction *action : {m_printAction, m_older, m_report})
        m_otherKeys << new KeyButton(theme, action, KeyButton::Look::Flat, this);
    for (KeyButton *key : std::as_const(m_otherKeys))
        keys->addWidget(key);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(12));
    foot->setSpacing(theme.px(6));
    foot->addWidget(m_done);
    foot->addLayout(keys);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_stack->setMinimumHeight(1); // its pages scroll
    column->addWidget(m_stack, 1);
    column->addWidget(m_flag);
    column->addWidget(new HairLine(theme, this));
    column->addLayout(foot);
    setFocusProxy(m_view);
    connect(m_flag, &FlagForm::sent, this, [this] {
        m_done->say(Tone::Green, QStringLiteral("check"),
                    tr("The report is kept and goes to the editors. Thank you."));
        m_view->setFocus(Qt::OtherFocusReason);
        readDesk();
        Q_EMIT mainChanged();
    });
    connect(&desk, &KnowledgeDesk::knowledgeChanged, this, &ProcedurePane::readDesk);
    connect(this, &ProcedurePane::mainChanged, this, &ProcedurePane::giveRoom);
    retranslate();
}

void ProcedurePane::makeActions(QWidget *owner)
{
    const auto on = [this, owner](const char *key, std::function<void()> work) {
        auto *action = new KeyAction(owner, QKeySequence(QString::fromLatin1(key)), std::move(work));
        action->setEnabled(false);
        return action;
    };
    m_message = on("Ctrl+I", [this] {
        Q_EMIT comingUp();
        QGuiApplication::clipboard()->setText(CitizenText::message(sheet()));
        m_done->say(Tone::Green, QStringLiteral("copy"),
                    tr("The message is on the clipboard: paste it into Zalo, SMS or email."));
    });
    m_report = on("Ctrl+B", [this] {
        const QString sentence = m_view->selectedSentence();
        Q_EMIT comingUp();
        showView();
        m_done->clear();
        m_flag->open(m_view->procedure(), sentence);
        Q_EMIT mainChanged();
    });
    m_printAction = on("Ctrl+P", [this] {
        Q_EMIT comingUp();
        if (!m_print) { // asking the system for its printers takes a moment: not before somebody prints
            m_print = new PrintSheet(m_theme, m_stack);
            m_stack->addWidget(m_print);
            connect(m_print, &PrintSheet::printed, this, [this](const QString &words) {
                showView();
                m_done->say(Tone::Green, QStringLiteral("check"), words);
            });
        }
        m_flag->close();
        m_done->clear();
        m_print->show(sheet());
        m_stack->setCurrentWidget(m_print);
        m_print->focusFirst();
        Q_EMIT mainChanged();
    });
    m_older = on("Ctrl+PgUp", [this] { compare(1); });
    m_newer = on("Ctrl+PgDown", [this] { compare(-1); });
}

void ProcedurePane::retranslate()
{
    m_message->setText(tr("Copy as message"));
    m_report->setText(tr("Report an error"));
    m_printAction->setText(tr("Print"));
    m_older->setText(tr("Compare versions"));
    m_newer->setText(tr("Nearer version"));
    m_nothing->setText(tr("Type what the caller asks, in their words. The arrow keys choose."));
}

void ProcedurePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

void ProcedurePane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    giveRoom();
}

void ProcedurePane::giveRoom()
{
    // While an error is reported, what is wrong has to be read above the form: in a low window the other
    // buttons give way (their keys go on working).
    const bool low = height() / m_theme.scale() < LowHeight;
    m_flag->setLow(low);
    for (KeyButton *key : std::as_const(m_otherKeys))
        key->setVisible(!low || m_flag->isHidden());
}

void ProcedurePane::show(const Procedure &procedure, Intent intent)
{
    const bool other = procedure.id != m_view->procedure().id;
    m_view->show(procedure, intent);
    for (QAction *action : {m_message, m_report, m_printAction})
        action->setEnabled(true);
    if (other) {
        m_flag->close();
        m_done->clear();
        m_versions.clear();
        m_older->setEnabled(false);
        m_newer->setEnabled(false);
    }
    if (other || m_stack->currentWidget() == m_nothing)
        showView();
    m_view->setLocal(m_local);
    readDesk();
}

void ProcedurePane::setLocal(const LocalFacts &local)
{
    m_local = local;
    m_view->setLocal(local);
}

void ProcedurePane::setMayDraft(bool may)
{
    m_mayDraft = may;
    Q_EMIT mainChanged();
}

void ProcedurePane::readDesk()
{
    const QString id = m_view->procedure().id;
    if (id.isEmpty())
        return;
    const quint64 number = ++m_asked;
    whenReady(this, m_desk.flags(id), [this, number](const Result<QList<ArticleFlag>> &flags) {
        if (number == m_asked && flags)
            m_view->setFlags(*flags);
    });
    whenReady(this, m_desk.answeredFlags(), [this, number, id](const Result<QList<ArticleFlag>> &answered) {
        if (number != m_asked || !answered)
            return;
        QList<ArticleFlag> here;
        for (const ArticleFlag &flag : *answered) {
            if (flag.procedure == id && flag.atMs > m_clock.nowMs() - AnswerShownMs)
                here << flag;
        }
        m_view->setAnswers(here);
    });
    whenReady(this, m_desk.versions(id), [this, number](const Result<QList<ArticleVersion>> &versions) {
        if (number != m_asked || !versions)
            return;
        m_versions = *versions;
        m_older->setEnabled(!m_versions.isEmpty());
        m_newer->setEnabled(!m_versions.isEmpty());
    });
}

void ProcedurePane::showView()
{
    m_stack->setCurrentWidget(m_view);
    Q_EMIT mainChanged();
}

void ProcedurePane::compare(int older)
{
    if (m_stack->currentWidget() == m_compare) {
        m_compare->step(older);
        Q_EMIT mainChanged();
        return;
    }
    Q_EMIT comingUp();
    m_flag->close();
    m_done->clear();
    m_compare->show(m_view->procedure(), m_versions);
    m_stack->setCurrentWidget(m_compare);
    m_compare->focusFirst();
    Q_EMIT mainChanged();
}

CitizenText::Sheet ProcedurePane::sheet() const
{
    return {m_view->procedure(), m_view->tickedPapers(), m_local, TimeWords::local(m_clock.nowMs()).date()};
}

bool ProcedurePane::offersDraft() const
{
    return m_mayDraft && m_stack->currentWidget() == m_compare && m_compare->older();
}

QString ProcedurePane::mainWords() const
{
    if (!m_flag->isHidden())
        return tr("Send the report");
    if (m_print && m_stack->currentWidget() == m_print)
        return tr("Print this sheet");
    if (offersDraft())
        return tr("Make a draft of version %1").arg(m_compare->older()->procedure.version);
    return {};
}

void ProcedurePane::mainWork()
{
    if (!m_flag->isHidden())
        m_flag->send();
    else if (m_print && m_stack->currentWidget() == m_print)
        m_print->print();
    else if (offersDraft())
        Q_EMIT draftWanted(*m_compare->older());
}

bool ProcedurePane::stepBack()
{
    if (!m_flag->isHidden()) {
        m_flag->close();
        m_view->setFocus(Qt::OtherFocusReason);
        Q_EMIT mainChanged();
        return true;
    }
    if (m_stack->currentWidget() == m_compare || (m_print && m_stack->currentWidget() == m_print)) {
        showView();
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

} // namespace tongdai
