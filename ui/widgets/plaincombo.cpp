#include "ui/widgets/plaincombo.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace tongdai {

namespace {

/// Rows of a combo's list, in the tokens.
class ComboRows final : public QStyledItemDelegate
{
public:
    ComboRows(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = m_theme.tokens();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, selected ? t.selection : t.pane);
        if (selected && m_theme.highContrast()) {
            painter->setPen(QPen(t.text, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
        painter->setPen(t.text);
        const QRect area = option.rect.adjusted(m_theme.px(10), 0, -m_theme.px(6), 0);
        painter->drawText(
            area, Qt::AlignVCenter | Qt::TextSingleLine,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                std::max(m_theme.px(29), option.fontMetrics.height() + m_theme.px(8))};
    }

private:
    const Theme &m_theme;
};

} // namespace

PlainCombo::PlainCombo(const Theme &theme, QWidget *parent)
    : QComboBox(parent)
    , m_theme(theme)
{
    setItemDelegate(new ComboRows(theme, this));
    setMaxVisibleItems(14);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void PlainCombo::setTakesDigits(bool on)
{
    m_digits = on;
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

QSize PlainCombo::minimumSizeHint() const
{
    return {m_theme.px(64), QComboBox::minimumSizeHint().height()};
}

void PlainCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void PlainCombo::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const bool bare = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (m_digits && bare && digit >= 1 && digit <= 9 && digit <= count()) {
        if (event->isAutoRepeat())
            return;
        setCurrentIndex(digit - 1);
        Q_EMIT activated(digit - 1);
        Q_EMIT digitTaken(digit - 1);
        return;
    }
    QComboBox::keyPressEvent(event);
}

} // namespace tongdai
