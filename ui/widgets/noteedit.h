// A field of several lines of plain text.
#pragma once

#include "ui/widgets/theme.h"

#include <QPlainTextEdit>

namespace tongdai {

/// Tab leaves it; pasted rich text arrives as plain text. Its height is the given number of lines, or
/// stretches.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    NoteEdit(const Theme &theme, int lines, QWidget *parent = nullptr);

    QString wholeText() const { return toPlainText(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leftField();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void refresh();

    const Theme &m_theme;
    int m_lines;
};

} // namespace tongdai
