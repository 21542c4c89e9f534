#include "ui/editing/draftstab.h"

#include "models/domain/call.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/editing/articleform.h"
#include "ui/editing/draftlinks.h"
#include "ui/editing/mergepane.h"
#include "ui/widgets/articlediff.h"
#include "ui/widgets/articlewords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/timewords.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace tongdai {

using namespace std::chrono_literals;

namespace {

QString keyOf(const ArticleDraft &draft)
{
    return draft.id.toString(QUuid::WithoutBraces);
}

} // namespace

DraftsTab::DraftsTab(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
{
    makeDetail();
    connect(&ports.index, &ArticleIndex::articlesChanged, this, &DraftsTab::readStanding);
    m_journalSoon.setSingleShot(true);
    m_journalSoon.setInterval(600ms); // as for the forms of calls
    connect(&m_journalSoon, &QTimer::timeout, this, &DraftsTab::keepJournal);
    readJournal();
}

void DraftsTab::makeDetail()
{
    const Theme &theme = m_ports.theme;
    auto *pane = new Pane(theme, Pane::Ground::Plain, this);
    m_name = new TextLabel(theme, TextStyle::PanelTitle, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_situation = new TextLabel(theme, TextStyle::Caption, Tone::Soft, pane, TextLabel::Fit::Wrap);
    m_stale = new Notice(theme, pane);
    m_stack = new QStackedWidget(pane);
    m_nothing = new TextLabel(theme, TextStyle::Body, Tone::Soft, m_stack, TextLabel::Fit::Wrap);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_write = makeWrite(m_stack);
    m_compare = makeCompare(m_stack);
    m_merge = new MergePane(theme, m_stack);
    for (QWidget *page : std::initializer_list<QWidget *> {m_nothing, m_write, m_compare, m_merge})
        m_stack->addWidget(page);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(8));
    head->setSpacing(theme.px(4));
    for (QWidget *part : std::initializer_list<QWidget *> {m_name, m_situation, m_stale})
        head->addWidget(part);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new HairLine(theme, pane));
    column->addWidget(m_stack, 1);
    setDetail(pane);
}

QWidget *DraftsTab::makeWrite(QWidget *parent)
{
    const Theme &theme = m_ports.theme;
    auto *scroll = new QScrollArea(parent);
    scroll->setFocusPolicy(Qt::NoFocus); // the fields in it bring themselves into view
    auto *body = new QWidget;
    m_noteLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, body);
    m_note = new QLineEdit(body);
    m_note->setObjectName(QStringLiteral("draftNote"));
    m_note->setMaxLength(limits::Line);
    m_noteProblem = new FieldError(theme, m_note, body);
    m_codeLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, body);
    m_code = new QLineEdit(body);
    m_code->setMaxLength(40);
    m_code->setObjectName(QStringLiteral("draftCode"));
    m_form = new ArticleForm(theme, body);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(12));
    column->setSpacing(theme.px(3));
    for (QWidget *part :
         std::initializer_list<QWidget *> {m_noteLabel, m_note, m_noteProblem, m_codeLabel, m_code, m_form})
        column->addWidget(part);
    column->addStretch(1);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    m_noteLabel->setBuddy(m_note);
    m_codeLabel->setBuddy(m_code);
    connect(m_form, &ArticleForm::edited, this, &DraftsTab::rememberTyped);
    connect(m_note, &QLineEdit::textEdited, this, &DraftsTab::rememberTyped);
    connect(m_code, &QLineEdit::textEdited, this, &DraftsTab::rememberTyped);
    connect(m_note, &QLineEdit::textChanged, m_noteProblem, &FieldError::clearWords);
    return scroll;
}

QWidget *DraftsTab::makeCompare(QWidget *parent)
{
    const Theme &theme = m_ports.theme;
    auto *page = new QWidget(parent);
    m_links = new DraftLinks(theme, m_ports.links, m_ports.clock, page);
    m_diff = new ArticleDiff(theme, page);
    m_reasonBox = new Pane(theme, Pane::Ground::Sunk, page);
    m_reasonLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, m_reasonBox);
    m_reason = new NoteEdit(theme, 3, m_reasonBox);
    m_reason->setObjectName(QStringLiteral("returnReason"));
    m_reason->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_reasonProblem = new FieldError(theme, m_reason, m_reasonBox);
    m_reasonLabel->setBuddy(m_reason);
    auto *box = new QVBoxLayout(m_reasonBox);
    box->setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(10));
    box->setSpacing(theme.px(4));
    for (QWidget *part : std::initializer_list<QWidget *> {m_reasonLabel, m_reason, m_reasonProblem})
        box->addWidget(part);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(theme.px(20), theme.px(4), theme.px(20), theme.px(8));
    inner->addWidget(m_diff);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_links);
    column->addLayout(inner, 1);
    column->addWidget(m_reasonBox);
    m_reasonBox->hide();
    connect(m_reason, &QPlainTextEdit::textChanged, m_reasonProblem, &FieldError::clearWords);
    return page;
}

QString DraftsTab::title() const
{
    return tr("Drafts");
}

QString DraftsTab::emptyWords() const
{
    return tr("Nothing is being written or reviewed. Ctrl+N begins a new procedure.");
}

void DraftsTab::retranslate()
{
    m_noteLabel->setText(tr("What is changed and why (shown in the history)"));
    m_note->setAccessibleName(m_noteLabel->text());
    m_codeLabel->setText(tr("Code of the procedure, when it has one"));
    m_code->setAccessibleName(m_codeLabel->text());
    m_reasonLabel->setText(tr("Why it goes back to its author"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_nothing->setText(tr("Choose a draft with the arrow keys."));
    fill();
    saySituation();
}

void DraftsTab::reload()
{
    whenReady(this, m_ports.desk.drafts(), [this](const Result<QList<ArticleDraft>> &drafts) {
        if (!drafts) {
            complain(Labels::of(drafts.error()));
            return;
        }
        m_drafts = *drafts;
        dropKept();
        fill();
        // What came for the open draft counts, but never over what is being typed.
        for (const ArticleDraft &draft : std::as_const(m_drafts)) {
            if (draft.id == m_open.id && draft != m_open && !m_typed.contains(draft.id))
                open(draft);
        }
    });
}

void DraftsTab::fill()
{
    QList<LineRow> rows;
    const auto add = [&](const ArticleDraft &draft, bool kept) {
        LineRow row;
        row.key = keyOf(draft);
        const Typed typed = m_typed.value(draft.id);
        const QString name = typed.texts.value(ArticleField::Name, draft.procedure.name);
        row.title = name.trimmed().isEmpty() ? tr("(no name yet)") : name.left(400).simplified();
        const auto author = m_ports.directory.user(draft.by);
        row.detail = (draft.by == m_ports.me.name ? tr("mine")
                          : author                ? author->fullName
                                                  : draft.by)
            + QStringLiteral("   ") + draft.note;
        const bool unsaved = !kept || m_typed.contains(draft.id);
        row.mark = unsaved ? tr("not saved") : ArticleWords::of(draft.state);
        row.mood
            = unsaved || draft.state == DraftState::Review ? LineRow::Mood::Waiting : LineRow::Mood::Plain;
        if (!unsaved && !draft.reason.isEmpty() && draft.state == DraftState::Writing) {
            row.mark = tr("sent back");
            row.mood = LineRow::Mood::Bad;
        }
        rows << row;
    };
    for (const ArticleDraft &draft : std::as_const(m_local))
        add(draft, false);
    for (const ArticleDraft &draft : std::as_const(m_drafts))
        add(draft, true);
    setRows(rows);
}

bool DraftsTab::showOwn(const QString &procedureId)
{
    for (const QList<ArticleDraft> &list : {m_local, m_drafts}) {
        for (const ArticleDraft &draft : list) {
            if (draft.procedure.id == procedureId && draft.by == m_ports.me.name) {
                chooseKey(keyOf(draft));
                focusDetail();
                return true;
            }
        }
    }
    return false;
}

void DraftsTab::begin(const QString &procedureId, const QString &note)
{
    if (showOwn(procedureId))
        return;
    whenReady(this, m_ports.index.procedure(procedureId), [this, note](const Result<Procedure> &procedure) {
        if (procedure)
            beginNew(*procedure, procedure->version, note);
        else
            complain(Labels::of(procedure.error()));
    });
}

void DraftsTab::beginFrom(const ArticleVersion &older)
{
    if (showOwn(older.procedure.id)) {
        complain(tr("You have an open draft of this procedure; version %1 was not put over it. Publish the "
                    "draft or discard it with F9 first.")
                     .arg(older.procedure.version));
        return;
    }
    whenReady(this, m_ports.index.procedure(older.procedure.id),
              [this, older](const Result<Procedure> &inForce) {
                  if (!inForce) {
                      complain(Labels::of(inForce.error()));
                      return;
                  }
                  Procedure text = older.procedure;
                  text.id = inForce->id;
                  text.code = inForce->code;
                  text.version = inForce->version;
                  text.checkedBy = inForce->checkedBy;
                  text.checkedOn = inForce->checkedOn;
                  text.nextCheck = inForce->nextCheck;
                  beginNew(text, inForce->version, tr("Back to version %1").arg(older.procedure.version));
                  say(tr("The text of version %1, on version %2 which is in force. Nothing changes until it "
                         "is published; F7 shows the difference.")
                          .arg(older.procedure.version)
                          .arg(inForce->version));
              });
}

void DraftsTab::beginNew(const Procedure &procedure, int baseVersion, const QString &note)
{
    ArticleDraft draft;
    draft.id = QUuid::createUuid();
    draft.procedure = procedure;
    draft.baseVersion = baseVersion;
    draft.note = note.left(limits::Line);
    draft.by = m_ports.me.name;
    draft.atMs = m_ports.clock.nowMs();
    m_local.prepend(draft);
    if (baseVersion != 0)
        noteForJournal(draft); // an untouched empty one is nothing yet
    fill();
    chooseKey(keyOf(draft));
    focusDetail();
}

void DraftsTab::choose(const LineRow *row)
{
    hush();
    for (const QList<ArticleDraft> &list : {m_local, m_drafts}) {
        for (const ArticleDraft &draft : list) {
            if (row && keyOf(draft) == row->key) {
                open(draft);
                return;
            }
        }
    }
    m_open = {};
    m_inForce.reset();
    setMode(Mode::Nothing);
}

bool DraftsTab::mayWrite() const
{
    return isMine() && m_open.state == DraftState::Writing;
}

void DraftsTab::open(const ArticleDraft &draft)
{
    m_open = draft;
    m_inForce.reset();
    m_versions.clear();
    m_reason->clear();
    m_form->show(draft.procedure);
    m_note->setText(draft.note);
    m_code->setText(draft.procedure.code);
    if (const auto typed = m_typed.constFind(draft.id); typed != m_typed.cend()) {
        m_form->setTexts(typed->texts);
        m_note->setText(typed->note);
        m_code->setText(typed->code);
    }
    m_form->setReadOnly(!mayWrite());
    m_codeLabel->setVisible(draft.baseVersion == 0);
    m_code->setVisible(draft.baseVersion == 0);
    setMode(mayWrite() ? Mode::Write : Mode::Compare);
    readStanding();
}

void DraftsTab::readStanding()
{
    if (m_open.id.isNull() || m_open.procedure.id.isEmpty())
        return;
    const quint64 number = ++m_asked;
    const QString id = m_open.procedure.id;
    whenReady(this, m_ports.index.procedure(id), [this, number](const Result<Procedure> &procedure) {
        if (number != m_asked)
            return;
        m_inForce = procedure ? std::optional(*procedure) : std::nullopt;
        saySituation();
        if (m_mode == Mode::Compare || m_mode == Mode::Reason)
            m_diff->show(m_inForce.value_or(Procedure()), m_open.procedure);
        Q_EMIT offersChanged();
    });
    whenReady(this, m_ports.desk.versions(id), [this, number](const Result<QList<ArticleVersion>> &versions) {
        if (number != m_asked || !versions)
            return;
        m_versions = *versions;
        saySituation();
    });
}

QString DraftsTab::situation() const
{
    const auto author = m_ports.directory.user(m_open.by);
    const QString by = author ? author->fullName : m_open.by;
    QStringList parts {ArticleWords::of(m_open.state), by, TimeWords::dateTime(m_open.atMs)};
    parts << (m_open.baseVersion == 0 ? tr("a new procedure")
                                      : tr("begun on version %1").arg(m_open.baseVersion));
    if (!isMine() && !m_open.note.isEmpty())
        parts << m_open.note;
    return parts.join(QStringLiteral("   "));
}

QString DraftsTab::staleWords() const
{
    QStringList lines;
    lines << tr("Version %1 is in force since; this draft was begun on version %2. F7 brings it onto the new "
                "one.")
                 .arg(m_inForce->version)
                 .arg(m_open.baseVersion);
    for (const ArticleVersion &version : m_versions) {
        if (version.procedure.version <= m_open.baseVersion)
            continue;
        const auto user = m_ports.directory.user(version.by);
        lines << tr("Version %1, %2, %3: %4")
                     .arg(version.procedure.version)
                     .arg(user ? user->fullName : version.by, TimeWords::date(version.atMs), version.note);
    }
    const auto user = m_ports.directory.user(m_inForce->checkedBy);
    if (m_inForce->checkedOn.isValid())
        lines << tr("Version %1: %2, %3")
                     .arg(m_inForce->version)
                     .arg(user ? user->fullName : m_inForce->checkedBy,
                          TimeWords::date(m_inForce->checkedOn));
    for (const ArticleVersion &version : m_versions) {
        if (version.procedure.version != m_open.baseVersion)
            continue;
        QStringList fields;
        for (const FieldChange &change : articleChanges(version.procedure, *m_inForce))
            fields << ArticleWords::of(change.field);
        if (!fields.isEmpty())
            lines << tr("Changed since: %1.").arg(fields.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

void DraftsTab::saySituation()
{
    const bool any = !m_open.id.isNull();
    m_name->setSay(!any                                  ? QString()
                       : m_open.procedure.name.isEmpty() ? tr("A new procedure")
                                                         : m_open.procedure.name.left(400).simplified());
    m_situation->setSay(any ? situation() : QString());
    if (any && isStale() && m_mode != Mode::Merge)
        m_stale->say(Tone::Amber, QStringLiteral("alert"), staleWords());
    else if (any && !m_open.reason.isEmpty() && m_open.state == DraftState::Writing) {
        const auto reviewer = m_ports.directory.user(m_open.reviewedBy);
        m_stale->say(Tone::Amber, QStringLiteral("return"),
                     tr("Sent back by %1: %2")
                         .arg(reviewer ? reviewer->fullName : m_open.reviewedBy, m_open.reason.left(2000)));
    } else {
        m_stale->clear();
    }
}

void DraftsTab::setMode(Mode mode)
{
    m_mode = mode;
    m_reasonBox->setVisible(mode == Mode::Reason);
    switch (mode) {
    case Mode::Nothing:
        m_stack->setCurrentWidget(m_nothing);
        break;
    case Mode::Write:
        m_stack->setCurrentWidget(m_write);
        break;
    case Mode::Compare:
    case Mode::Reason: {
        Procedure draft = m_open.procedure;
        if (mayWrite())
            m_form->read(draft);
        m_diff->show(m_inForce.value_or(Procedure()), draft);
        m_links->show(draft);
        m_stack->setCurrentWidget(m_compare);
        break;
    }
    case Mode::Merge:
        m_stack->setCurrentWidget(m_merge);
        break;
    }
    saySituation();
    Q_EMIT offersChanged();
}

void DraftsTab::focusDetail()
{
    switch (m_mode) {
    case Mode::Write:
        m_note->text().trimmed().isEmpty() ? m_note->setFocus(Qt::ShortcutFocusReason) : m_form->focusFirst();
        break;
    case Mode::Compare:
        m_diff->setFocus(Qt::ShortcutFocusReason);
        break;
    case Mode::Reason:
        m_reason->setFocus(Qt::ShortcutFocusReason);
        break;
    case Mode::Merge:
        m_merge->focusFirst();
        break;
    case Mode::Nothing:
        break;
    }
}

} // namespace tongdai
