#include "ui/widgets/spokentext.h"

#include <QEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextFrame>
#include <QWheelEvent>

#include <memory>

namespace tongdai {

namespace {
constexpr qsizetype MostHeights = 8;
}

SpokenText::SpokenText(const Theme &theme, QWidget *parent)
    : QTextEdit(parent)
    , m_theme(theme)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::ClickFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    refresh();
    connect(&theme, &Theme::changed, this, &SpokenText::refresh);
}

void SpokenText::say(const QString &text)
{
    setPlainText(text);
    setAccessibleName(text);
    layOut();
}

void SpokenText::layOut()
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setLeftMargin(m_theme.px(17));
    frame.setRightMargin(m_theme.px(12));
    frame.setTopMargin(m_theme.px(9));
    frame.setBottomMargin(m_theme.px(7));
    document()->rootFrame()->setFrameFormat(frame);
    m_heights.clear();
    updateGeometry();
}

void SpokenText::setQuote(bool quote)
{
    m_quote = quote;
    viewport()->update();
}

QSize SpokenText::sizeHint() const
{
    return {m_theme.px(300), heightForWidth(width())};
}

int SpokenText::heightForWidth(int width) const
{
    const int textWidth = std::max(m_theme.px(90), width);
    if (const auto known = m_heights.constFind(textWidth); known != m_heights.cend())
        return *known;
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setDefaultFont(font());
    copy->setTextWidth(textWidth);
    const int height = qCeil(copy->size().height());
    if (m_heights.size() >= MostHeights) // a window being dragged asks for every width once
        m_heights.clear();
    m_heights.insert(textWidth, height);
    return height;
}

void SpokenText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_heights.clear();
    QTextEdit::changeEvent(event);
}

void SpokenText::paintEvent(QPaintEvent *event)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_quote ? t.sunk : t.accentTint);
    painter.fillRect(QRect(0, 0, m_theme.px(3), viewport()->height()), m_quote ? t.line : t.accent);
    painter.end();
    QTextEdit::paintEvent(event);
}

void SpokenText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    updateGeometry();
}

void SpokenText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

QMimeData *SpokenText::createMimeDataFromSelection() const
{
    auto *plain = new QMimeData;
    plain->setText(textCursor().selection().toPlainText());
    return plain;
}

void SpokenText::refresh()
{
    setFont(m_theme.font(TextStyle::Reading));
    document()->setDocumentMargin(0);
    QPalette p = palette();
    p.setColor(QPalette::Base, m_quote ? m_theme.tokens().sunk : m_theme.tokens().accentTint);
    p.setColor(QPalette::Text, m_theme.tokens().text);
    setPalette(p);
    layOut();
}

} // namespace tongdai
