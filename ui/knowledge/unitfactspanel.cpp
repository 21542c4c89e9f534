#include "ui/knowledge/unitfactspanel.h"

#include "models/domain/call.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr std::array<QString UnitFact::*, 3> Members {&UnitFact::counter, &UnitFact::hours, &UnitFact::fee};

} // namespace

UnitFactsPanel::UnitFactsPanel(const Theme &theme, KnowledgeDesk &desk, const Directory &directory,
                               const User &me, QAction *edit, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk)
    , m_directory(directory)
    , m_me(me)
    , m_title(new SectionTitle(theme, this))
    , m_unit(new PlainCombo(theme, this))
    , m_counter(new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, this, TextLabel::Fit::Wrap))
    , m_rest(new TextLabel(theme, TextStyle::Body, Tone::Text, this, TextLabel::Fit::Wrap))
    , m_edit(edit)
    , m_editButton(new KeyButton(theme, edit, KeyButton::Look::Framed, this))
    , m_form(new QWidget(this))
    , m_noteLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, m_form))
    , m_note(new NoteEdit(theme, 3, m_form))
    , m_keys(new TextLabel(theme, TextStyle::Caption, Tone::Hint, m_form, TextLabel::Fit::Wrap))
    , m_notice(new Notice(theme, this))
{
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme.px(3));
    for (std::size_t i = 0; i < Lines; ++i) {
        m_labels[i] = new TextLabel(theme, TextStyle::Caption, Tone::Soft, m_form);
        m_fields[i] = new QLineEdit(m_form);
        m_fields[i]->setMaxLength(limits::Line);
        m_labels[i]->setBuddy(m_fields[i]);
        form->addWidget(m_labels[i]);
        form->addWidget(m_fields[i]);
    }
    m_fields[0]->setObjectName(QStringLiteral("factCounter"));
    m_fields[1]->setObjectName(QStringLiteral("factHours"));
    m_fields[2]->setObjectName(QStringLiteral("factFee"));
    m_noteLabel->setBuddy(m_note);
    form->addWidget(m_noteLabel);
    form->addWidget(m_note);
    form->addWidget(m_keys);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(5));
    column->addWidget(m_title);
    column->addWidget(m_unit);
    column->addWidget(m_counter);
    column->addWidget(m_rest);
    column->addWidget(m_form);
    column->addWidget(m_notice);
    column->addWidget(m_editButton, 0, Qt::AlignLeft);
    m_form->hide();
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        setEditing(false);
        refresh();
        Q_EMIT factsChanged();
    });
    connect(&desk, &KnowledgeDesk::knowledgeChanged, this, &UnitFactsPanel::read);
    connect(&directory, &Directory::directoryChanged, this, &UnitFactsPanel::fillUnits);
    retranslate();
    fillUnits();
}

void UnitFactsPanel::fillUnits()
{
    const QString chosen = m_unit->count() > 0 ? m_unit->currentData().toString() : m_me.unit;
    const QSignalBlocker quiet(m_unit);
    m_unit->clear();
    m_unit->addItem(tr("No unit chosen"), QString());
    for (const Unit &unit : m_directory.desks())
        m_unit->addItem(unit.fullName(), unit.code);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(chosen)));
    refresh();
}

void UnitFactsPanel::setUnit(const QString &code)
{
    if (const int row = m_unit->findData(code); row > 0)
        m_unit->setCurrentIndex(row);
}

void UnitFactsPanel::setProcedure(const Procedure &procedure)
{
    if (m_procedure != procedure.id) {
        setEditing(false);
        m_facts.clear();
        m_notice->clear();
    }
    m_procedure = procedure.id;
    read();
}

void UnitFactsPanel::read()
{
    if (m_procedure.isEmpty())
        return;
    const quint64 number = ++m_asked;
    whenReady(this, m_desk.facts(m_procedure), [this, number](const Result<QList<UnitFact>> &facts) {
        if (number != m_asked)
            return;
        if (!facts) {
            m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(facts.error()));
            return;
        }
        m_facts = *facts;
        refresh();
        Q_EMIT factsChanged();
    });
}

LocalFacts UnitFactsPanel::local() const
{
    const QString code = m_unit->currentData().toString();
    return code.isEmpty() ? LocalFacts()
                          : LocalFacts {m_unit->currentText(), factAt(m_facts, code, m_procedure)};
}

bool UnitFactsPanel::mayEdit() const
{
    const QString code = m_unit->currentData().toString();
    return !code.isEmpty() && !m_procedure.isEmpty() && mayWriteFactOf(m_me, code);
}

void UnitFactsPanel::refresh()
{
    const UnitFact fact = local().fact;
    QStringList rest {fact.hours.left(300),
                      fact.fee.isEmpty() ? QString() : tr("Fee: %1").arg(fact.fee.left(300)),
                      fact.note.left(2000)};
    rest.removeAll(QString());
    if (fact.waiting)
        rest << tr("saved here, not yet at the centre");
    m_counter->setSay(fact.counter.left(300));
    m_counter->setVisible(!m_editing && !fact.counter.isEmpty());
    m_rest->setTone(saysAnything(fact) ? Tone::Text : Tone::Soft);
    m_rest->setSay(fact.unit.isEmpty()      ? tr("Choose the caller's unit to see its counter and hours.")
                       : saysAnything(fact) ? cleanText(rest.join(QLatin1Char('\n')))
                                            : tr("The unit has said nothing about it yet."));
    m_rest->setVisible(!m_editing && !m_rest->text().isEmpty());
    m_form->setVisible(m_editing);
    m_edit->setVisible(mayEdit() && !m_editing);
    m_edit->setEnabled(mayEdit() && !m_editing);
}

void UnitFactsPanel::retranslate()
{
    m_title->setTitle(tr("At the caller's unit"));
    m_unit->setAccessibleName(tr("Unit"));
    m_labels[0]->setText(tr("Counter"));
    m_labels[1]->setText(tr("Opening hours"));
    m_labels[2]->setText(tr("Fee here"));
    for (std::size_t i = 0; i < Lines; ++i)
        m_fields[i]->setAccessibleName(m_labels[i]->text());
    m_noteLabel->setText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_keys->setSay(tr("Ctrl+Enter saves for this procedure at this unit. Esc closes, the text stays."));
    if (m_unit->count() > 0)
        m_unit->setItemText(0, tr("No unit chosen"));
    refresh();
}

void UnitFactsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString UnitFactsPanel::key() const
{
    return m_unit->currentData().toString() + QLatin1Char('/') + m_procedure;
}

void UnitFactsPanel::setEditing(bool on)
{
    if (m_editing == on)
        return;
    if (m_editing) { // what stands in the form belongs to what it was opened for
        Typed &typed = m_typed[m_formKey];
        for (std::size_t i = 0; i < Lines; ++i)
            typed[i] = m_fields[i]->text();
        typed[Lines] = m_note->wholeText();
    }
    m_editing = on;
    refresh();
    Q_EMIT editingChanged();
}

void UnitFactsPanel::edit()
{
    if (!mayEdit())
        return;
    const UnitFact fact = local().fact;
    m_formKey = key();
    const bool known = m_typed.contains(m_formKey);
    const Typed typed = m_typed.value(m_formKey);
    for (std::size_t i = 0; i < Lines; ++i)
        m_fields[i]->setText(known ? typed[i] : fact.*Members[i]);
    m_note->setPlainText(known ? typed[Lines] : fact.note);
    m_notice->clear();
    setEditing(true);
    m_fields[0]->setFocus(Qt::ShortcutFocusReason);
}

bool UnitFactsPanel::stepBack()
{
    if (!m_editing)
        return false;
    setEditing(false);
    m_editButton->setFocus(Qt::OtherFocusReason);
    return true;
}

void UnitFactsPanel::save()
{
    if (!m_editing || m_saving)
        return;
    UnitFact fact;
    fact.unit = m_unit->currentData().toString();
    fact.procedure = m_procedure;
    for (const UnitFact &known : std::as_const(m_facts)) {
        if (known.unit == fact.unit && known.procedure == fact.procedure)
            fact = known;
    }
    for (std::size_t i = 0; i < Lines; ++i)
        fact.*Members[i] = cleanText(m_fields[i]->text()).simplified();
    fact.note = cleanText(m_note->wholeText()).trimmed();
    if (const auto problems = problemsOf(fact); !problems.isEmpty()) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(problems.first()));
        return;
    }
    m_saving = true;
    whenReady(this, m_desk.keepFact(fact), [this, saved = m_formKey](const Result<void> &kept) {
        m_saving = false;
        if (!kept) {
            m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(kept.error()));
            return;
        }
        m_notice->clear();
        if (m_formKey == saved)
            setEditing(false);
        m_typed.remove(saved);
        read();
    });
}

} // namespace tongdai
