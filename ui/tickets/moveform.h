// Asks in the pane, never in a dialog, for what a step needs: a reason, a unit, a note.
#pragma once

#include "models/domain/unit.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace tongdai {

class FieldError;
class NoteEdit;
class PlainCombo;
class SectionTitle;
class TextLabel;

class MoveForm final : public QWidget
{
    Q_OBJECT
public:
    explicit MoveForm(const Theme &theme, QWidget *parent = nullptr);

    struct Choice {
        QString code;
        QString name;
    };
    struct Question {
        QString title;
        QString reader; ///< who will read the text, beside the title
        QString textLabel; ///< empty: no text is asked
        QString unitLabel; ///< empty: no unit is asked
        QList<Choice> units;
        QString unit; ///< chosen at the start, empty: none
        bool needsText = false;
        bool needsUnit = false;
    };
    /// Puts the question with empty fields.
    void ask(const Question &question);

    QString text() const;
    void setText(const QString &text);
    QString unit() const; ///< code, empty when none is chosen

    /// True when nothing is missing; else the sentence stands under the field and the focus is in it.
    bool check();
    void focusFirst();

private:
    Question m_question;
    SectionTitle *m_title;
    TextLabel *m_unitLabel;
    PlainCombo *m_unit;
    FieldError *m_unitProblem;
    TextLabel *m_textLabel;
    NoteEdit *m_text;
    FieldError *m_textProblem;
};

} // namespace tongdai
