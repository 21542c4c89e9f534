#include "ui/knowledge/foldsection.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace tongdai {

FoldHeading::FoldHeading(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FoldHeading::setCount(int count)
{
    m_count = count;
    update();
}

QSize FoldHeading::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::BodyStrong));
    return {metrics.horizontalAdvance(text()) + m_theme.px(60), metrics.height() + m_theme.px(12)};
}

void FoldHeading::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = m_theme.px(14);
    paintIcon(&painter, QRectF(0, (height() - side) / 2.0, side, side),
              isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), t.text);
    const int left = m_theme.px(20);
    painter.setFont(m_theme.font(TextStyle::BodyStrong));
    painter.setPen(underMouse() ? t.accent : t.text);
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, text());
    const int words = painter.fontMetrics().horizontalAdvance(text());
    if (m_count > 0) {
        painter.setFont(m_theme.font(TextStyle::Body));
        painter.setPen(t.soft);
        painter.drawText(rect().adjusted(left + words + m_theme.px(8), 0, 0, 0),
                         Qt::AlignVCenter | Qt::TextSingleLine, QString::number(m_count));
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            QRectF(0, 0, std::min(width(), left + words + m_theme.px(40)), height()).adjusted(1, 1, -1, -1),
            m_theme.px(3), m_theme.px(3));
    }
}

void FoldHeading::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

FoldSection::FoldSection(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_heading(new FoldHeading(theme, this))
    , m_body(new TextLabel(theme, TextStyle::Body, Tone::Text, this, TextLabel::Fit::Wrap))
{
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_body->setContentsMargins(theme.px(20), 0, 0, theme.px(6));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_body);
    connect(m_heading, &QAbstractButton::toggled, m_body, &QWidget::setVisible);
    m_body->hide();
    hide();
}

void FoldSection::setHeading(const QString &words)
{
    m_heading->setText(words);
    m_heading->updateGeometry();
}

void FoldSection::setBody(const QString &text, int count)
{
    m_heading->setCount(count);
    if (m_body->text() == text)
        return; // told again: what is unfolded and selected stays
    m_heading->setChecked(false);
    m_body->setSay(text);
    setVisible(!text.isEmpty());
}

bool FoldSection::isOpen() const
{
    return m_heading->isChecked();
}
void FoldSection::setOpen(bool open)
{
    m_heading->setChecked(open);
}

} // namespace tongdai
