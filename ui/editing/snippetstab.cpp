#include "ui/editing/snippetstab.h"

#include "models/domain/vietnamesetext.h"
#include "ui/widgets/noteedit.h"

#include <QLineEdit>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int TextLines = 6;

} // namespace

SnippetsTab::SnippetsTab(const EditingPorts &ports, QWidget *parent)
    : EntryTab(ports, parent)
    , m_name(new QLineEdit(form().body()))
    , m_text(new NoteEdit(ports.theme, TextLines, form().body()))
{
    m_name->setMaxLength(limits::SnippetName);
    form().addField(m_name, QStringLiteral("snippetName"));
    form().addField(m_text, QStringLiteral("snippetText"));
    m_how = form().addWords();
    start();
}

QString SnippetsTab::title() const
{
    return tr("Ready texts");
}

QString SnippetsTab::emptyWords() const
{
    return tr("Nobody has written a ready text yet. Ctrl+N writes one.");
}

EntryTabBase::Words SnippetsTab::words() const
{
    return {tr("Save the ready text"), tr("New ready text"),
            tr("The ready text is kept and goes to every desk.")};
}

void SnippetsTab::retranslate()
{
    form().sayState(isNew()             ? tr("A new ready text")
                        : isWithdrawn() ? tr("Withdrawn: its short name does nothing now")
                                        : tr("A ready text"));
    form().setLabel(m_name, tr("Short name"));
    form().setLabel(m_text, tr("Text"));
    m_how->setSay(tr(
        "In the content of a call or an answer type / and the short name, then Tab. Ctrl+K finds it too."));
    fill();
}

QFuture<Result<QList<Snippet>>> SnippetsTab::read()
{
    return m_ports.desk.snippets();
}

QFuture<Result<void>> SnippetsTab::keep(const Snippet &snippet)
{
    return m_ports.desk.keepSnippet(snippet);
}

QList<Snippet> SnippetsTab::arranged(QList<Snippet> snippets) const
{
    std::stable_sort(snippets.begin(), snippets.end(),
                     [](const Snippet &a, const Snippet &b) { return sortKey(a.name) < sortKey(b.name); });
    return snippets;
}

QString SnippetsTab::keyOf(const Snippet &snippet) const
{
    return snippet.id.toString(QUuid::WithoutBraces);
}

LineRow SnippetsTab::rowOf(const Snippet &snippet) const
{
    LineRow row;
    row.title = QLatin1Char('/') + snippet.name;
    row.detail = snippet.text.simplified();
    return row;
}

Snippet SnippetsTab::blank() const
{
    Snippet snippet;
    snippet.id = QUuid::createUuid();
    return snippet;
}

void SnippetsTab::put(const Snippet &snippet)
{
    m_name->setText(snippet.name);
    m_text->setPlainText(snippet.text);
}

Snippet SnippetsTab::written() const
{
    Snippet snippet = shown();
    snippet.name = cleanText(m_name->text()).trimmed();
    if (snippet.name.startsWith(QLatin1Char('/'))) // typed as it will be used
        snippet.name.remove(0, 1);
    snippet.text = cleanText(m_text->wholeText()).trimmed();
    return snippet;
}

bool SnippetsTab::differs(const Snippet &now, const Snippet &was) const
{
    return now.name != was.name || now.text != was.text;
}

void SnippetsTab::focusDetail()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

bool SnippetsTab::judge(const Snippet &snippet)
{
    const auto same = snippetNamed(entries(), snippet.name);
    const bool taken = same && same->id != snippet.id;
    const QList<Error> problems = problemsOf(snippet);
    if (taken) {
        form().sayWrong(m_name, Labels::ofRule(QStringLiteral("snippet.name_taken")));
    } else if (!problems.isEmpty()) {
        const Error &problem = problems.first();
        const bool text = problem.field == QStringLiteral("text");
        form().sayWrong(text ? static_cast<QWidget *>(m_text) : m_name,
                        problem.code == QStringLiteral("snippet.name")
                            ? tr("Letters and digits only, at most %1, no spaces.").arg(limits::SnippetName)
                            : problem.code == QStringLiteral("text.missing")
                            ? (text ? tr("Write the text.") : tr("Write a short name."))
                            : Labels::of(problem));
    }
    return !taken && problems.isEmpty();
}

} // namespace tongdai
