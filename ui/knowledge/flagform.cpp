#include "ui/knowledge/flagform.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/sectiontitle.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include <array>

namespace tongdai {

FlagForm::FlagForm(const Theme &theme, KnowledgeDesk &desk, QWidget *parent)
    : Pane(theme, Ground::Sunk, parent)
    , m_desk(desk)
    , m_grid(new QGridLayout)
    , m_title(new SectionTitle(theme, this))
    , m_sentenceLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Elide))
    , m_sentence(new NoteEdit(theme, 2, this))
    , m_noteLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Elide))
    , m_note(new NoteEdit(theme, 2, this))
    , m_problem(new FieldError(theme, m_note, this))
    , m_notice(new Notice(theme, this))
{
    setLines(Qt::TopEdge);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // what is read gives way, not what is typed in
    m_sentence->setObjectName(QStringLiteral("flagSentence"));
    m_note->setObjectName(QStringLiteral("flagNote"));
    m_sentenceLabel->setBuddy(m_sentence);
    m_noteLabel->setBuddy(m_note);
    m_title->setKey(QStringLiteral("Esc"));
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(10), theme.px(24), theme.px(10));
    column->setSpacing(theme.px(4));
    m_grid->setHorizontalSpacing(theme.px(16));
    m_grid->setVerticalSpacing(theme.px(4));
    column->addWidget(m_title);
    column->addLayout(m_grid);
    column->addWidget(m_problem);
    column->addWidget(m_notice);
    place();
    connect(m_note, &QPlainTextEdit::textChanged, m_problem, &FieldError::clearWords);
    connect(m_sentence, &QPlainTextEdit::textChanged, m_problem, &FieldError::clearWords);
    retranslate();
    hide();
}

void FlagForm::setLow(bool low)
{
    if (std::exchange(m_low, low) != low)
        place();
}

void FlagForm::place()
{
    // Labels of one line in either case: the grid keeps them with their fields.
    const std::array<QWidget *, 4> parts {m_sentenceLabel, m_sentence, m_noteLabel, m_note};
    for (QWidget *part : parts)
        m_grid->removeWidget(part);
    for (int i = 0; i < 4; ++i)
        m_grid->addWidget(parts[static_cast<std::size_t>(i)], m_low ? i % 2 : i, m_low ? i / 2 : 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_low ? 1 : 0);
}

void FlagForm::retranslate()
{
    m_title->setTitle(tr("Report an error"));
    m_title->setNote(m_procedure.name.left(120).simplified());
    m_sentenceLabel->setText(tr("What is wrong (the selected sentence)"));
    m_sentence->setAccessibleName(m_sentenceLabel->text());
    m_noteLabel->setText(tr("What is right, or where it was seen"));
    m_note->setAccessibleName(m_noteLabel->text());
}

void FlagForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

void FlagForm::keep()
{
    if (!m_procedure.id.isEmpty())
        m_typed[m_procedure.id] = {m_sentence->wholeText(), m_note->wholeText()};
}

void FlagForm::open(const Procedure &procedure, const QString &sentence)
{
    const bool same = isVisible() && procedure.id == m_procedure.id;
    if (!same) {
        keep();
        m_procedure = procedure;
        const Typed typed = m_typed.value(procedure.id);
        m_sentence->setPlainText(typed.sentence);
        m_note->setPlainText(typed.note);
        m_notice->clear();
    }
    m_procedure = procedure;
    if (!sentence.isEmpty() && (m_sentence->wholeText().trimmed().isEmpty() || same))
        m_sentence->setPlainText(sentence);
    m_problem->clearWords();
    retranslate();
    show();
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void FlagForm::close()
{
    keep();
    hide();
}

void FlagForm::send()
{
    if (m_sending)
        return;
    ArticleFlag flag;
    flag.id = QUuid::createUuid();
    flag.procedure = m_procedure.id;
    flag.articleVersion = m_procedure.version;
    flag.sentence = cleanText(m_sentence->wholeText()).trimmed();
    flag.note = cleanText(m_note->wholeText()).trimmed();
    if (const auto problems = problemsOf(flag); !problems.isEmpty()) {
        m_problem->say(problems.first().code == QStringLiteral("text.missing")
                           ? tr("Say what is wrong, or select the sentence first.")
                           : Labels::of(problems.first()));
        m_note->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_sending = true;
    whenReady(this, m_desk.keepFlag(flag), [this, id = flag.procedure](const Result<void> &kept) {
        m_sending = false;
        if (!kept) {
            m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(kept.error()));
            return;
        }
        m_typed.remove(id);
        if (m_procedure.id == id) {
            m_sentence->clear();
            m_note->clear();
            hide();
        }
        Q_EMIT sent();
    });
}

} // namespace tongdai
