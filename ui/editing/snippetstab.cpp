#include "ui/editing/snippetstab.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int TextLines = 6;

} // namespace

SnippetsTab::SnippetsTab(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
{
    m_shown.id = QUuid::createUuid();
    makeForm();
}

void SnippetsTab::makeForm()
{
    const Theme &theme = m_ports.theme;
    auto *pane = new Pane(theme, Pane::Ground::Plain, this);
    m_state = new TextLabel(theme, TextStyle::PanelTitle, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_nameLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, pane);
    m_name = new QLineEdit(pane);
    m_name->setObjectName(QStringLiteral("snippetName"));
    m_name->setMaxLength(limits::SnippetName);
    m_nameLabel->setBuddy(m_name);
    m_nameProblem = new FieldError(theme, m_name, pane);
    m_textLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, pane);
    m_text = new NoteEdit(theme, TextLines, pane);
    m_text->setObjectName(QStringLiteral("snippetText"));
    m_textLabel->setBuddy(m_text);
    m_textProblem = new FieldError(theme, m_text, pane);
    m_how = new TextLabel(theme, TextStyle::Caption, Tone::Soft, pane, TextLabel::Fit::Wrap);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12));
    column->setSpacing(theme.px(4));
    for (QWidget *part : std::initializer_list<QWidget *> {m_state, m_nameLabel, m_name, m_nameProblem,
                                                           m_textLabel, m_text, m_textProblem, m_how})
        column->addWidget(part);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, m_nameProblem, &FieldError::clearWords);
    connect(m_text, &QPlainTextEdit::textChanged, m_textProblem, &FieldError::clearWords);
    setDetail(pane);
}

QString SnippetsTab::title() const
{
    return tr("Ready texts");
}

QString SnippetsTab::emptyWords() const
{
    return tr("Nobody has written a ready text yet. Ctrl+N writes one.");
}

void SnippetsTab::retranslate()
{
    m_state->setSay(m_new                   ? tr("A new ready text")
                        : m_shown.withdrawn ? tr("Withdrawn: its short name does nothing now")
                                            : tr("A ready text"));
    m_nameLabel->setText(tr("Short name"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_textLabel->setText(tr("Text"));
    m_text->setAccessibleName(m_textLabel->text());
    m_how->setSay(tr(
        "In the content of a call or an answer type / and the short name, then Tab. Ctrl+K finds it too."));
    fill();
}

void SnippetsTab::reload()
{
    whenReady(this, m_ports.desk.snippets(), [this](const Result<QList<Snippet>> &found) {
        if (!found) {
            complain(Labels::of(found.error()));
            return;
        }
        m_snippets = *found;
        std::stable_sort(m_snippets.begin(), m_snippets.end(), [](const Snippet &a, const Snippet &b) {
            return sortKey(a.name) < sortKey(b.name);
        });
        fill();
    });
}

void SnippetsTab::fill()
{
    QList<LineRow> rows;
    for (const Snippet &snippet : std::as_const(m_snippets)) {
        LineRow row;
        row.key = snippet.id.toString(QUuid::WithoutBraces);
        row.title = QLatin1Char('/') + snippet.name;
        row.detail = snippet.text.simplified();
        row.faded = snippet.withdrawn;
        if (snippet.waiting) {
            row.mark = tr("waiting");
            row.mood = LineRow::Mood::Waiting;
        } else if (snippet.withdrawn) {
            row.mark = tr("withdrawn");
        }
        rows << row;
    }
    setRows(rows);
}

Snippet SnippetsTab::written() const
{
    Snippet snippet = m_shown;
    snippet.name = cleanText(m_name->text()).trimmed();
    if (snippet.name.startsWith(QLatin1Char('/'))) // typed as it will be used
        snippet.name.remove(0, 1);
    snippet.text = cleanText(m_text->wholeText()).trimmed();
    return snippet;
}

void SnippetsTab::keepTyped()
{
    if (const Snippet now = written(); now.name != m_shown.name || now.text != m_shown.text)
        m_typed[now.id] = now;
}

void SnippetsTab::show(const Snippet &snippet)
{
    m_shown = snippet;
    const Snippet typed = m_typed.value(snippet.id, snippet);
    m_name->setText(typed.name);
    m_text->setPlainText(typed.text);
    m_nameProblem->clearWords();
    m_textProblem->clearWords();
    retranslate();
    Q_EMIT offersChanged();
}

void SnippetsTab::choose(const LineRow *row)
{
    if (!row)
        return;
    keepTyped();
    hush();
    for (const Snippet &snippet : std::as_const(m_snippets)) {
        if (snippet.id.toString(QUuid::WithoutBraces) != row->key)
            continue;
        m_new = false;
        const Snippet chosen = snippet; // show() fills the list anew
        show(chosen);
        return;
    }
}

void SnippetsTab::begin()
{
    keepTyped();
    chooseKey({});
    Snippet snippet;
    snippet.id = QUuid::createUuid();
    m_new = true;
    show(snippet);
    focusDetail();
}

void SnippetsTab::focusDetail()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

QString SnippetsTab::offer(Verb verb) const
{
    switch (verb) {
    case Verb::Main:
        return tr("Save the ready text");
    case Verb::New:
        return tr("New ready text");
    case Verb::Back:
        return !m_new && !m_shown.withdrawn ? tr("Withdraw") : QString();
    case Verb::Undo:
        return !m_new && m_shown.withdrawn ? tr("Bring back") : QString();
    case Verb::Try:
    case Verb::Open:
    case Verb::Forward:
        break;
    }
    return {};
}

void SnippetsTab::work(Verb verb)
{
    hush();
    switch (verb) {
    case Verb::Main:
        save(m_shown.withdrawn, tr("The ready text is kept and goes to every desk."));
        break;
    case Verb::New:
        begin();
        break;
    case Verb::Back:
        save(true, tr("Withdrawn. Shift+F9 brings it back."));
        break;
    case Verb::Undo:
        save(false, tr("It is used again."));
        break;
    case Verb::Try:
    case Verb::Open:
    case Verb::Forward:
        break;
    }
}

void SnippetsTab::save(bool withdrawn, const QString &done)
{
    if (m_saving)
        return;
    Snippet snippet = written();
    snippet.withdrawn = withdrawn;
    QList<Error> problems = problemsOf(snippet);
    const auto same = snippetNamed(m_snippets, snippet.name);
    if (same && same->id != snippet.id)
        problems.prepend(
            Error {ErrorKind::Invalid, {}, QStringLiteral("name"), QStringLiteral("snippet.name_taken")});
    if (!problems.isEmpty()) {
        const Error &problem = problems.first();
        const bool about = problem.field == QStringLiteral("text");
        (about ? m_textProblem : m_nameProblem)
            ->say(problem.code == QStringLiteral("snippet.name")
                      ? tr("Letters and digits only, at most %1, no spaces.").arg(limits::SnippetName)
                      : problem.code == QStringLiteral("text.missing")
                      ? (about ? tr("Write the text.") : tr("Write a short name."))
                      : Labels::of(problem));
        (about ? static_cast<QWidget *>(m_text) : m_name)->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_saving = true;
    whenReady(this, m_ports.desk.keepSnippet(snippet), [this, snippet, done](const Result<void> &kept) {
        m_saving = false;
        if (!tell(kept, done))
            return;
        m_typed.remove(snippet.id);
        if (m_shown.id == snippet.id) {
            m_new = false;
            m_shown = snippet;
            retranslate();
            Q_EMIT offersChanged();
        }
        reload();
    });
}

} // namespace tongdai
