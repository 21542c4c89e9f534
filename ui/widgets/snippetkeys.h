// "/gio" and Tab in a field of several lines: the ready text of that short name.
#pragma once

#include <QObject>

class QPlainTextEdit;

namespace tongdai {

class SnippetBook;
struct Snippet;

/// Listens on the application while it lives. Tab behind a short name that is known puts the text in its
/// place, as one step to undo; anywhere else, and while an input method is composing, Tab does what it always
/// does. Nothing else is ever expanded, and only in fields that were given to addTo().
class SnippetKeys final : public QObject
{
    Q_OBJECT
public:
    explicit SnippetKeys(const SnippetBook &book, QObject *parent = nullptr); ///< `book` outlives it

    /// From now on `field` takes ready texts.
    static void addTo(QPlainTextEdit *field);
    /// The field that takes ready texts and has the keyboard now; null when none does.
    static QPlainTextEdit *fieldWithFocus();
    /// Puts the text at the cursor, in place of the selection or of its own short name before the cursor.
    static void insert(QPlainTextEdit *field, const Snippet &snippet);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool expand(QPlainTextEdit *field) const;

    const SnippetBook &m_book;
};

} // namespace tongdai
