#include "ui/widgets/articlediff.h"

#include "models/domain/vietnamesetext.h"
#include "models/domain/worddiff.h"
#include "ui/widgets/articlewords.h"

#include <QEvent>
#include <QMimeData>
#include <QTextCursor>
#include <QTextDocumentFragment>

namespace tongdai {

namespace {

constexpr qsizetype Around = 160; // characters of what stayed, on each side of a change
constexpr qsizetype LongestField = 80'000;

QString shortened(const QString &same, bool first, bool last)
{
    if (same.size() <= 2 * Around + 20)
        return same;
    const QString dots = QStringLiteral(" … ");
    if (first)
        return dots.trimmed() + QLatin1Char(' ') + same.right(Around);
    if (last)
        return same.left(Around) + QLatin1Char(' ') + dots.trimmed();
    return same.left(Around) + dots + same.right(Around);
}

} // namespace

ArticleDiff::ArticleDiff(const Theme &theme, QWidget *parent)
    : QTextEdit(parent)
    , m_theme(theme)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, &ArticleDiff::fill);
}

void ArticleDiff::show(const Procedure &before, const Procedure &after)
{
    m_changes = articleChanges(before, after);
    fill();
}

void ArticleDiff::fill()
{
    const Tokens &t = m_theme.tokens();
    QPalette colours = palette();
    colours.setColor(QPalette::Base, t.pane);
    colours.setColor(QPalette::Text, t.text);
    setPalette(colours);
    clear();
    document()->setDocumentMargin(m_theme.px(4));
    QTextCursor cursor(document());

    QTextCharFormat plain;
    plain.setFont(m_theme.font(TextStyle::Body));
    plain.setForeground(t.text);
    QTextCharFormat heading;
    heading.setFont(m_theme.font(TextStyle::BodyStrong));
    heading.setForeground(t.accent);
    QTextCharFormat removed = plain;
    removed.setForeground(t.red);
    removed.setFontStrikeOut(true);
    QTextCharFormat added = plain;
    added.setForeground(t.green);
    added.setFontUnderline(true);
    if (!m_theme.highContrast()) {
        removed.setBackground(t.redTint);
        added.setBackground(t.greenTint);
    }
    QTextBlockFormat block;
    block.setBottomMargin(m_theme.px(4));
    QTextBlockFormat first = block;
    first.setTopMargin(m_theme.px(10));

    if (m_changes.isEmpty())
        cursor.insertText(tr("Nothing differs."), plain);
    for (const FieldChange &change : std::as_const(m_changes)) {
        if (&change == &m_changes.constFirst())
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(first);
        cursor.insertText(ArticleWords::of(change.field), heading);
        cursor.insertBlock(block);
        const auto runs = wordDiff(cleanText(change.before.left(LongestField)),
                                   cleanText(change.after.left(LongestField)));
        for (qsizetype i = 0; i < runs.size(); ++i) {
            const DiffRun &run = runs.at(i);
            if (run.kind == DiffRun::Kind::Same)
                cursor.insertText(shortened(run.text, i == 0, i + 1 == runs.size()), plain);
            else
                cursor.insertText(run.text, run.kind == DiffRun::Kind::Added ? added : removed);
        }
    }
    moveCursor(QTextCursor::Start);
    setAccessibleName(tr("What changed"));
}

void ArticleDiff::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QTextEdit::changeEvent(event);
}

QMimeData *ArticleDiff::createMimeDataFromSelection() const
{
    auto *plain = new QMimeData;
    plain->setText(textCursor().selection().toPlainText());
    return plain;
}

} // namespace tongdai
