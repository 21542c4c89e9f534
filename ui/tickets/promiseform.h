// Asks in the pane for the hour a promised call is moved to, and why.
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace tongdai {

class Clock;
class FieldError;
class NoteEdit;
class PromiseField;
class SectionTitle;
class TextLabel;

/// Fields only: what is typed stays until setWords(). GUI thread.
class PromiseForm final : public QWidget
{
    Q_OBJECT
public:
    PromiseForm(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// `standing`: the hour that is promised now, in words.
    void ask(const QString &standing);

    struct Words {
        QString hour; ///< as it is said: "15h30", "9h sáng mai"
        QString reason;

        bool isEmpty() const { return hour.isEmpty() && reason.isEmpty(); }
    };
    Words words() const;
    void setWords(const Words &words);
    qint64 promisedMs() const; ///< 0 while the words name no hour that lies ahead

    /// True when nothing is missing; else the sentence stands under the field and the focus is in it.
    bool check();
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SectionTitle *m_title;
    PromiseField *m_hour;
    FieldError *m_hourProblem;
    TextLabel *m_reasonLabel;
    NoteEdit *m_reason;
    FieldError *m_reasonProblem;
    QString m_standing;
};

} // namespace tongdai
