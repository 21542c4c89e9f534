#include "ui/widgets/chordguard.h"

#include <QKeyEvent>

namespace tongdai {

bool isHouseChord(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier)
        return key >= Qt::Key_F1 && key <= Qt::Key_F12 && key != Qt::Key_F10;
    if (modifiers != Qt::ControlModifier && modifiers != (Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
        return true;
    if (modifiers != Qt::ControlModifier)
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Equal:
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        return true;
    default:
        break;
    }
    if (key >= Qt::Key_0 && key <= Qt::Key_7)
        return true;
    static const QString letters = QStringLiteral("KFJTOBIGRHMNSPWLQDEU");
    return key >= Qt::Key_A && key <= Qt::Key_Z && letters.contains(QChar(key));
}

bool ChordGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isHouseChord(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tongdai
