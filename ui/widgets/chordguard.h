// Keeps the window's chords from the text fields' own bindings (Ctrl+K deletes to the line's end on X11).
#pragma once

#include <QObject>

class QKeyEvent;

namespace tongdai {

/// True for the keys of the key card: F1 to F12 without F10, and Ctrl with the letters and digits the window
/// uses. Never for A C V X Y Z D E U, which belong to editing.
bool isHouseChord(const QKeyEvent &event);

/// Installed on the application: while it lives, no widget can claim a house chord through ShortcutOverride.
class ChordGuard final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace tongdai
