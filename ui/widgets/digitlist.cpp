#include "ui/widgets/digitlist.h"

#include "ui/widgets/housestyle.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keycap.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tongdai {

namespace {
constexpr int NumberPauseMs = 1'000;
constexpr int LeastOfNumber = 3; ///< a list behind a list takes two
} // namespace

DigitList::DigitList(const Theme &theme, int columns, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_columns(std::max(1, columns))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DigitList::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    updateGeometry();
    update();
}

void DigitList::setChosen(int value)
{
    m_chosen = value;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).value == value) {
            m_current = i;
            setAccessibleDescription(m_rows.at(i).words);
        }
    }
    update();
}

void DigitList::setBox(bool on)
{
    m_box = on;
    updateGeometry();
    update();
}

PaintedRow DigitList::painted(int row) const
{
    const Row &shown = m_rows.at(row);
    return {shown.words, shown.key, rowRect(row), shown.value == m_chosen};
}

int DigitList::perColumn() const
{
    return (static_cast<int>(m_rows.size()) + m_columns - 1) / m_columns;
}

QSize DigitList::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    int widest = 0;
    for (const Row &row : m_rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.words));
    const int line = std::max(m_theme.px(29), metrics.height() + m_theme.px(8));
    const int edge = m_box ? m_theme.px(8) : 0;
    return {std::min(widest, m_theme.px(130)) * m_columns + m_theme.px(46) * m_columns,
            std::max(1, perColumn()) * line + edge};
}

QRect DigitList::rowRect(int row) const
{
    const int edge = m_box ? m_theme.px(4) : 0;
    const int lines = std::max(1, perColumn());
    const int line = (height() - 2 * edge) / lines;
    const int column = (width() - 2 * edge) / m_columns;
    return {edge + row / lines * column, edge + row % lines * line, column, line};
}

void DigitList::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_box) {
        painter.setPen(QPen(hasFocus() ? t.accent : t.line, hasFocus() ? 2 : 1));
        painter.setBrush(t.pane);
        const qreal inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.px(4),
                                m_theme.px(4));
    }
    const int capWidth = m_theme.px(20);
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const QRect r = rowRect(i);
        const bool chosen = row.value == m_chosen;
        if (chosen) {
            painter.setPen(m_theme.highContrast() ? QPen(t.text, 2) : QPen(Qt::NoPen));
            painter.setBrush(t.selection);
            painter.drawRoundedRect(QRectF(r).adjusted(1, 1, -1, -1), m_theme.px(3), m_theme.px(3));
        } else if (hasFocus() && i == m_current) {
            painter.setPen(QPen(t.line, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(r).adjusted(1.5, 1.5, -1.5, -1.5), m_theme.px(3), m_theme.px(3));
        }
        const QRect cap(r.left() + m_theme.px(5), r.top(), capWidth, r.height());
        if (chosen)
            paintIcon(
                &painter,
                QRectF(cap.left() + 1, cap.center().y() - m_theme.px(8), m_theme.px(16), m_theme.px(16)),
                QStringLiteral("check"), t.accent);
        else
            paintKeyCap(&painter, cap, m_theme, row.key);
        painter.setFont(m_theme.font(chosen ? TextStyle::BodyStrong : TextStyle::Body));
        painter.setPen(t.text);
        const QRect words = r.adjusted(m_theme.px(32), 0, -m_theme.px(4), 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(row.words, Qt::ElideRight, words.width()));
    }
}

void DigitList::pick(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    m_current = row;
    setChosen(m_rows.at(row).value);
    Q_EMIT picked(m_chosen);
}

void DigitList::keyPressEvent(QKeyEvent *event)
{
    const bool bare = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!bare || m_rows.isEmpty())
        return QWidget::keyPressEvent(event);
    const int last = static_cast<int>(m_rows.size()) - 1;
    const int lines = std::max(1, perColumn());
    switch (event->key()) {
    case Qt::Key_Up:
        moveTo(m_current - 1);
        break;
    case Qt::Key_Down:
        moveTo(m_current + 1);
        break;
    case Qt::Key_Left:
        moveTo(m_current >= lines ? m_current - lines : m_current);
        break;
    case Qt::Key_Right:
        moveTo(m_current + lines <= last ? m_current + lines : m_current);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            pick(m_current);
        return;
    default:
        if (event->text().size() == 1 && event->text().at(0).isDigit() && !event->isAutoRepeat()) {
            const bool follows = m_sinceDigit.isValid() && m_sinceDigit.elapsed() < NumberPauseMs;
            m_digits = (follows ? m_digits : QString()) + event->text();
            m_sinceDigit.start();
            if (m_taker && m_digits.size() >= LeastOfNumber && m_taker(m_digits))
                return;
        }
        for (int i = 0; i < m_rows.size(); ++i) {
            if (!event->text().isEmpty() && m_rows.at(i).key == event->text()) {
                if (!event->isAutoRepeat())
                    pick(i);
                return;
            }
        }
        return QWidget::keyPressEvent(event);
    }
}

void DigitList::moveTo(int row)
{
    m_current = std::clamp(row, 0, static_cast<int>(m_rows.size()) - 1);
    update();
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(m_current);
    QAccessible::updateAccessibility(&moved);
}

void DigitList::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (rowRect(i).contains(event->pos())) {
            pick(i);
            return;
        }
    }
}

void DigitList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void DigitList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace tongdai
