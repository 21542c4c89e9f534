#include "ui/widgets/fieldcursor.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace tongdai {

int cursorIn(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->cursorPosition();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
        return text->textCursor().position();
    return 0;
}

void setCursorIn(QWidget *field, int cursor)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setCursorPosition(qMin(cursor, static_cast<int>(line->text().size())));
    if (auto *text = qobject_cast<QPlainTextEdit *>(field)) {
        QTextCursor place = text->textCursor();
        place.setPosition(qBound(0, cursor, text->document()->characterCount() - 1));
        text->setTextCursor(place);
    }
}

} // namespace tongdai
