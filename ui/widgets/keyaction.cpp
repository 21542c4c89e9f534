#include "ui/widgets/keyaction.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QWidget>

namespace tongdai {

void commitComposition()
{
    if (QInputMethod *method = QGuiApplication::inputMethod())
        method->commit();
}

KeyAction::KeyAction(QWidget *owner, const QKeySequence &key, std::function<void()> work,
                     Qt::ShortcutContext context)
    : QAction(owner)
{
    if (!key.isEmpty()) {
        QList<QKeySequence> keys {key};
        // The keypad's Enter is the same key to people.
        const QString text = key.toString(QKeySequence::PortableText);
        if (text.endsWith(QStringLiteral("Return")))
            keys << QKeySequence(QString(text).replace(QStringLiteral("Return"), QStringLiteral("Enter")));
        setShortcuts(keys);
    }
    setShortcutContext(context);
    setAutoRepeat(false);
    connect(this, &QAction::triggered, owner, [work = std::move(work)] {
        commitComposition();
        work();
    });
    owner->addAction(this);
}

} // namespace tongdai
