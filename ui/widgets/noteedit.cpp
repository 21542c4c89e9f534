#include "ui/widgets/noteedit.h"

#include <QMimeData>
#include <QTextDocument>

namespace tongdai {

namespace {
/// Wrapping one endless word takes time that grows with the square of its length: a pasted megabyte would
/// stop the window for minutes. Beyond this many characters lines are not wrapped.
constexpr int LongestWrapped = 60'000;
} // namespace

NoteEdit::NoteEdit(const Theme &theme, int lines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_lines(lines)
{
    setProperty("fieldFrame", true);
    setFrameShape(QFrame::StyledPanel);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(document(), &QTextDocument::contentsChange, this, [this] {
        // Told before the layout is asked for, so the switch comes in time.
        const auto mode = document()->characterCount() > LongestWrapped ? NoWrap : WidgetWidth;
        if (lineWrapMode() != mode)
            setLineWrapMode(mode);
    });
    refresh();
    connect(&theme, &Theme::changed, this, &NoteEdit::refresh);
}

QSize NoteEdit::sizeHint() const
{
    return {m_theme.px(200), fontMetrics().lineSpacing() * m_lines + m_theme.px(16)};
}

QSize NoteEdit::minimumSizeHint() const
{
    return {m_theme.px(80), fontMetrics().lineSpacing() * std::min(m_lines, 2) + m_theme.px(16)};
}

void NoteEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
    Q_EMIT leftField();
}

void NoteEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

void NoteEdit::refresh()
{
    setFont(m_theme.font(TextStyle::Body));
    document()->setDocumentMargin(m_theme.px(4));
    setViewportMargins(m_theme.px(5), m_theme.px(3), m_theme.px(2), m_theme.px(3));
    updateGeometry();
}

} // namespace tongdai
