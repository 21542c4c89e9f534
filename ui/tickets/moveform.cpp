#include "ui/tickets/moveform.h"

#include "models/domain/call.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/sectiontitle.h"

#include <QVBoxLayout>

namespace tongdai {

MoveForm::MoveForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle(theme, this))
    , m_unitLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this))
    , m_unit(new PlainCombo(theme, this))
    , m_unitProblem(new FieldError(theme, m_unit, this))
    , m_textLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this))
    , m_text(new NoteEdit(theme, 3, this))
    , m_textProblem(new FieldError(theme, m_text, this))
{
    m_unit->setObjectName(QStringLiteral("moveUnit"));
    m_text->setObjectName(QStringLiteral("moveText"));
    m_unitLabel->setBuddy(m_unit);
    m_textLabel->setBuddy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    column->addWidget(m_title);
    for (QWidget *part : {static_cast<QWidget *>(m_unitLabel), static_cast<QWidget *>(m_unit),
                          static_cast<QWidget *>(m_unitProblem), static_cast<QWidget *>(m_textLabel),
                          static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_textProblem)})
        column->addWidget(part);
    m_title->setKey(QStringLiteral("Esc"));
    connect(m_text, &QPlainTextEdit::textChanged, m_textProblem, &FieldError::clearWords);
    connect(m_unit, &QComboBox::currentIndexChanged, m_unitProblem, &FieldError::clearWords);
}

void MoveForm::ask(const Question &question)
{
    m_question = question;
    m_title->setTitle(question.title);
    m_title->setNote(question.reader);
    m_textLabel->setText(question.textLabel);
    m_text->setAccessibleName(question.textLabel);
    m_textLabel->setVisible(!question.textLabel.isEmpty());
    m_text->setVisible(!question.textLabel.isEmpty());
    m_text->clear();
    m_unitLabel->setText(question.unitLabel);
    m_unit->setAccessibleName(question.unitLabel);
    m_unitLabel->setVisible(!question.unitLabel.isEmpty());
    m_unit->setVisible(!question.unitLabel.isEmpty());
    m_unit->clear();
    m_unit->setPlaceholderText(tr("Choose a unit"));
    for (const Choice &choice : question.units)
        m_unit->addItem(choice.name, choice.code);
    m_unit->setCurrentIndex(question.unit.isEmpty() ? -1 : m_unit->findData(question.unit));
    m_textProblem->clearWords();
    m_unitProblem->clearWords();
}

QString MoveForm::text() const
{
    return m_text->wholeText().trimmed();
}
void MoveForm::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End); // one goes on writing after it
}
QString MoveForm::unit() const
{
    return m_unit->currentData().toString();
}

bool MoveForm::check()
{
    if (m_question.needsUnit && unit().isEmpty()) {
        m_unitProblem->say(Labels::ofRule(QStringLiteral("flow.target")));
        m_unit->setFocus();
        return false;
    }
    if (m_question.needsText && text().isEmpty()) {
        m_textProblem->say(Labels::ofRule(QStringLiteral("flow.reason")));
        m_text->setFocus();
        return false;
    }
    if (text().size() > limits::Content) {
        m_textProblem->say(
            tr("Too long: %n character(s), at most %1.", nullptr, static_cast<int>(text().size()))
                .arg(limits::Content));
        m_text->setFocus();
        return false;
    }
    return true;
}

void MoveForm::focusFirst()
{
    QWidget *first
        = m_question.unitLabel.isEmpty() || !unit().isEmpty() ? static_cast<QWidget *>(m_text) : m_unit;
    if (m_question.textLabel.isEmpty())
        first = m_unit;
    first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tongdai
