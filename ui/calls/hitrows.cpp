#include "ui/calls/hitrows.h"

#include "models/items/hitlistmodel.h"
#include "ui/widgets/rowpainter.h"

#include <QPainter>

namespace tongdai {

HitRows::HitRows(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{ }

void HitRows::setLinked(const QString &procedureId)
{
    m_linked = procedureId;
}

void HitRows::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto hit = index.data(HitListModel::HitRole).value<SearchHit>();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    RowPainter row(painter, m_theme, option.rect, selected);
    row.roundedGround();
    const TextStyle style = selected ? TextStyle::BodyStrong : TextStyle::Body;
    row.line((option.rect.height() - m_theme.lineHeight(style)) / 2, style, m_theme.px(10), m_theme.px(10));
    row.textRight(hit.code, TextStyle::Caption, Tone::Soft);
    row.gapRight(hit.code.isEmpty() ? 0 : 20);
    if (!m_linked.isEmpty() && m_linked == hit.id) {
        row.textRight(tr("linked"), TextStyle::Caption, Tone::Accent);
        row.gapRight(6);
        row.iconRight(QStringLiteral("check"), Tone::Accent);
        row.gapRight(10);
    } else if (!hit.inForce) {
        row.textRight(tr("expired"), TextStyle::Caption, Tone::Red);
        row.gapRight(6);
        row.iconRight(QStringLiteral("alert"), Tone::Red);
        row.gapRight(10);
    } else if (!hit.calledAs.isEmpty()) {
        row.textRight(tr("called “%1”").arg(hit.calledAs), TextStyle::Caption, Tone::Accent);
        row.gapRight(10);
    } else if (!hit.learnedFrom.isEmpty()) {
        row.textRight(tr("callers said “%1”").arg(hit.learnedFrom), TextStyle::Caption, Tone::Accent);
        row.gapRight(10);
    }
    row.text(hit.name, style, Tone::Text);
}

QSize HitRows::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), oneLineRow(m_theme)};
}

} // namespace tongdai
