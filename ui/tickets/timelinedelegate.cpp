#include "ui/tickets/timelinedelegate.h"

#include "models/items/timelinemodel.h"
#include "ui/tickets/ticketwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/statering.h"
#include "ui/widgets/timewords.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace tongdai {

namespace {

struct Paragraph {
    QString text;
    QFont font;
    QColor color;
    int strong = 0; ///< so many characters from the start in semi-bold
};

/// Lays `paragraph` out at `width` and draws it at `at` when there is a painter. Returns its height.
int flow(QPainter *painter, const QPoint &at, int width, const Paragraph &paragraph)
{
    if (paragraph.text.isEmpty())
        return 0;
    QString text = paragraph.text;
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(text, paragraph.font);
    QTextOption options;
    options.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(options);
    if (paragraph.strong > 0) {
        QTextLayout::FormatRange strong;
        strong.start = 0;
        strong.length = paragraph.strong;
        strong.format.setFontWeight(QFont::DemiBold);
        layout.setFormats({strong});
    }
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(paragraph.color);
        layout.draw(painter, at);
    }
    return qCeil(y);
}

} // namespace

TimelineDelegate::TimelineDelegate(const Theme &theme, const TicketWords &words, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_words(words)
{ }

TimelineDelegate::Columns TimelineDelegate::columns(int width) const
{
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    Columns out;
    out.mark = std::max(caption.horizontalAdvance(QStringLiteral("00/00")),
                        caption.horizontalAdvance(QStringLiteral("00:00")))
        + m_theme.px(16);
    out.words = out.mark + m_theme.px(26);
    out.width = std::max(m_theme.px(60), width - out.words);
    return out;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const auto event = index.data(TimelineModel::EventRole).value<TicketEvent>();
    const EventWords words = m_words.event(event);
    const int room = columns(width).width;
    const QFont body = m_theme.font(TextStyle::Body);
    const QFont caption = m_theme.font(TextStyle::Caption);
    const int height
        = flow(nullptr, {}, room, {words.sentence, body, {}, static_cast<int>(words.strong.size())})
        + flow(nullptr, {}, room, {words.body, body, {}, 0})
        + flow(nullptr, {}, room, {words.meta, caption, {}, 0});
    return {width, height + m_theme.px(8)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Tokens &t = m_theme.tokens();
    const auto event = index.data(TimelineModel::EventRole).value<TicketEvent>();
    const EventWords words = m_words.event(event);
    const Columns place = columns(option.rect.width());
    const QRect row = option.rect;
    const int line = m_theme.lineHeight(TextStyle::Body);
    painter->save();

    const qint64 at = index.data(TimelineModel::AtRole).toLongLong();
    const QDateTime when = TimeWords::local(at);
    painter->setFont(m_theme.font(TextStyle::Caption));
    painter->setPen(t.soft);
    painter->drawText(QRect(row.left(), row.top(), place.mark, line), Qt::AlignVCenter | Qt::TextSingleLine,
                      TimeWords::clock(at));

    // The thread from mark to mark; the last one hangs free.
    const int side = m_theme.px(15);
    const int markLeft = row.left() + place.mark;
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRect(markLeft + side / 2, row.top() + line + m_theme.px(2), 1,
                                row.height() - line - m_theme.px(2)),
                          t.line);
    const QRectF mark(markLeft, row.top() + (line - side) / 2.0, side, side);
    if (event.what == TicketEvent::What::Move)
        paintStateRing(painter, mark, m_theme, event.to);
    else
        paintIcon(painter, mark,
                  event.what == TicketEvent::What::Seen          ? QStringLiteral("eye")
                      : event.what == TicketEvent::What::Attempt ? QStringLiteral("phone")
                      : event.what == TicketEvent::What::Promise ? QStringLiteral("clock")
                                                                 : QStringLiteral("note"),
                  t.soft);

    const int left = row.left() + place.words;
    int y = row.top();
    const QColor ink = event.pending ? t.soft : t.text;
    y += flow(painter, {left, y}, place.width,
              {words.sentence, m_theme.font(TextStyle::Body), ink, static_cast<int>(words.strong.size())});
    y += flow(painter, {left, y}, place.width, {words.body, m_theme.font(TextStyle::Body), ink, 0});
    flow(painter, {left, y}, place.width,
         {words.meta, m_theme.font(TextStyle::Caption), event.pending ? t.amber : t.soft, 0});

    // Another day than the row above says its date under the time.
    const QModelIndex above = index.sibling(index.row() - 1, 0);
    const bool newDay = above.isValid()
        ? TimeWords::local(above.data(TimelineModel::AtRole).toLongLong()).date() != when.date()
        : true;
    if (newDay && !m_words.isToday(at)) {
        painter->setFont(m_theme.font(TextStyle::KeyCap));
        painter->setPen(t.hint);
        painter->drawText(QRect(row.left(), row.top() + line, place.mark, line),
                          Qt::AlignVCenter | Qt::TextSingleLine, when.toString(QStringLiteral("dd/MM")));
    }
    painter->restore();
}

} // namespace tongdai
