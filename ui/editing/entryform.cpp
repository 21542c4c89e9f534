#include "ui/editing/entryform.h"

#include "ui/widgets/fielderror.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

EntryForm::EntryForm(const Theme &theme, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_theme(theme)
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
    , m_state(new TextLabel(theme, TextStyle::PanelTitle, Tone::Text, m_body, TextLabel::Fit::Wrap))
{
    m_column->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12));
    m_column->setSpacing(theme.px(4));
    m_column->addWidget(m_state);
    m_column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus); // the fields in it bring themselves into view
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(scroll);
}

void EntryForm::addField(QWidget *field, const QString &name)
{
    field->setObjectName(name);
    auto *label = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_body);
    label->setBuddy(field);
    auto *wrong = new FieldError(m_theme, field, m_body);
    m_fields.insert(field, {label, wrong});
    add(label);
    add(field);
    add(wrong);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        connect(line, &QLineEdit::textChanged, wrong, &FieldError::clearWords);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        connect(text, &QPlainTextEdit::textChanged, wrong, &FieldError::clearWords);
    else if (auto *combo = qobject_cast<QComboBox *>(field))
        connect(combo, &QComboBox::currentIndexChanged, wrong, &FieldError::clearWords);
}

void EntryForm::add(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

TextLabel *EntryForm::addWords()
{
    auto *words = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_body, TextLabel::Fit::Wrap);
    add(words);
    return words;
}

void EntryForm::sayState(const QString &words)
{
    m_state->setSay(words);
}

void EntryForm::setLabel(QWidget *field, const QString &words)
{
    m_fields.value(field).label->setText(words);
    field->setAccessibleName(words);
}

void EntryForm::sayWrong(QWidget *field, const QString &words)
{
    m_fields.value(field).wrong->say(words);
    if (field->focusPolicy() != Qt::NoFocus)
        field->setFocus(Qt::OtherFocusReason);
}

void EntryForm::clearWrong(QWidget *field)
{
    m_fields.value(field).wrong->clearWords();
}

void EntryForm::clearWrongs()
{
    for (const Around &around : std::as_const(m_fields))
        around.wrong->clearWords();
}

} // namespace tongdai
