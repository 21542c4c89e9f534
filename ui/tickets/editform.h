// Puts right what a ticket says: title, level, who and where; what the caller said stays as it was said.
#pragma once

#include "models/domain/ticket.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QWidget>

class QLineEdit;

namespace tongdai {

class FieldError;
class PlainCombo;
class SectionTitle;
class TextLabel;

class EditForm final : public QWidget
{
    Q_OBJECT
public:
    explicit EditForm(const Theme &theme, QWidget *parent = nullptr);

    /// Fills the fields from `shown`; `withIdentity` false hides those that tell who somebody is.
    void ask(const Ticket &shown, bool withIdentity);
    /// What was typed before the form was put away, over what was shown then: a correction of what has changed since
    /// is judged by what its author saw.
    void resume(const Ticket &shown, const Ticket &typed);
    /// The fields as they were shown, by object name; told again with setAsked() after ask() when the form
    /// was kept on disk.
    QMap<QString, QString> askedWords() const;
    void setAsked(const QMap<QString, QString> &words);
    /// The ticket as it stands in the fields, everything else as it was asked with.
    Ticket edited() const;
    const Ticket &asked() const { return m_ticket; }

    /// True when nothing is too long; else the sentence stands under the field and the focus is in it.
    bool check();
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QString CitizenWords::*word;
        TextLabel *label;
        QLineEdit *edit;
        FieldError *problem;
        int most; ///< UTF-16 units
        bool identity;
    };

    void add(class QGridLayout *grid, const Theme &theme, QString CitizenWords::*word, const char *name, int most,
             bool identity);
    void retranslate();

    SectionTitle *m_title;
    TextLabel *m_levelLabel;
    PlainCombo *m_level;
    QList<Line> m_lines;
    Ticket m_ticket;
};

} // namespace tongdai
