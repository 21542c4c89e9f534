// The right side of a tab where one entry is written: what it is, then its fields.
#pragma once

#include "ui/widgets/pane.h"
#include "ui/widgets/textlabel.h"

#include <QHash>

class QVBoxLayout;

namespace tongdai {

class FieldError;

/// Each field has its label above and below it what is wrong with it, until something else is typed. All of
/// it scrolls.
class EntryForm final : public Pane
{
    Q_OBJECT
public:
    explicit EntryForm(const Theme &theme, QWidget *parent = nullptr);

    QWidget *body() const { return m_body; } ///< parent of what is added
    void addField(QWidget *field, const QString &name); ///< `name`: of the object
    void add(QWidget *widget);
    TextLabel *addWords(); ///< a line of explanation

    void sayState(const QString &words);
    void setLabel(QWidget *field, const QString &words);
    void sayWrong(QWidget *field, const QString &words); ///< the field gets the keyboard, if it takes it
    void clearWrong(QWidget *field);
    void clearWrongs();

private:
    struct Around {
        TextLabel *label;
        FieldError *wrong;
    };

    const Theme &m_theme;
    QWidget *m_body;
    QVBoxLayout *m_column;
    TextLabel *m_state;
    QHash<const QWidget *, Around> m_fields;
};

} // namespace tongdai
