#include "ui/shell/rail.h"

#include "ui/widgets/icons.h"

#include <QMouseEvent>
#include <QPainter>

namespace tongdai {

namespace {
constexpr int Width = 92;
constexpr int Centred = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
} // namespace

Rail::Rail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Rail::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    setAccessibleName(tr("Pages"));
    update();
}

void Rail::setCurrent(int digit)
{
    m_current = digit;
    update();
}

void Rail::setBadge(int digit, int count)
{
    for (Entry &entry : m_entries) {
        if (entry.digit == digit)
            entry.badge = count;
    }
    update();
}

void Rail::setPerson(const QString &name, const QStringList &lines)
{
    m_name = name;
    m_lines = lines;
    update();
}

void Rail::setKeyHint(const QString &words)
{
    m_hint = words;
    update();
}

QSize Rail::sizeHint() const
{
    return {m_theme.px(Width), m_theme.px(600)};
}

int Rail::entryHeight(int row) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Caption));
    const int text
        = metrics.boundingRect(QRect(0, 0, width() - m_theme.px(10), 1000), Centred, m_entries.at(row).words)
              .height();
    return std::max(m_theme.px(66), m_theme.px(36) + text + m_theme.px(8));
}

PaintedRow Rail::painted(int row) const
{
    const Entry &entry = m_entries.at(row);
    return {entry.words, QStringLiteral("Ctrl+%1").arg(entry.digit), entryRect(row), entry.digit == m_current};
}

QRect Rail::entryRect(int row) const
{
    int y = m_theme.px(6);
    for (int i = 0; i < row; ++i)
        y += entryHeight(i);
    return {0, y, width() - 1, entryHeight(row)};
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.ground);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        const QRect r = entryRect(i);
        const bool current = entry.digit == m_current;
        if (current) {
            painter.fillRect(r, t.pane);
            painter.fillRect(QRect(r.left(), r.top(), m_theme.px(3), r.height()), t.accent);
        }
        const int side = m_theme.px(22);
        const QRectF icon((r.width() - side) / 2.0, r.top() + m_theme.px(10), side, side);
        paintIcon(&painter, icon, entry.icon, current ? t.accent : t.soft);
        painter.setFont(m_theme.font(TextStyle::Caption));
        painter.setPen(t.hint);
        painter.drawText(QRect(r.left(), r.top() + m_theme.px(2), r.width() - m_theme.px(9), m_theme.px(20)),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(entry.digit));
        if (entry.badge > 0) {
            const QString count = entry.badge > 99 ? QStringLiteral("99+") : QString::number(entry.badge);
            QFont small = m_theme.font(TextStyle::KeyCap);
            small.setWeight(QFont::DemiBold);
            painter.setFont(small);
            const int tall = m_theme.px(16);
            const int wide = std::max(tall, painter.fontMetrics().horizontalAdvance(count) + m_theme.px(8));
            const QRectF badge(icon.right() - m_theme.px(4), icon.top() - m_theme.px(6), wide, tall);
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accentFill);
            painter.drawRoundedRect(badge, tall / 2.0, tall / 2.0);
            painter.setPen(t.onAccent);
            painter.drawText(badge, Qt::AlignCenter, count);
        }
        QFont font = m_theme.font(TextStyle::Caption);
        if (current)
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(current ? t.accent : t.soft);
        painter.drawText(r.adjusted(m_theme.px(4), m_theme.px(38), -m_theme.px(4), 0), Centred, entry.words);
    }

    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    const int room = width() - m_theme.px(10);
    QFont strong = m_theme.font(TextStyle::Caption);
    strong.setWeight(QFont::DemiBold);
    int y = height() - m_theme.px(8);
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        const int tall = caption.boundingRect(QRect(0, 0, room, 400), Centred, *line).height();
        y -= tall;
        painter.setFont(m_theme.font(TextStyle::Caption));
        painter.setPen(t.soft);
        painter.drawText(QRect(m_theme.px(5), y, room, tall), Centred, *line);
    }
    const int nameTall = QFontMetrics(strong).boundingRect(QRect(0, 0, room, 400), Centred, m_name).height();
    y -= nameTall + m_theme.px(1);
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(QRect(m_theme.px(5), y, room, nameTall), Centred, m_name);
    y -= caption.height() + m_theme.px(6);
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(t.hint);
    painter.drawText(QRect(m_theme.px(5), y, room, caption.height()), Centred, m_hint);
    painter.fillRect(QRect(0, y - m_theme.px(7), width(), 1), t.line);
}

void Rail::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (entryRect(i).contains(event->pos())) {
            pressPainted(i);
            return;
        }
    }
}

} // namespace tongdai
