#include "ui/knowledge/hitdelegate.h"

#include "models/items/hitlistmodel.h"
#include "ui/widgets/proceduretext.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/timewords.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextLayout>

namespace tongdai {

namespace {

constexpr int Side = 16;
constexpr int MostLines = 2;

} // namespace

HitDelegate::HitDelegate(const Theme &theme, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
{ }

QDate HitDelegate::today() const
{
    return TimeWords::local(m_clock.nowMs()).date();
}

QString HitDelegate::why(const SearchHit &hit)
{
    //: why a procedure was found: people call it by this name
    if (!hit.calledAs.isEmpty())
        return tr("called \u201c%1\u201d").arg(hit.calledAs.left(120).simplified());
    //: why a procedure was found: earlier callers said these words
    if (!hit.learnedFrom.isEmpty())
        return tr("callers said \u201c%1\u201d").arg(hit.learnedFrom.left(120).simplified());
    //: why a procedure was found: these words of the question are in its name
    return hit.matched.isEmpty()
        ? QString()
        : tr("has the words: %1").arg(hit.matched.mid(0, 12).join(QStringLiteral(", ")));
}

QString HitDelegate::words(const SearchHit &hit) const
{
    QStringList parts {
        hit.name, hit.code, hit.field,
        ProcedureText::briefFreshness(hit.inForce, hit.checkedOn, hit.nextCheck, today()).words, why(hit)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QStringList HitDelegate::nameLines(const QString &name, int width, bool strong) const
{
    const QFont font = m_theme.font(strong ? TextStyle::BodyStrong : TextStyle::Body);
    const QString plain = name.left(600).simplified();
    QTextLayout layout(plain, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == MostLines - 1) {
            lines.append(QFontMetrics(font).elidedText(plain.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(plain.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

/// With the room of the scroll bar left free, shown or not: it comes when the rows have been measured.
int HitDelegate::roomOf(const QStyleOptionViewItem &option) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->width() - 2 * view->frameWidth()
            - view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, view->verticalScrollBar())
                           : option.rect.width();
    return width - 2 * m_theme.px(Side);
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width();
    const auto hit = index.data(HitListModel::HitRole).value<SearchHit>();
    // Measured as if selected, so that no row changes its height under the eyes.
    const auto lines = static_cast<int>(nameLines(hit.name, roomOf(option), true).size());
    const int caption = m_theme.lineHeight(TextStyle::Caption);
    return {width,
            m_theme.px(16) + std::max(1, lines) * m_theme.lineHeight(TextStyle::Body)
                + caption * (why(hit).isEmpty() ? 1 : 2)};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto hit = index.data(HitListModel::HitRole).value<SearchHit>();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int side = m_theme.px(Side);
    RowPainter paint(painter, m_theme, option.rect, selected);
    paint.ground(true, true);

    int y = m_theme.px(8);
    for (const QString &line : nameLines(hit.name, roomOf(option), true)) {
        paint.line(y, TextStyle::Body, side, side);
        paint.text(line, selected ? TextStyle::BodyStrong : TextStyle::Body, Tone::Text);
        y += m_theme.lineHeight(TextStyle::Body);
    }
    const auto fresh = ProcedureText::briefFreshness(hit.inForce, hit.checkedOn, hit.nextCheck, today());
    paint.line(y, TextStyle::Caption, side, side);
    paint.textRight(fresh.words, TextStyle::Caption, fresh.tone);
    paint.gapRight(5);
    paint.iconRight(fresh.icon, fresh.tone, 13);
    paint.gapRight(10);
    paint.text(hit.code, TextStyle::Caption, Tone::Soft);
    paint.gap(hit.code.isEmpty() ? 0 : 10);
    paint.text(hit.field, TextStyle::Caption, Tone::Soft);
    y += m_theme.lineHeight(TextStyle::Caption);
    if (const QString reason = why(hit); !reason.isEmpty()) {
        paint.line(y, TextStyle::Caption, side, side);
        paint.text(reason, TextStyle::Caption, Tone::Accent);
    }
}

} // namespace tongdai
