// Words that an input method has not finished yet.
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QEvent;
class QInputMethodEvent;
class QWidget;

namespace tongdai {

/// What stands on the screen in a line or a field of several: its text with the half-typed word at the cursor. Empty for
/// other widgets. Knows half-typed words while a HalfWords lives.
QString typedIn(const QWidget *field);

/// The event has a half-typed word, which no field tells of by itself. Any event.
bool isHalfTyped(const QEvent &event);

/// Installed on the application. Remembers the half-typed word of each field, and drops the second of two commits of the
/// same word: at a click or a change of focus Qt commits it and resets the method, and ibus answers a reset by committing
/// it again, wherever the cursor is by then (qtbase, qibusplatforminputcontext.cpp: commit()).
class HalfWords final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isSecondCommit(const QInputMethodEvent &event);

    QString m_word; ///< in the making, wherever
    QString m_left; ///< committed by a click or a change of focus
    QElapsedTimer m_leaving; ///< since the last of those
    QElapsedTimer m_sinceLeft;
};

} // namespace tongdai
