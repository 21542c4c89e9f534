#include "ui/widgets/fielderror.h"

#include <QWidget>

namespace tongdai {

FieldError::FieldError(const Theme &theme, QWidget *field, QWidget *parent)
    : TextLabel(theme, TextStyle::Caption, Tone::Red, parent, Fit::Wrap)
    , m_field(field)
{
    hide();
}

void FieldError::say(const QString &words)
{
    setSay(words);
    setVisible(!words.isEmpty());
    if (m_field) {
        m_field->setProperty("wrong", !words.isEmpty());
        m_field->setAccessibleDescription(words);
        m_field->update();
    }
}

} // namespace tongdai
