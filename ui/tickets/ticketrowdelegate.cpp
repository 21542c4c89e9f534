#include "ui/tickets/ticketrowdelegate.h"

#include "ui/tickets/ticketwords.h"
#include "ui/widgets/callbackwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/statering.h"

#include <QPainter>

namespace tongdai {

namespace {

constexpr int Side = 16;

/// New to this person: nobody at the desk has taken it, or a result waits to be told.
bool isFresh(const Ticket &ticket, const User &me)
{
    return me.isDesk() ? ticket.state == TicketState::Forwarded || ticket.state == TicketState::Reopened
                       : ticket.state == TicketState::Result || ticket.state == TicketState::Returned;
}

void paintFlag(QPainter *painter, const Theme &theme, const QRect &line, const Phrase &flag)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.highContrast() ? QPen(theme.tokens().text, 2) : QPen(Qt::NoPen));
    painter->setBrush(theme.tint(flag.tone));
    painter->drawRoundedRect(line, theme.px(3), theme.px(3));
    const int side = theme.px(13);
    paintIcon(painter, QRectF(line.left() + theme.px(8), line.center().y() - side / 2.0 + 0.5, side, side),
              flag.icon, theme.color(flag.tone));
    painter->setFont(theme.font(TextStyle::Caption));
    painter->setPen(theme.color(flag.tone));
    painter->drawText(line.adjusted(theme.px(27), 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, flag.text);
    painter->restore();
}

} // namespace

TicketRowDelegate::TicketRowDelegate(const Theme &theme, const TicketWords &words,
                                     const TicketListModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_words(words)
    , m_model(model)
{ }

QString TicketRowDelegate::sectionWords(TicketSection section)
{
    switch (section) {
    case TicketSection::Overdue:
        return tr("Overdue");
    case TicketSection::Today:
        return tr("Today");
    case TicketSection::Later:
        return tr("From tomorrow on");
    case TicketSection::NoClock:
        return tr("No deadline running");
    case TicketSection::Done:
        return tr("Newest first");
    }
    return {};
}

int TicketRowDelegate::headingHeight() const
{
    return m_theme.lineHeight(TextStyle::Caption) + m_theme.px(16);
}

QSize TicketRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int heading = index.data(TicketListModel::SectionStartRole).toBool() ? headingHeight() : 0;
    return {m_theme.px(200), twoLineRow(m_theme) + heading};
}

void TicketRowDelegate::paintHeading(QPainter *painter, const QRect &rect, TicketSection section) const
{
    const Tokens &t = m_theme.tokens();
    painter->save();
    QFont font = m_theme.font(TextStyle::Caption);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(section == TicketSection::Overdue ? t.red : t.soft);
    const QRect line = rect.adjusted(m_theme.px(Side), m_theme.px(5), -m_theme.px(Side), 0);
    const QString words = sectionWords(section);
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, words);
    const SectionCount count = m_model.sectionCount(section);
    const int shift = QFontMetrics(font).horizontalAdvance(words) + m_theme.px(8);
    painter->setFont(m_theme.font(TextStyle::Caption));
    painter->drawText(line.adjusted(shift, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                      count.complete ? QString::number(count.rows) : tr("%1 and more").arg(count.rows));
    painter->restore();
}

void TicketRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const auto ticket = index.data(TicketListModel::TicketRole).value<Ticket>();
    QRect row = option.rect;
    if (index.data(TicketListModel::SectionStartRole).toBool()) {
        const int heading = headingHeight();
        paintHeading(painter, QRect(row.left(), row.top(), row.width(), heading),
                     static_cast<TicketSection>(index.data(TicketListModel::SectionRole).toInt()));
        row.setTop(row.top() + heading);
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int side = m_theme.px(Side);
    const int firstTop
        = (row.height() - m_theme.lineHeight(TextStyle::Body) - m_theme.lineHeight(TextStyle::Caption)) / 2
        - m_theme.px(1);

    RowPainter paint(painter, m_theme, row, selected);
    paint.ground(true, true);

    // First line: title, then the flags at the right.
    int right = side;
    for (const Phrase &flag : m_words.flags(ticket)) {
        if (flag.tone == Tone::Soft)
            continue; // said in the second line's name
        const QFontMetrics metrics(m_theme.font(TextStyle::Caption));
        const int width = metrics.horizontalAdvance(flag.text) + m_theme.px(35);
        paintFlag(painter, m_theme,
                  QRect(row.right() + 1 - right - width, row.top() + firstTop, width,
                        m_theme.lineHeight(TextStyle::Caption) + 2),
                  flag);
        right += width + m_theme.px(6);
    }
    paint.line(firstTop, TextStyle::Body, side, right + (right > side ? m_theme.px(6) : 0));
    paint.text(m_words.title(ticket),
               selected || isFresh(ticket, m_words.me()) ? TextStyle::BodyStrong : TextStyle::Body,
               Tone::Text);

    // Second line: where the ticket stands and when it is due.
    paint.line(firstTop + m_theme.lineHeight(TextStyle::Body), TextStyle::Caption, side, side);
    const Phrase due = m_words.due(ticket);
    paint.textRight(due.text, TextStyle::Caption, due.tone);
    if (!due.icon.isEmpty()) {
        paint.gapRight(5);
        paint.iconRight(due.icon, due.tone, 13);
    }
    paint.gapRight(12);
    paint.ring(ticket.state);
    paint.gap(6);
    // Among those who wait for a call the tries tell more than the state, which the ring shows.
    const QString tries = m_model.filter().folder == TicketFilter::Folder::AwaitingCallback
        ? CallBackWords::brief(ticket)
        : QString();
    if (!tries.isEmpty()) {
        const Tone tone = ticket.failedAttempts >= EnoughAttempts ? Tone::Red
            : ticket.failedAttempts > 0                           ? Tone::Amber
                                                                  : Tone::Soft;
        paint.icon(QStringLiteral("phone"), tone, 13);
        paint.gap(4);
        paint.text(tries, TextStyle::Caption, tone);
    } else {
        paint.text(Labels::of(ticket.state), TextStyle::Caption, toneOf(ticket.state));
    }
    paint.gap(10);
    if (ticket.record == RecordState::OnThisMachine || ticket.record == RecordState::Sent
        || ticket.record == RecordState::Refused) {
        const Phrase record = m_words.record(ticket);
        paint.icon(record.icon, record.tone, 13);
        paint.gap(4);
        paint.text(Labels::of(ticket.record), TextStyle::Caption, record.tone);
        paint.gap(10);
    }
    paint.text(m_words.shortNumber(ticket) + QStringLiteral(", ") + m_words.maskedName(ticket),
               TextStyle::Caption, Tone::Soft);
}

} // namespace tongdai
