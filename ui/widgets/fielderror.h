// The red line under a field that says what is wrong with it.
#pragma once

#include "ui/widgets/textlabel.h"

namespace tongdai {

/// Hidden while empty. Marks the field's frame and is its accessible description.
class FieldError : public TextLabel
{
    Q_OBJECT
public:
    FieldError(const Theme &theme, QWidget *field, QWidget *parent = nullptr);

    void say(const QString &words);
    void clearWords() { say({}); }

private:
    QWidget *m_field;
};

} // namespace tongdai
