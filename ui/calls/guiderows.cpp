#include "ui/calls/guiderows.h"

#include "models/domain/phrases.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tongdai {

namespace {

constexpr int Wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

} // namespace

GuideRows::GuideRows(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("guideRows"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    tell();
}

QSize GuideRows::sizeHint() const
{
    return {m_theme.px(400), heightForWidth(std::max(width(), m_theme.px(160)))};
}

void GuideRows::setQuestions(const QStringList &questions)
{
    if (questions == m_questions)
        return;
    m_questions = questions;
    look();
    updateGeometry();
}

void GuideRows::setContent(const QString &content)
{
    m_content = content;
    look();
}

void GuideRows::look()
{
    QList<State> states;
    for (const QString &question : std::as_const(m_questions))
        states << (isAnswered(question, m_content)    ? State::Answered
                       : isAsked(question, m_content) ? State::Asked
                                                      : State::Waits);
    if (states == m_states)
        return;
    m_states = states;
    updateGeometry(); // the one being asked is in a wider face
    tell();
    update();
}

int GuideRows::answered() const
{
    return static_cast<int>(m_states.count(State::Answered));
}

void GuideRows::tell()
{
    QStringList rows;
    for (int i = 0; i < m_questions.size(); ++i) {
        const QString &question = m_questions.at(i);
        rows << (m_states.value(i) == State::Answered    ? tr("%1 answered").arg(question)
                     : m_states.value(i) == State::Asked ? tr("%1 being asked").arg(question)
                                                         : question);
    }
    setAccessibleName(tr("Questions to ask"));
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
}

void GuideRows::drawMark(QPainter *painter, const QRect &box, State state) const
{
    const Tokens &t = m_theme.tokens();
    if (state == State::Answered)
        return paintIcon(painter, box, QStringLiteral("check"), t.green);
    if (state == State::Asked)
        return paintIcon(painter, box, QStringLiteral("pen"), t.accent);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.fieldBorder, 1));
    painter->setBrush(Qt::NoBrush);
    const qreal in = box.width() / 4.0;
    painter->drawEllipse(QRectF(box).adjusted(in, in, -in, -in));
    painter->setRenderHint(QPainter::Antialiasing, false);
}

int GuideRows::flow(QPainter *painter, int width, QList<QRect> *rows) const
{
    const Tokens &t = m_theme.tokens();
    const int left = m_theme.px(24);
    const int side = m_theme.px(16);
    const int gap = m_theme.px(2);
    const int room = std::max(m_theme.px(80), width - left - m_theme.px(8));
    int y = 0;
    for (int i = 0; i < m_questions.size(); ++i) {
        const State state = m_states.value(i);
        const QFont font = m_theme.font(state == State::Asked ? TextStyle::BodyStrong : TextStyle::Body);
        const QFontMetrics metrics(font);
        const QRect taken = metrics.boundingRect(QRect(0, 0, room, 100'000), Wrapped, m_questions.at(i));
        const int tall = std::max(metrics.height(), taken.height());
        const QRect row(0, y, width, tall + 2 * gap);
        if (rows)
            rows->append(row);
        if (painter) {
            const QRect box(m_theme.px(1), y + gap + (metrics.height() - side) / 2, side, side);
            drawMark(painter, box, state);
            painter->setFont(font);
            painter->setPen(state == State::Answered ? t.soft : t.text);
            painter->drawText(QRect(left, y + gap, room, tall), Wrapped, m_questions.at(i));
        }
        y += row.height();
    }
    return y;
}

QRect GuideRows::rowRect(int row) const
{
    QList<QRect> rows;
    flow(nullptr, width(), &rows);
    return rows.value(row);
}

void GuideRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    flow(&painter, width(), nullptr);
}

void GuideRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void GuideRows::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

void GuideRows::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_questions.size(); ++i) {
        if (rowRect(i).contains(event->pos())) {
            Q_EMIT picked(m_questions.at(i));
            return;
        }
    }
}

} // namespace tongdai
