#include "ui/widgets/paperchecklist.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tongdai {

namespace {

constexpr int Wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
constexpr int LongestName = 2000;

QString number(const QString &count)
{
    return count.left(20).simplified();
}

} // namespace

PaperChecklist::PaperChecklist(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PaperChecklist::setPapers(const QList<Paper> &papers)
{
    if (papers != m_papers) {
        m_papers = papers;
        m_ticked.clear();
        m_current = 0;
        setFocusPolicy(papers.isEmpty() || !m_takesKeys ? Qt::NoFocus : Qt::StrongFocus);
    }
    tell();
    updateGeometry();
    update();
}

void PaperChecklist::setTakesKeys(bool on)
{
    m_takesKeys = on;
    setFocusPolicy(m_papers.isEmpty() || !on ? Qt::NoFocus : Qt::StrongFocus);
}

QString PaperChecklist::currentName() const
{
    return hasFocus() && m_current < m_papers.size()
        ? m_papers.at(m_current).name.left(LongestName).simplified()
        : QString();
}

void PaperChecklist::tell()
{
    QStringList rows;
    for (int i = 0; i < std::min<qsizetype>(60, m_papers.size()); ++i) {
        const Paper &paper = m_papers.at(i);
        const QString row = tr("%1, originals %2, copies %3")
                                .arg(paper.name.left(200), number(paper.original), number(paper.copy));
        rows.append(m_ticked.contains(i) ? tr("%1, the citizen has it").arg(row) : row);
    }
    setAccessibleName(tr("Papers required"));
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
}

int PaperChecklist::drawHead(QPainter *painter, int width, int column) const
{
    const Tokens &t = m_theme.tokens();
    const QFontMetrics strong(m_theme.font(TextStyle::BodyStrong));
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    const int head = std::max(strong.height(), caption.height());
    if (!painter)
        return head;
    const int room = width - 2 * column;
    painter->setFont(m_theme.font(TextStyle::BodyStrong));
    painter->setPen(t.text);
    const QString title = strong.elidedText(tr("Papers required"), Qt::ElideRight, room);
    painter->drawText(QRect(0, 0, room, head), Qt::AlignVCenter | Qt::TextSingleLine, title);
    painter->setFont(m_theme.font(TextStyle::Caption));
    painter->setPen(t.soft);
    const int left = strong.horizontalAdvance(title) + m_theme.px(10);
    const QString count = m_ticked.isEmpty() ? tr("%n paper(s)", nullptr, static_cast<int>(m_papers.size()))
                                             : tr("has %1 of %2").arg(m_ticked.size()).arg(m_papers.size());
    if (!m_papers.isEmpty() && left < room)
        painter->drawText(QRect(left, 0, room - left, head), Qt::AlignVCenter | Qt::TextSingleLine,
                          caption.elidedText(count, Qt::ElideRight, room - left));
    painter->drawText(QRect(width - 2 * column, 0, column, head), Qt::AlignRight | Qt::AlignVCenter,
                      tr("Originals"));
    painter->drawText(QRect(width - column, 0, column, head), Qt::AlignRight | Qt::AlignVCenter,
                      tr("Copies"));
    return head;
}

void PaperChecklist::drawBox(QPainter *painter, const QRect &box, bool on) const
{
    const Tokens &t = m_theme.tokens();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? t.accentFill : t.fieldBorder, 1));
    painter->setBrush(on ? QBrush(t.accentFill) : QBrush(t.pane));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(3), m_theme.px(3));
    if (on)
        paintIcon(painter, QRectF(box).adjusted(1, 1, -1, -1), QStringLiteral("check"), t.onAccent);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

int PaperChecklist::flow(QPainter *painter, int width, QList<QRect> *rows) const
{
    const Tokens &t = m_theme.tokens();
    const QFontMetrics body(m_theme.font(TextStyle::Body));
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    const int column = std::max({m_theme.px(56), caption.horizontalAdvance(tr("Originals")),
                                 caption.horizontalAdvance(tr("Copies"))})
        + m_theme.px(14);
    const int side = m_theme.px(16);
    const int left = m_theme.px(28);
    const int room = std::max(m_theme.px(80), width - left - 2 * column - m_theme.px(8));
    const int gap = m_theme.px(7);
    int y = drawHead(painter, width, column) + m_theme.px(5);
    const auto rule = [&] {
        if (painter)
            painter->fillRect(QRect(0, y, width, 1), t.line);
        y += 1;
    };
    rule();
    QString group;
    for (int i = 0; i < m_papers.size(); ++i) {
        const Paper &paper = m_papers.at(i);
        if (!paper.group.isEmpty() && paper.group != group) {
            group = paper.group;
            const QString words = group.left(LongestName);
            const int tall = caption.boundingRect(QRect(0, 0, width, 100'000), Wrapped, words).height();
            y += gap;
            if (painter) {
                painter->setFont(m_theme.font(TextStyle::Caption));
                painter->setPen(t.soft);
                painter->drawText(QRect(0, y, width, tall), Wrapped, words);
            }
            y += tall;
        }
        const QString name = paper.name.left(LongestName);
        const int tall
            = std::max(body.height(), body.boundingRect(QRect(0, 0, room, 100'000), Wrapped, name).height());
        const QRect row(0, y, width, tall + 2 * gap);
        if (rows)
            rows->append(row);
        y += gap;
        if (painter) {
            const bool on = m_ticked.contains(i);
            if (hasFocus() && i == m_current) {
                painter->setPen(QPen(t.accent, 2));
                painter->setBrush(Qt::NoBrush);
                painter->drawRect(row.adjusted(1, 1, -1, -1));
            }
            drawBox(painter, QRect(m_theme.px(4), y + (body.height() - side) / 2, side, side), on);
            painter->setFont(m_theme.font(TextStyle::Body));
            painter->setPen(on ? t.soft : t.text);
            painter->drawText(QRect(left, y, room, tall), Wrapped, name);
            painter->setPen(t.text);
            painter->drawText(QRect(width - 2 * column, y, column, body.height()),
                              Qt::AlignRight | Qt::AlignVCenter, number(paper.original));
            painter->drawText(QRect(width - column, y, column, body.height()),
                              Qt::AlignRight | Qt::AlignVCenter, number(paper.copy));
        }
        y += tall + gap;
        rule();
    }
    if (m_papers.isEmpty()) {
        y += gap;
        if (painter) {
            painter->setFont(m_theme.font(TextStyle::Body));
            painter->setPen(t.soft);
            painter->drawText(QRect(0, y, width, body.height()), Qt::AlignLeft | Qt::AlignVCenter,
                              tr("The source names no papers."));
        }
        y += body.height() + gap;
    }
    return y;
}

void PaperChecklist::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    flow(&painter, width(), nullptr);
}

void PaperChecklist::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void PaperChecklist::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
        update();
    }
    QWidget::changeEvent(event);
}

void PaperChecklist::tick(int row)
{
    if (row < 0 || row >= m_papers.size())
        return;
    if (!m_ticked.remove(row))
        m_ticked.insert(row);
    tell();
    update();
    Q_EMIT tickedChanged();
}

void PaperChecklist::moveTo(int row)
{
    m_current = std::clamp(row, 0, std::max(0, static_cast<int>(m_papers.size()) - 1));
    update();
    QList<QRect> rows;
    flow(nullptr, width(), &rows);
    if (m_current < rows.size())
        Q_EMIT rowReached(rows.at(m_current));
}

void PaperChecklist::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
            moveTo(m_current + (event->key() == Qt::Key_Down ? 1 : -1));
            return;
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!event->isAutoRepeat())
                tick(m_current);
            return;
        default:
            break;
        }
    }
    QWidget::keyPressEvent(event);
}

void PaperChecklist::mousePressEvent(QMouseEvent *event)
{
    QList<QRect> rows;
    flow(nullptr, width(), &rows);
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i).contains(event->pos())) {
            m_current = i;
            tick(i);
        }
    }
}

void PaperChecklist::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        moveTo(m_current);
}

void PaperChecklist::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace tongdai
