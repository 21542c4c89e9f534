#include "ui/widgets/snippetkeys.h"

#include "ui/widgets/snippetbook.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>

namespace tongdai {

namespace {

constexpr char TakesSnippets[] = "takesSnippets";

QString lineBefore(const QTextCursor &cursor)
{
    return cursor.block().text().left(cursor.positionInBlock());
}

QPlainTextEdit *takingField(QObject *object)
{
    auto *field = qobject_cast<QPlainTextEdit *>(object);
    return field && field->property(TakesSnippets).toBool() && !field->isReadOnly() ? field : nullptr;
}

} // namespace

SnippetKeys::SnippetKeys(const SnippetBook &book, QObject *parent)
    : QObject(parent)
    , m_book(book)
{
    qApp->installEventFilter(this);
}

void SnippetKeys::addTo(QPlainTextEdit *field)
{
    field->setProperty(TakesSnippets, true);
}

QPlainTextEdit *SnippetKeys::fieldWithFocus()
{
    return takingField(QApplication::focusWidget());
}

void SnippetKeys::insert(QPlainTextEdit *field, const Snippet &snippet)
{
    QTextCursor cursor = field->textCursor();
    if (!cursor.hasSelection()) {
        const QString name = shortNameAtEnd(lineBefore(cursor));
        if (!name.isEmpty() && snippetForm(name) == snippetForm(snippet.name))
            cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                                static_cast<int>(name.size()) + 1);
    }
    cursor.insertText(snippet.text); // over the selection: one step to undo
    field->setTextCursor(cursor);
    field->ensureCursorVisible();
}

bool SnippetKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool bareTab = key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier;
        if (QPlainTextEdit *field = bareTab && !key->isAutoRepeat() ? takingField(watched) : nullptr)
            return expand(field);
    }
    return QObject::eventFilter(watched, event);
}

bool SnippetKeys::expand(QPlainTextEdit *field) const
{
    const QTextCursor cursor = field->textCursor();
    const bool composing = !cursor.block().layout()->preeditAreaText().isEmpty();
    if (composing || cursor.hasSelection())
        return false;
    const auto snippet = snippetNamed(m_book.snippets(), shortNameAtEnd(lineBefore(cursor)));
    if (snippet)
        insert(field, *snippet);
    return snippet.has_value();
}

} // namespace tongdai
