#include "ui/editing/flagstab.h"

#include "models/domain/call.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/editing/namebook.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/proceduretext.h"
#include "ui/widgets/timewords.h"

#include <QVBoxLayout>

namespace tongdai {

FlagsTab::FlagsTab(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
{
    const Theme &theme = ports.theme;
    auto *pane = new Pane(theme, Pane::Ground::Plain, this);
    m_procedure = new TextLabel(theme, TextStyle::Title, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_by = new TextLabel(theme, TextStyle::Caption, Tone::Soft, pane, TextLabel::Fit::Wrap);
    m_sentence = new TextLabel(theme, TextStyle::Reading, Tone::Amber, pane, TextLabel::Fit::Wrap);
    m_note = new TextLabel(theme, TextStyle::Reading, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_answerLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, pane);
    m_answer = new NoteEdit(theme, 3, pane);
    m_answer->setObjectName(QStringLiteral("flagAnswer"));
    m_answer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_answerLabel->setBuddy(m_answer);
    m_problem = new FieldError(theme, m_answer, pane);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(12));
    column->setSpacing(theme.px(6));
    for (QWidget *part : std::initializer_list<QWidget *> {m_procedure, m_by, m_sentence, m_note,
                                                           m_answerLabel, m_answer, m_problem})
        column->addWidget(part);
    column->addStretch(1);
    setDetail(pane);
    connect(m_answer, &QPlainTextEdit::textChanged, m_problem, &FieldError::clearWords);
    connect(&ports.names, &NameBook::learnt, this, &FlagsTab::fill);
}

QString FlagsTab::title() const
{
    return tr("Error reports");
}

QString FlagsTab::emptyWords() const
{
    return tr("No report of an error is open.");
}

void FlagsTab::reload()
{
    whenReady(this, m_ports.desk.flags({}), [this](const Result<QList<ArticleFlag>> &flags) {
        if (!flags) {
            complain(Labels::of(flags.error()));
            return;
        }
        m_flags = *flags;
        fill();
    });
}

void FlagsTab::fill()
{
    QList<LineRow> rows;
    for (const ArticleFlag &flag : std::as_const(m_flags)) {
        LineRow row;
        row.key = flag.id.toString(QUuid::WithoutBraces);
        row.title = ProcedureText::shortened(flag.sentence.isEmpty() ? flag.note : flag.sentence, 200);
        row.detail = m_ports.names.name(flag.procedure);
        row.mark = TimeWords::brief(flag.atMs, m_ports.clock.nowMs());
        row.mood = flag.waiting ? LineRow::Mood::Waiting : LineRow::Mood::Plain;
        rows << row;
    }
    setRows(rows);
    retranslate();
}

const ArticleFlag *FlagsTab::shown() const
{
    const QString key = currentKey();
    for (const ArticleFlag &flag : m_flags) {
        if (flag.id.toString(QUuid::WithoutBraces) == key)
            return &flag;
    }
    return nullptr;
}

void FlagsTab::choose(const LineRow *row)
{
    if (!m_answering.isEmpty())
        m_typed[m_answering] = m_answer->wholeText();
    m_answering = row ? row->key : QString();
    m_answer->setPlainText(m_typed.value(m_answering));
    m_problem->clearWords();
    hush();
    retranslate();
    Q_EMIT offersChanged();
}

void FlagsTab::focusDetail()
{
    m_answer->setFocus(Qt::ShortcutFocusReason);
}

void FlagsTab::retranslate()
{
    m_answerLabel->setText(tr("Answer to whoever reported it"));
    m_answer->setAccessibleName(m_answerLabel->text());
    const ArticleFlag *flag = shown();
    for (QWidget *part : std::initializer_list<QWidget *> {m_answerLabel, m_answer})
        part->setVisible(flag != nullptr);
    m_sentence->setVisible(flag && !flag->sentence.isEmpty());
    m_note->setVisible(flag && !flag->note.isEmpty());
    if (!flag) {
        m_procedure->setSay(m_flags.isEmpty() ? QString() : tr("Choose a report with the arrow keys."));
        m_by->setSay({});
        return;
    }
    m_procedure->setSay(m_ports.names.name(flag->procedure));
    const auto user = m_ports.directory.user(flag->by);
    m_by->setSay(tr("%1, %2, version %3")
                     .arg(user ? user->fullName : flag->by, TimeWords::dateTime(flag->atMs))
                     .arg(flag->articleVersion));
    m_sentence->setSay(tr("\u201c%1\u201d").arg(cleanText(flag->sentence.left(4000))));
    m_note->setSay(cleanText(flag->note.left(4000)));
}

QString FlagsTab::offer(Verb verb) const
{
    if (!shown())
        return {};
    switch (verb) {
    case Verb::Main:
        return tr("Settle with this answer");
    case Verb::Forward:
        return mayEditArticles(m_ports.me) ? tr("Start a draft from it") : QString();
    case Verb::Open:
        return tr("Read the procedure");
    default:
        return {};
    }
}

void FlagsTab::work(Verb verb)
{
    const ArticleFlag *flag = shown();
    if (!flag || offer(verb).isEmpty())
        return;
    if (verb == Verb::Main)
        settle();
    if (verb == Verb::Open)
        Q_EMIT procedureWanted(flag->procedure);
    if (verb == Verb::Forward) {
        const QString what = flag->note.isEmpty() ? flag->sentence : flag->note;
        Q_EMIT draftWanted(flag->procedure,
                           ProcedureText::shortened(tr("Reported: %1").arg(what), limits::Line - 2));
    }
}

void FlagsTab::settle()
{
    const ArticleFlag *flag = shown();
    const QString answer = cleanText(m_answer->wholeText()).trimmed();
    if (answer.isEmpty() || answer.size() > limits::Content) {
        m_problem->say(answer.isEmpty() ? tr("Write what was found: who reported it will read this.")
                                        : Labels::ofRule(QStringLiteral("too_long")));
        m_answer->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_saving)
        return;
    m_saving = true;
    whenReady(this, m_ports.desk.settleFlag(flag->id, answer),
              [this, key = currentKey()](const Result<void> &settled) {
                  m_saving = false;
                  if (!tell(settled, tr("Settled; the answer goes to whoever reported it.")))
                      return;
                  m_typed.remove(key);
                  if (m_answering == key) {
                      m_answering.clear();
                      m_answer->clear();
                  }
                  reload();
              });
}

} // namespace tongdai
