#include "ui/calls/callrows.h"

#include "models/domain/call.h"
#include "models/domain/phonenumber.h"
#include "models/ports/clock.h"
#include "ui/calls/outcomewords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/timewords.h"

#include <QPainter>

namespace tongdai {

CallRows::CallRows(const Theme &theme, const Clock &clock, int role, Detail detail, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_role(role)
    , m_detail(detail)
{ }

void CallRows::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool all = m_detail == Detail::OfAll;
    const bool chosen = option.state.testFlag(QStyle::State_Selected)
        && (all || option.state.testFlag(QStyle::State_HasFocus));
    RowPainter row(painter, m_theme, option.rect, chosen);
    if (all)
        row.ground(true, true);
    else if (chosen)
        row.roundedGround();
    const int left = m_theme.px(16);
    const int top = m_theme.px(all ? 7 : 3);
    const QVariant data = index.data(m_role);
    if (!data.isValid()) {
        row.line(top, TextStyle::Body, left, m_theme.px(12));
        row.text(QStringLiteral("…"), TextStyle::Body, Tone::Hint);
        return;
    }
    const auto call = data.value<Call>();
    row.line(top, TextStyle::Body, left, m_theme.px(12));
    row.text(TimeWords::brief(call.startedMs, m_clock.nowMs()), TextStyle::Caption, Tone::Soft);
    row.line(top, TextStyle::Body, left + m_theme.px(50), m_theme.px(12));
    row.icon(call.direction == Direction::In ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out"), Tone::Soft,
             12);
    row.gap(6);
    if (all && !call.ticketId.isNull()) {
        row.iconRight(QStringLiteral("ticket"), Tone::Soft, 14);
        row.gapRight(8);
    }
    const QString about = !call.citizen.question.isEmpty() ? call.citizen.question
        : !call.citizen.content.isEmpty()                  ? call.citizen.content
        : call.operatorName.isEmpty()                      ? tr("This call cannot be read")
                                                           : Labels::of(call.kind);
    row.text(about.simplified(), TextStyle::Body, Tone::Text);

    row.line(top + m_theme.lineHeight(TextStyle::Body), TextStyle::Caption, left + m_theme.px(68), m_theme.px(12));
    if (all && call.operatorName != m_me) {
        row.textRight(call.operatorName, TextStyle::Caption, Tone::Hint);
        row.gapRight(8);
    }
    row.text(call.attempt ? Labels::of(*call.attempt) : OutcomeWords::brief(call.outcome), TextStyle::Caption,
             Tone::Hint);
    if (!call.corrections.isEmpty()) {
        row.gap(8);
        row.text(tr("corrected"), TextStyle::Caption, Tone::Hint);
    }
    const auto number = PhoneNumber::parse(call.citizen.phone);
    if (all && number) {
        row.gap(8);
        row.text(number->masked(), TextStyle::Caption, Tone::Hint);
    }
}

QSize CallRows::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    if (m_detail == Detail::OfAll)
        return {m_theme.px(200), twoLineRow(m_theme)};
    return {m_theme.px(200),
            m_theme.lineHeight(TextStyle::Body) + m_theme.lineHeight(TextStyle::Caption) + m_theme.px(9)};
}

} // namespace tongdai
