#include "ui/editing/linedelegate.h"

#include "models/items/linelistmodel.h"
#include "ui/widgets/rowpainter.h"

namespace tongdai {

namespace {

Tone toneOf(LineRow::Mood mood)
{
    switch (mood) {
    case LineRow::Mood::Plain:
        return Tone::Soft;
    case LineRow::Mood::Good:
        return Tone::Green;
    case LineRow::Mood::Waiting:
        return Tone::Amber;
    case LineRow::Mood::Bad:
        return Tone::Red;
    }
    return Tone::Soft;
}

QString iconOf(LineRow::Mood mood)
{
    switch (mood) {
    case LineRow::Mood::Plain:
        return QStringLiteral("info");
    case LineRow::Mood::Good:
        return QStringLiteral("check");
    case LineRow::Mood::Waiting:
        return QStringLiteral("clock");
    case LineRow::Mood::Bad:
        return QStringLiteral("alert");
    }
    return {};
}

} // namespace

LineDelegate::LineDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{ }

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), twoLineRow(m_theme)};
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto row = index.data(LineListModel::RowRole).value<LineRow>();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int side = m_theme.px(16);
    const int top = (option.rect.height() - m_theme.lineHeight(TextStyle::Body)
                     - m_theme.lineHeight(TextStyle::Caption))
        / 2;
    RowPainter paint(painter, m_theme, option.rect, selected);
    paint.ground(true, true);
    paint.line(top, TextStyle::Body, side, side);
    paint.text(row.title.left(400), selected ? TextStyle::BodyStrong : TextStyle::Body,
               row.faded ? Tone::Hint : Tone::Text);
    paint.line(top + m_theme.lineHeight(TextStyle::Body), TextStyle::Caption, side, side);
    if (!row.mark.isEmpty()) {
        paint.textRight(row.mark, TextStyle::Caption, toneOf(row.mood));
        paint.gapRight(5);
        paint.iconRight(iconOf(row.mood), toneOf(row.mood), 13);
        paint.gapRight(12);
    }
    paint.text(row.detail.left(400), TextStyle::Caption, Tone::Soft);
}

} // namespace tongdai
