#include "ui/knowledge/knowledgepage.h"

#include "models/domain/call.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/knowledge/hitdelegate.h"
#include "ui/knowledge/procedureaside.h"
#include "ui/knowledge/procedurepane.h"
#include "ui/knowledge/procedureview.h"
#include "ui/knowledge/unitfactspanel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/missednote.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/proceduretext.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <chrono>

namespace tongdai {

using namespace std::chrono_literals;

namespace {

constexpr int HitsShown = 50;
constexpr qint64 AnswerNewMs = qint64(7) * 24 * 3600 * 1000; // a week
constexpr qsizetype MostAnswers = 3;

/// Editors, administrators and auditors take no calls.
bool takesCalls(const User &user)
{
    return user.role == Role::Operator || user.role == Role::Supervisor || user.isDesk();
}

} // namespace

KnowledgePage::KnowledgePage(const Theme &theme, ArticleIndex &index, KnowledgeDesk &desk,
                             Directory &directory, Clock &clock, const Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_index(index)
    , m_desk(desk)
    , m_directory(directory)
    , m_clock(clock)
    , m_me(session.user)
    , m_hits(new HitListModel(index, this))
{
    makeActions();
    QWidget *left = makeLeft();
    m_pane = new ProcedurePane(theme, clock, desk, m_start, this, this);
    m_pane->setMayDraft(mayEditArticles(m_me));
    m_facts = new UnitFactsPanel(theme, desk, directory, m_me, m_editFacts);
    m_aside = new ProcedureAside(theme, index, directory, m_facts, this);
    m_aside->setLines({}); // the splitter draws the line between panes
    m_panes = new ThreePanes(theme, left, m_pane, m_aside, 364, 262, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_panes);
    connectParts();
    retranslate();
    ask();
    readAnswers();
}

void KnowledgePage::connectParts()
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(120ms); // between two keys nobody reads a procedure
    connect(&m_readSoon, &QTimer::timeout, this, [this] { read(m_wanted, m_intent); });

    connect(m_question, &QuestionField::wordsChanged, this, &KnowledgePage::ask);
    connect(m_question, &QuestionField::rowStepped, this, [this](int rows) {
        const int last = m_hits->rowCount() - 1;
        if (last >= 0)
            m_view->setCurrentIndex(m_hits->index(std::clamp(m_view->currentIndex().row() + rows, 0, last)));
    });
    connect(m_question, &QuestionField::taken, this, [this] {
        if (!m_view->currentIndex().isValid() && m_hits->rowCount() > 0)
            m_view->setCurrentIndex(m_hits->index(0));
        m_panes->bring(ThreePanes::Middle);
    });
    connect(m_field, &QComboBox::currentIndexChanged, this, &KnowledgePage::ask);
    connect(m_level, &QComboBox::currentIndexChanged, this, &KnowledgePage::ask);
    connect(m_hits, &HitListModel::answered, this, &KnowledgePage::takeAnswer);
    connect(m_hits, &HitListModel::failed, this, [this](const Error &error) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"),
                      tr("%1 What is listed here is from before.").arg(Labels::of(error)));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!m_settling && current.isValid())
                    openRow(current.row());
            });
    connect(m_view, &QListView::activated, this, [this] { m_panes->bring(ThreePanes::Middle); });
    connect(m_aside, &ProcedureAside::procedureAsked, this, &KnowledgePage::showProcedure);
    connect(m_panes, &ThreePanes::turned, this, &KnowledgePage::focusPane);
    connect(&m_index, &ArticleIndex::articlesChanged, this, [this] {
        fillFilters();
        tellState();
        if (!m_shown.isEmpty())
            read(m_shown, m_intent);
    });
    connect(m_facts, &UnitFactsPanel::factsChanged, this, [this] { m_pane->setLocal(m_facts->local()); });
    connect(m_facts, &UnitFactsPanel::editingChanged, this, &KnowledgePage::sayMain);
    connect(&m_desk, &KnowledgeDesk::knowledgeChanged, this, &KnowledgePage::readAnswers);
    connect(m_pane, &ProcedurePane::comingUp, this, [this] { m_panes->bring(ThreePanes::Middle); });
    connect(m_pane, &ProcedurePane::mainChanged, this, &KnowledgePage::sayMain);
    connect(m_pane, &ProcedurePane::draftWanted, this, &KnowledgePage::draftWanted);
    connect(&m_theme, &Theme::changed, m_view, [this] { m_view->doItemsLayout(); });
}

void KnowledgePage::makeActions()
{
    m_start = new KeyAction(this, QKeySequence(QStringLiteral("Ctrl+Return")), [this] { mainWork(); });
    m_miss = new KeyAction(this, QKeySequence(QStringLiteral("F9")),
                           [this] { m_missed->note(m_hits->query().text); });
    m_list = new KeyAction(this, {}, [this] { listField(); });
    m_editFacts = new KeyAction(this, QKeySequence(QStringLiteral("Ctrl+J")), [this] {
        m_panes->bring(ThreePanes::Right);
        m_facts->edit();
    });
    m_editFacts->setVisible(false);
    m_focusQuestion = new KeyAction(this, QKeySequence(QStringLiteral("F3")), [this] { takeFocus(); });
    m_next = new KeyAction(this, QKeySequence(QStringLiteral("F6")), [this] { m_panes->turn(1); });
    m_previous = new KeyAction(this, QKeySequence(QStringLiteral("Shift+F6")), [this] { m_panes->turn(-1); });
    m_back = new KeyAction(this, QKeySequence(QStringLiteral("Esc")), [this] { stepBack(); });
    m_start->setEnabled(false);
}

QWidget *KnowledgePage::makeLeft()
{
    auto *left = new Pane(m_theme, Pane::Ground::Plain, this);
    m_question = new QuestionField(m_theme, left);
    m_question->setIconName(QStringLiteral("search"));
    m_question->setKeyCap(QStringLiteral("F3"));
    m_question->setMaxLength(limits::Line);
    m_field = new PlainCombo(m_theme, left);
    m_level = new PlainCombo(m_theme, left);
    m_count = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, left, TextLabel::Fit::Wrap);
    m_notice = new Notice(m_theme, left);
    m_answers = new Notice(m_theme, left);
    m_answers->setObjectName(QStringLiteral("flagAnswers"));
    m_missed = new MissedNote(m_desk, m_notice, this);
    m_view = new QListView(left);
    m_view->setObjectName(QStringLiteral("hits"));
    m_rows = new HitDelegate(m_theme, m_clock, m_view);
    m_hits->setDescription([this](const SearchHit &hit) { return m_rows->words(hit); });
    m_view->setModel(m_hits);
    m_view->setItemDelegate(m_rows);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setResizeMode(QListView::Adjust);
    m_view->installEventFilter(this);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(6));
    head->setSpacing(m_theme.px(8));
    head->addWidget(m_question);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(m_theme.px(8));
    filters->addWidget(m_field, 1);
    filters->addWidget(m_level, 1);
    head->addLayout(filters);
    head->addWidget(m_notice);
    head->addWidget(m_answers);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(2));
    column->addLayout(head);
    column->addWidget(new HairLine(m_theme, left));
    m_count->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(16), m_theme.px(4));
    column->addWidget(m_count);
    column->addWidget(makeDeadEnd());
    column->addWidget(m_view, 1);
    return left;
}

QWidget *KnowledgePage::makeDeadEnd()
{
    m_deadEnd = new QWidget(this);
    auto *row = new FlowRow(m_theme.px(8), m_deadEnd);
    row->setContentsMargins(0, 0, 0, 0);
    for (QAction *action : {m_miss, m_list})
        row->addWidget(new KeyButton(m_theme, action, KeyButton::Look::Framed, m_deadEnd));
    m_deadEnd->setContentsMargins(m_theme.px(16), m_theme.px(2), m_theme.px(16), m_theme.px(8));
    m_deadEnd->hide();
    return m_deadEnd;
}

void KnowledgePage::retranslate()
{
    setAccessibleName(tr("Look up"));
    m_question->setAccessibleName(tr("What does the caller ask?"));
    m_question->setPlaceholderText(tr("What does the caller ask?"));
    m_field->setAccessibleName(tr("Field"));
    m_level->setAccessibleName(tr("Level"));
    m_view->setAccessibleName(tr("Procedures found"));
    m_miss->setText(tr("Note as not found"));
    m_editFacts->setText(tr("Edit what holds here"));
    sayMain();
    m_focusQuestion->setText(tr("Ask for a procedure"));
    m_next->setText(tr("Next pane"));
    m_previous->setText(tr("Previous pane"));
    m_back->setText(tr("One step back"));
    fillFilters();
    tellState();
    sayAnswers();
}

bool KnowledgePage::eventFilter(QObject *watched, QEvent *event)
{
    // QListView measures its rows anew for another height only; a name may wrap elsewhere now.
    if (watched == m_view && event->type() == QEvent::Resize
        && static_cast<QResizeEvent *>(event)->oldSize().width() != m_view->width())
        QMetaObject::invokeMethod(m_view, [this] { m_view->doItemsLayout(); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void KnowledgePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KnowledgePage::fillFilters()
{
    const QString field = m_field->currentData().toString();
    const QString level = m_level->currentData().toString();
    const QSignalBlocker quietField(m_field);
    const QSignalBlocker quietLevel(m_level);
    m_field->clear();
    m_field->addItem(tr("Any field"), QString());
    for (const QString &name : m_index.fields())
        m_field->addItem(name, name);
    m_field->setCurrentIndex(std::max(0, m_field->findData(field)));

    // The values are the base's own words for levels, whatever the window's language.
    m_level->clear();
    m_level->addItem(tr("Any level"), QString());
    m_level->addItem(tr("Commune level"), QStringLiteral("Cấp xã"));
    m_level->addItem(tr("District level"), QStringLiteral("Cấp huyện"));
    m_level->addItem(tr("Province level"), QStringLiteral("Cấp tỉnh"));
    m_level->addItem(tr("Ministry level"), QStringLiteral("Cấp bộ"));
    m_level->addItem(tr("Other bodies"), QStringLiteral("Cơ quan khác"));
    m_level->setCurrentIndex(std::max(0, m_level->findData(level)));
}

void KnowledgePage::ask()
{
    SearchQuery query;
    query.text = cleanText(m_question->wholeText()).simplified();
    query.field = m_field->currentData().toString();
    query.level = m_level->currentData().toString();
    query.limit = HitsShown;
    m_hits->setQuery(query);
}

void KnowledgePage::takeAnswer()
{
    m_notice->clear();
    sayAnswers();
    tellState();
    // What is being read stays chosen where it is still listed; else the best hit comes up.
    m_settling = true;
    int row = -1;
    for (int i = 0; i < m_hits->rowCount() && !m_shown.isEmpty() && m_hits->showsMostAsked(); ++i) {
        if (m_hits->at(i)->id == m_shown)
            row = i;
    }
    const bool best = row < 0 && !m_hits->showsMostAsked() && m_hits->rowCount() > 0;
    if (best)
        row = 0;
    if (row >= 0)
        m_view->setCurrentIndex(m_hits->index(row));
    else
        m_view->selectionModel()->clear();
    m_view->scrollToTop();
    m_settling = false;
    if (best)
        openRow(0);
}

bool KnowledgePage::isDeadEnd() const
{
    return !m_hits->query().text.isEmpty() && !m_hits->showsMostAsked()
        && (m_hits->rowCount() == 0 || m_hits->answer().nearOnly);
}

void KnowledgePage::tellState()
{
    const SearchAnswer &answer = m_hits->answer();
    QString words;
    if (m_index.isFilling())
        words = tr(
            "The knowledge base is being loaded: %n procedure(s) so far. What is not found may still come.",
            nullptr, m_index.size());
    else if (m_index.size() == 0 && m_hits->rowCount() == 0)
        words = tr("No procedure is on this machine yet; they come with the first synchronisation.");
    else if (m_hits->showsMostAsked())
        words = m_hits->rowCount() > 0 ? tr("Asked most today")
                                       : tr("%n procedure(s) on this machine.", nullptr, m_index.size());
    else if (m_hits->rowCount() == 0)
        words = tr("No procedure matches. Fewer or other words may find it; Esc clears the question.");
    else if (answer.nearOnly)
        words = tr("Nothing matches; these are the nearest.");
    else if (!answer.repairedTo.isEmpty())
        words = tr("Showing results for \u201c%1\u201d: %n", nullptr, answer.total).arg(answer.repairedTo);
    else
        words = tr("%n procedure(s) match", nullptr, answer.total);
    m_count->setSay(words);

    const QString field = m_hits->query().field.isEmpty() && m_hits->rowCount() > 0 ? m_hits->at(0)->field
                                                                                    : m_hits->query().field;
    m_list->setText(tr("All of the field \u201c%1\u201d").arg(ProcedureText::shortened(field, 30)));
    m_list->setData(field);
    m_list->setVisible(!field.isEmpty());
    m_miss->setEnabled(!m_hits->query().text.isEmpty());
    m_deadEnd->setVisible(isDeadEnd());
}

void KnowledgePage::readAnswers()
{
    whenReady(this, m_desk.answeredFlags(), [this](const Result<QList<ArticleFlag>> &answered) {
        if (!answered)
            return;
        m_answered = *answered;
        m_answered.removeIf(
            [this](const ArticleFlag &flag) { return flag.atMs < m_clock.nowMs() - AnswerNewMs; });
        m_answered = m_answered.mid(0, MostAnswers);
        for (const ArticleFlag &flag : std::as_const(m_answered)) {
            if (m_answeredNames.contains(flag.procedure))
                continue;
            whenReady(this, m_index.procedure(flag.procedure), [this](const Result<Procedure> &procedure) {
                if (procedure)
                    m_answeredNames.insert(procedure->id, procedure->name);
                sayAnswers();
            });
        }
        sayAnswers();
    });
}

void KnowledgePage::sayAnswers()
{
    QStringList lines;
    for (const ArticleFlag &flag : std::as_const(m_answered)) {
        if (!m_read.contains(flag.id))
            lines << tr("Your report on \u201c%1\u201d is answered: %2")
                         .arg(ProcedureText::shortened(m_answeredNames.value(flag.procedure, flag.procedure),
                                                       60),
                              ProcedureText::shortened(cleanText(flag.answer), 140));
    }
    // What is looked for comes first.
    if (lines.isEmpty() || !m_hits->query().text.isEmpty())
        m_answers->clear();
    else
        m_answers->say(Tone::Green, QStringLiteral("check"), lines.join(QLatin1Char('\n')));
}

void KnowledgePage::listField()
{
    const int row = m_field->findData(m_list->data());
    if (row < 0)
        return;
    const QSignalBlocker quiet(m_field);
    m_field->setCurrentIndex(row);
    m_question->clear(); // asks anew, with the field alone
    m_view->setFocus(Qt::OtherFocusReason);
}

void KnowledgePage::sayMain()
{
    const QString words = m_facts->isEditing() ? tr("Save what holds here") : m_pane->mainWords();
    m_start->setText(words.isEmpty() ? tr("New ticket from this procedure") : words);
    m_start->setVisible(!words.isEmpty() || takesCalls(m_me));
    m_start->setEnabled(!words.isEmpty() || (!m_shown.isEmpty() && takesCalls(m_me)));
}

void KnowledgePage::mainWork()
{
    if (m_facts->isEditing())
        m_facts->save();
    else if (!m_pane->mainWords().isEmpty())
        m_pane->mainWork();
    else if (!m_shown.isEmpty() && takesCalls(m_me))
        Q_EMIT startCallWith(m_shown);
}

void KnowledgePage::setCallerUnit(const QString &code)
{
    if (!m_me.isDesk())
        m_facts->setUnit(code);
}

void KnowledgePage::openRow(int row)
{
    const SearchHit *hit = m_hits->at(row);
    if (!hit)
        return;
    m_intent = m_hits->answer().intent;
    m_wanted = hit->id;
    if (hit->id == m_shown) {
        m_readSoon.stop();
        m_pane->show(m_pane->view()->procedure(), m_intent); // asked for something else of it
        return;
    }
    m_readSoon.start();
}

void KnowledgePage::showProcedure(const QString &idOrCode)
{
    m_readSoon.stop();
    m_intent = Intent::None;
    read(idOrCode, m_intent);
    m_panes->bring(ThreePanes::Middle);
}

void KnowledgePage::read(const QString &idOrCode, Intent intent)
{
    const quint64 number = ++m_asked;
    whenReady(this, m_index.procedure(idOrCode), [this, number, intent](const Result<Procedure> &procedure) {
        if (number != m_asked)
            return;
        if (!procedure) {
            // What is on screen is still true; only the new one could not be read.
            m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(procedure.error()));
            return;
        }
        m_notice->clear();
        m_shown = procedure->id;
        for (const ArticleFlag &flag : std::as_const(m_answered)) {
            if (flag.procedure == m_shown)
                m_read.insert(flag.id); // it stands on the page that comes up
        }
        sayAnswers();
        m_pane->show(*procedure, intent);
        m_aside->show(*procedure);
        sayMain();
    });
}

bool KnowledgePage::stepBack()
{
    if (m_facts->stepBack() || m_pane->stepBack())
        return true;
    if (!m_question->text().isEmpty()) {
        m_question->clear();
        takeFocus();
        return true;
    }
    takeFocus();
    return false;
}

void KnowledgePage::takeFocus()
{
    m_panes->bring(ThreePanes::Left);
    m_question->setFocus(Qt::ShortcutFocusReason);
    m_question->selectAll();
}

void KnowledgePage::focusPane(ThreePanes::Pane pane)
{
    switch (pane) {
    case ThreePanes::Left:
        m_question->setFocus(Qt::ShortcutFocusReason);
        break;
    case ThreePanes::Middle:
        m_pane->view()->setFocus(Qt::ShortcutFocusReason);
        break;
    case ThreePanes::Right:
        if (!m_aside->focusFirst())
            m_pane->view()->setFocus(Qt::ShortcutFocusReason);
        break;
    }
}

} // namespace tongdai
