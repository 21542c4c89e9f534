#include "ui/calls/paperrows.h"

#include "ui/widgets/proceduretext.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace tongdai {

namespace {
constexpr int Wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
}

PaperRows::PaperRows(const Theme &theme, QWidget *parent)
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

void PaperRows::setPapers(const QList<Paper> &papers)
{
    m_papers = papers;
    build();
}

void PaperRows::build()
{
    m_lines.clear();
    QString group;
    int number = 0;
    QStringList words;
    for (const Paper &paper : std::as_const(m_papers)) {
        if (paper.group != group && !paper.group.trimmed().isEmpty())
            m_lines << Line {paper.group.simplified(), 0, {}, {}};
        group = paper.group;
        m_lines << Line {{}, ++number, paper.name.simplified(), ProcedureText::count(paper)};
        words << paper.name.simplified();
    }
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int PaperRows::lineHeight(const Line &line, int width) const
{
    const QFontMetrics metrics(m_theme.font(line.group.isEmpty() ? TextStyle::Body : TextStyle::Caption));
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    const int count = line.count.isEmpty() ? 0 : caption.horizontalAdvance(line.count) + m_theme.px(12);
    const int room = line.group.isEmpty() ? width - m_theme.px(22) - count : width;
    const int text = metrics
                         .boundingRect(QRect(0, 0, std::max(40, room), 100'000), Wrapped,
                                       line.group.isEmpty() ? line.name : line.group)
                         .height();
    return std::max(text, metrics.height()) + m_theme.px(9);
}

int PaperRows::heightForWidth(int width) const
{
    int total = 0;
    for (const Line &line : m_lines)
        total += lineHeight(line, width);
    return total;
}

QSize PaperRows::sizeHint() const
{
    return {m_theme.px(400), heightForWidth(width())};
}

void PaperRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void PaperRows::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

void PaperRows::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    int y = 0;
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    for (const Line &line : m_lines) {
        const int tall = lineHeight(line, width());
        const int pad = m_theme.px(4);
        if (!line.group.isEmpty()) {
            painter.setFont(m_theme.font(TextStyle::Caption));
            painter.setPen(t.soft);
            painter.drawText(QRect(0, y + pad, width(), tall), Wrapped, line.group);
        } else {
            const int count
                = line.count.isEmpty() ? 0 : caption.horizontalAdvance(line.count) + m_theme.px(12);
            painter.setFont(m_theme.font(TextStyle::Body));
            painter.setPen(t.hint);
            painter.drawText(QRect(0, y + pad, m_theme.px(22), tall), Wrapped, QString::number(line.number));
            painter.setPen(t.text);
            painter.drawText(QRect(m_theme.px(22), y + pad, width() - m_theme.px(22) - count, tall), Wrapped,
                             line.name);
            painter.setFont(m_theme.font(TextStyle::Caption));
            painter.setPen(t.soft);
            painter.drawText(QRect(0, y + pad, width(), painter.fontMetrics().height()), Qt::AlignRight,
                             line.count);
        }
        y += tall;
        painter.fillRect(QRect(0, y - 1, width(), 1), t.line);
    }
}

} // namespace tongdai
