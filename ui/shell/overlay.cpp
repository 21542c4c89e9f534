#include "ui/shell/overlay.h"

#include "ui/widgets/keyaction.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QMouseEvent>
#include <QPainter>

namespace tongdai {

Overlay::Overlay(const Theme &theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
    , m_sheet(new Pane(theme, Pane::Ground::Plain, this))
{
    m_sheet->setBox(true);
    m_sheet->setFocusPolicy(Qt::ClickFocus); // takes the keys, and is no stop of Tab
    hide();
    window->installEventFilter(this);
    m_sheet->installEventFilter(this);
    auto *escape = new KeyAction(this, Qt::Key_Escape, [this] { close(); });
    escape->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(&theme, &Theme::changed, this, &Overlay::place);
}

void Overlay::open()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    opening();
    show();
    raise();
    place();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    if (!isVisible())
        return;
    // Only when it still has the focus: a page it opened keeps what it took.
    const bool ours = isAncestorOf(QApplication::focusWidget());
    hide();
    if (ours && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

QRect Overlay::centred(int width) const
{
    const QSize room = parentWidget()->size() - QSize(m_theme.px(32), m_theme.px(32));
    const int taken = std::min(room.width(), m_theme.px(width));
    const int wanted = sheet()->layout()->hasHeightForWidth() ? sheet()->layout()->totalHeightForWidth(taken)
                                                              : sheet()->layout()->totalSizeHint().height();
    const QSize size(taken, std::min(room.height(), wanted));
    return {QPoint((parentWidget()->width() - size.width()) / 2, (parentWidget()->height() - size.height()) / 3), size};
}

void Overlay::place()
{
    if (!isVisible())
        return;
    setGeometry(parentWidget()->rect());
    m_sheet->setGeometry(sheetRect());
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, 70));
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_sheet->geometry().contains(event->pos()))
        close();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    // What is on the sheet wants other room: after larger letters, or another language.
    if (watched == m_sheet && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &Overlay::place, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace tongdai
