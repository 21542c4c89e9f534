#include "ui/widgets/housestyle.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QWidget>

namespace tongdai {

namespace {

bool isFieldFrame(const QWidget *widget)
{
    return widget && widget->property("fieldFrame").toBool();
}
/// One of the two arrows of a row of tabs that has no room for all of them.
bool isTabScroller(const QWidget *widget)
{
    return widget && qobject_cast<const QTabBar *>(widget->parentWidget());
}
bool isWrong(const QWidget *widget)
{
    return widget && widget->property("wrong").toBool();
}

} // namespace

void paintFieldFrame(QPainter *painter, const QRect &rect, const Theme &theme, bool focused, bool enabled,
                     bool wrong)
{
    const Tokens &t = theme.tokens();
    const qreal width = (focused ? 2.0 : 1.0) * (theme.highContrast() ? 1.5 : 1.0);
    const QColor border = wrong ? t.red : focused ? t.accent : enabled ? t.fieldBorder : t.line;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, width));
    painter->setBrush(enabled ? t.pane : t.ground);
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), theme.px(4), theme.px(4));
    painter->restore();
}

HouseStyle::HouseStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(&theme)
{ }

void HouseStyle::polish(QPalette &palette)
{
    if (m_theme)
        palette = m_theme->palette();
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (!m_theme)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            paintFieldFrame(painter, option->rect, *m_theme, option->state.testFlag(State_HasFocus),
                            option->state.testFlag(State_Enabled), isWrong(widget));
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
        return; // drawn with the panel; rows and buttons show focus themselves
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        return; // delegates paint their rows
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (m_theme && element == CE_ShapedFrame && isFieldFrame(widget)) {
        paintFieldFrame(painter, option->rect, *m_theme, widget->hasFocus(), widget->isEnabled(),
                        isWrong(widget));
        return;
    }
    if (m_theme && element == CE_ComboBoxLabel) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable) {
            const QRect area = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->setPen(option->state.testFlag(State_Enabled) ? m_theme->tokens().text
                                                                  : m_theme->tokens().hint);
            painter->drawText(
                area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, area.width()));
            return;
        }
    }
    if (m_theme && element == CE_Splitter) {
        const Tokens &t = m_theme->tokens();
        const QPoint c = option->rect.center();
        if (option->state.testFlag(State_Horizontal))
            painter->fillRect(QRect(c.x(), option->rect.top(), 1, option->rect.height()), t.line);
        else
            painter->fillRect(QRect(option->rect.left(), c.y(), option->rect.width(), 1), t.line);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (m_theme && control == CC_ScrollBar)
        return drawScrollBar(option, painter, widget);
    if (m_theme && control == CC_ToolButton && isTabScroller(widget))
        return drawTabScroller(option, painter);
    if (m_theme && control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable)
            return drawComboBox(option, painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void HouseStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    paintFieldFrame(painter, option->rect, *m_theme,
                    option->state.testFlag(State_HasFocus) || option->state.testFlag(State_On), enabled);
    const int side = m_theme->px(16);
    const QRect arrow(option->rect.right() - side - m_theme->px(7), option->rect.center().y() - side / 2 + 1,
                      side, side);
    paintIcon(painter, arrow, QStringLiteral("chevron-down"),
              enabled ? m_theme->tokens().text : m_theme->tokens().hint);
}

void HouseStyle::drawTabScroller(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    const Tokens &t = m_theme->tokens();
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool under = enabled && option->state.testFlag(State_MouseOver);
    const QRect r = option->rect;
    painter->fillRect(r, option->state.testFlag(State_Sunken) ? t.selection : under ? t.pane : t.ground);
    painter->fillRect(QRect(r.left(), r.top(), 1, r.height()), t.line);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    const qreal side = m_theme->px(16);
    painter->save();
    painter->translate(QRectF(r).center());
    if (button->arrowType == Qt::LeftArrow)
        painter->scale(-1, 1);
    paintIcon(painter, QRectF(-side / 2, -side / 2, side, side), QStringLiteral("chevron-right"),
              enabled ? t.text : t.fieldBorder);
    painter->restore();
}

void HouseStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = m_theme->tokens();
    const bool on = option->state.testFlag(State_On);
    const bool focused = option->state.testFlag(State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal width = focused ? 2.0 : 1.0;
    painter->setPen(QPen(on || focused ? t.accent : t.fieldBorder, width));
    painter->setBrush(on ? t.accentFill : t.pane);
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), m_theme->px(3),
                             m_theme->px(3));
    painter->restore();
    if (on)
        paintIcon(painter, option->rect.adjusted(1, 1, -1, -1), QStringLiteral("check"), t.onAccent);
}

void HouseStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    const Tokens &t = m_theme->tokens();
    painter->fillRect(option->rect, t.pane);
    if (bar->maximum <= bar->minimum)
        return;
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool pressed
        = option->activeSubControls.testFlag(SC_ScrollBarSlider) && option->state.testFlag(State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(pressed ? t.soft : t.fieldBorder);
    const QRectF inner = QRectF(handle).adjusted(2, 2, -2, -2);
    const qreal radius = std::min(inner.width(), inner.height()) / 2;
    painter->drawRoundedRect(inner, radius, radius);
    painter->restore();
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!m_theme)
        return result;
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_PushButton:
        result.setHeight(
            std::max(m_theme->px(32), option ? option->fontMetrics.height() + m_theme->px(12) : 0));
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), m_theme->px(31)));
        break;
    default:
        break;
    }
    return result;
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (m_theme && element == SE_LineEditContents) {
        const int side = m_theme->px(7);
        return option->rect.adjusted(side, 1, -side, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                 const QWidget *widget) const
{
    if (m_theme && control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar) {
            const bool upright = bar->orientation == Qt::Vertical;
            const int length = upright ? option->rect.height() : option->rect.width();
            const int range = bar->maximum - bar->minimum;
            int slider = length;
            if (range > 0) {
                slider = static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep));
                slider = std::clamp(slider, std::min(length, m_theme->px(28)), length);
            }
            const int start = range > 0
                ? sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                          bar->upsideDown)
                : 0;
            const QRect r = option->rect;
            switch (sub) {
            case SC_ScrollBarGroove:
                return r;
            case SC_ScrollBarSlider:
                return upright ? QRect(r.x(), r.y() + start, r.width(), slider)
                               : QRect(r.x() + start, r.y(), slider, r.height());
            case SC_ScrollBarSubPage:
                return upright ? QRect(r.x(), r.y(), r.width(), start)
                               : QRect(r.x(), r.y(), start, r.height());
            case SC_ScrollBarAddPage:
                return upright ? QRect(r.x(), r.y() + start + slider, r.width(), length - start - slider)
                               : QRect(r.x() + start + slider, r.y(), length - start - slider, r.height());
            default:
                return {};
            }
        }
    }
    if (m_theme && control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return option->rect.adjusted(m_theme->px(10), 1, -m_theme->px(26), -1);
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (m_theme) {
        switch (metric) {
        case PM_ScrollBarExtent:
            return m_theme->px(10);
        case PM_ScrollBarSliderMin:
            return m_theme->px(28);
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
            return m_theme->px(16);
        case PM_CheckBoxLabelSpacing:
            return m_theme->px(8);
        case PM_SplitterWidth:
            return 7;
        case PM_TabBarScrollButtonWidth:
            return m_theme->px(28);
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return m_theme->px(8);
        case PM_LayoutLeftMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutBottomMargin:
            return 0;
        case PM_TextCursorWidth:
            return std::max(1, m_theme->px(1) + (m_theme->scale() > 1.4 ? 0 : 1));
        default:
            break;
        }
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace tongdai
