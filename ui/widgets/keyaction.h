// An action with its key: commits what an input method is composing, then does its work, once.
#pragma once

#include <QAction>
#include <QKeySequence>

#include <functional>

namespace tongdai {

/// Finishes a Telex or VNI word that is still being composed, so that no letter of it is lost or applied
/// later.
void commitComposition();

/// A QAction of `owner` with `key`, that never auto-repeats. Its texts are set by the owner's retranslation.
class KeyAction : public QAction
{
    Q_OBJECT
public:
    /// `work` runs in `owner`'s thread on the key, a click on its KeyButton, or its name in the command box.
    KeyAction(QWidget *owner, const QKeySequence &key, std::function<void()> work,
              Qt::ShortcutContext context = Qt::WidgetWithChildrenShortcut);
};

} // namespace tongdai
