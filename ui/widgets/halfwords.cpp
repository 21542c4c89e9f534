#include "ui/widgets/halfwords.h"

#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tongdai {

namespace {

constexpr char HalfWord[] = "halfWord";
constexpr qint64 LeavingMs = 300; ///< Qt commits while it handles the click or the change
constexpr qint64 SecondCommitMs = 3'000; ///< the method's answer to the reset, on a busy machine

} // namespace

QString typedIn(const QWidget *field)
{
    QString text;
    int at = 0;
    if (const auto *line = qobject_cast<const QLineEdit *>(field)) {
        text = line->text();
        at = line->cursorPosition();
    } else if (const auto *lines = qobject_cast<const QPlainTextEdit *>(field)) {
        text = lines->toPlainText();
        at = lines->textCursor().position();
    } else {
        return {};
    }
    const QString half = field->property(HalfWord).toString();
    return half.isEmpty() ? text : text.insert(qMin<qsizetype>(at, text.size()), half);
}

bool isHalfTyped(const QEvent &event)
{
    return event.type() == QEvent::InputMethod
        && !static_cast<const QInputMethodEvent &>(event).preeditString().isEmpty();
}

bool HalfWords::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::FocusAboutToChange:
    case QEvent::FocusOut:
    case QEvent::WindowDeactivate:
        m_leaving.start();
        break;
    case QEvent::KeyPress: {
        // One that writes nothing, as the second Esc that closes a box, says nothing of the word that may still come.
        const QString text = static_cast<QKeyEvent *>(event)->text();
        if (!text.isEmpty() && text.at(0).isPrint())
            m_left.clear();
        break;
    }
    case QEvent::InputMethod: {
        const auto &typed = static_cast<const QInputMethodEvent &>(*event);
        if (isSecondCommit(typed)) {
            event->accept();
            return true;
        }
        if (watched->isWidgetType())
            watched->setProperty(HalfWord, typed.preeditString());
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool HalfWords::isSecondCommit(const QInputMethodEvent &event)
{
    const QString before = std::exchange(m_word, event.preeditString());
    if (!m_word.isEmpty()) {
        m_left.clear();
        return false;
    }
    if (event.commitString().isEmpty())
        return false;
    if (event.commitString() == before) {
        m_left = m_leaving.isValid() && m_leaving.elapsed() < LeavingMs ? before : QString();
        m_sinceLeft.start();
        return false;
    }
    return event.commitString() == std::exchange(m_left, {}) && m_sinceLeft.elapsed() < SecondCommitMs;
}

} // namespace tongdai
