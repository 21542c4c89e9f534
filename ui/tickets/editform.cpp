#include "ui/tickets/editform.h"

#include "models/domain/vietnamesetext.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/sectiontitle.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>

namespace tongdai {

EditForm::EditForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle(theme, this))
    , m_levelLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this))
    , m_level(new PlainCombo(theme, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(10));
    grid->setVerticalSpacing(theme.px(4));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    add(grid, theme, &CitizenWords::question, "editTitle", limits::Line, false);
    m_levelLabel->setBuddy(m_level);
    m_level->setObjectName(QStringLiteral("editLevel"));
    grid->addWidget(m_levelLabel, grid->rowCount(), 0);
    grid->addWidget(m_level, grid->rowCount() - 1, 1);
    add(grid, theme, &CitizenWords::name, "editName", limits::Name, true);
    add(grid, theme, &CitizenWords::phone, "editPhone", limits::Phone, true);
    add(grid, theme, &CitizenWords::otherPhone, "editOtherPhone", limits::Phone, true);
    add(grid, theme, &CitizenWords::address, "editAddress", limits::Line, true);
    m_title->setKey(QStringLiteral("Esc"));
    retranslate();
}

void EditForm::add(QGridLayout *grid, const Theme &theme, QString CitizenWords::*word, const char *name, int most,
                   bool identity)
{
    auto *label = new TextLabel(theme, TextStyle::Caption, Tone::Soft, this);
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    auto *problem = new FieldError(theme, edit, this);
    label->setBuddy(edit);
    connect(edit, &QLineEdit::textEdited, problem, &FieldError::clearWords);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(edit, row, 1);
    grid->addWidget(problem, row + 1, 1);
    m_lines.append({word, label, edit, problem, most, identity});
}

void EditForm::retranslate()
{
    m_title->setTitle(tr("Correct the ticket"));
    m_title->setNote(tr("what stood there before stays in the timeline"));
    m_levelLabel->setText(tr("Level"));
    const QStringList names {tr("Title"), tr("Name"), tr("Phone number"), tr("Other phone number"), tr("Address")};
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i].label->setText(names[i]);
        m_lines[i].edit->setAccessibleName(names[i]);
    }
    m_level->setAccessibleName(tr("Level"));
    for (int i = 0; i < m_level->count(); ++i)
        m_level->setItemText(
            i, Labels::of(levelFromWire(m_level->itemData(i).toString()).value_or(Level::Normal)));
}

void EditForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EditForm::ask(const Ticket &shown, bool withIdentity)
{
    m_ticket = shown;
    if (m_level->count() == 0) {
        for (const Level level : {Level::Normal, Level::Urgent, Level::Complex})
            m_level->addItem(Labels::of(level), wireWord(level));
    }
    for (const Line &line : std::as_const(m_lines)) {
        line.edit->setText(shown.citizen.*line.word);
        line.problem->clearWords();
        line.label->setVisible(withIdentity || !line.identity);
        line.edit->setVisible(withIdentity || !line.identity);
    }
    m_level->setCurrentIndex(m_level->findData(wireWord(shown.level)));
}

void EditForm::resume(const Ticket &shown, const Ticket &typed)
{
    m_ticket = shown;
    for (const Line &line : std::as_const(m_lines))
        line.edit->setText(typed.citizen.*line.word);
    m_level->setCurrentIndex(m_level->findData(wireWord(typed.level)));
}

Ticket EditForm::edited() const
{
    Ticket ticket = m_ticket;
    for (const Line &line : m_lines) {
        if (!line.edit->isHidden())
            ticket.citizen.*line.word = cleanText(line.edit->text()).trimmed();
    }
    ticket.level = levelFromWire(m_level->currentData().toString()).value_or(ticket.level);
    return ticket;
}

QMap<QString, QString> EditForm::askedWords() const
{
    QMap<QString, QString> words {{m_level->objectName(), wireWord(m_ticket.level)}};
    for (const Line &line : m_lines)
        words.insert(line.edit->objectName(), m_ticket.citizen.*line.word);
    return words;
}

void EditForm::setAsked(const QMap<QString, QString> &words)
{
    for (const Line &line : std::as_const(m_lines))
        m_ticket.citizen.*line.word = words.value(line.edit->objectName(), m_ticket.citizen.*line.word);
    m_ticket.level = levelFromWire(words.value(m_level->objectName())).value_or(m_ticket.level);
}

bool EditForm::check()
{
    for (const Line &line : std::as_const(m_lines)) {
        const int size = static_cast<int>(line.edit->text().size());
        if (line.edit->isHidden() || size <= line.most)
            continue;
        line.problem->say(tr("Too long: %n character(s), at most %1.", nullptr, size).arg(line.most));
        line.edit->setFocus();
        return false;
    }
    return true;
}

void EditForm::focusFirst()
{
    m_lines.constFirst().edit->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tongdai
