#include "ui/editing/namestab.h"

#include "models/domain/call.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/editing/namebook.h"
#include "ui/editing/procedurepicker.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/timewords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int TrialHits = 5;

} // namespace

NamesTab::NamesTab(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
{
    makeForm();
    connect(&ports.names, &NameBook::learnt, this, &NamesTab::fill);
}

void NamesTab::makeForm()
{
    const Theme &theme = m_ports.theme;
    auto *pane = new Pane(theme, Pane::Ground::Plain, this);
    m_form = new QWidget;
    m_state = new TextLabel(theme, TextStyle::PanelTitle, Tone::Text, m_form, TextLabel::Fit::Wrap);
    m_wordsLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, m_form);
    m_words = new QLineEdit(m_form);
    m_words->setObjectName(QStringLiteral("nameWords"));
    m_words->setMaxLength(limits::Line);
    m_wordsProblem = new FieldError(theme, m_words, m_form);
    m_proceduresLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, m_form);
    m_procedures = new ProcedurePicker(theme, m_ports.index, m_ports.names, m_form);
    m_proceduresProblem = new FieldError(theme, m_procedures, m_form);
    m_noteLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, m_form);
    m_note = new QLineEdit(m_form);
    m_note->setObjectName(QStringLiteral("nameNote"));
    m_note->setMaxLength(limits::Line);
    m_wordsLabel->setBuddy(m_words);
    m_noteLabel->setBuddy(m_note);

    m_result = new QWidget(m_form);
    auto *sides = new QHBoxLayout(m_result);
    sides->setContentsMargins(0, theme.px(8), 0, 0);
    sides->setSpacing(theme.px(16));
    const auto side = [&](TextLabel *&label, TextLabel *&text) {
        auto *column = new QVBoxLayout;
        label = new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, m_result, TextLabel::Fit::Wrap);
        text = new TextLabel(theme, TextStyle::Body, Tone::Text, m_result, TextLabel::Fit::Wrap);
        column->addWidget(label);
        column->addWidget(text);
        column->addStretch(1);
        sides->addLayout(column, 1);
    };
    side(m_todayLabel, m_today);
    side(m_withLabel, m_with);
    m_today->setObjectName(QStringLiteral("trialToday"));
    m_with->setObjectName(QStringLiteral("trialWith"));
    m_result->hide();

    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12));
    column->setSpacing(theme.px(4));
    for (QWidget *part :
         std::initializer_list<QWidget *> {m_state, m_wordsLabel, m_words, m_wordsProblem, m_proceduresLabel,
                                           m_procedures, m_proceduresProblem, m_noteLabel, m_note, m_result})
        column->addWidget(part);
    column->addStretch(1);
    auto *scroll = new QScrollArea(pane);
    scroll->setFocusPolicy(Qt::NoFocus); // the fields in it bring themselves into view
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(pane);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(scroll);

    m_shown.name.id = QUuid::createUuid();
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        m_wordsProblem->clearWords();
        m_result->hide();
        Q_EMIT offersChanged();
    });
    connect(m_procedures, &ProcedurePicker::chosenChanged, this, [this] {
        m_proceduresProblem->clearWords();
        m_result->hide();
        Q_EMIT offersChanged();
    });
    setDetail(pane);
}

QString NamesTab::title() const
{
    return tr("Common names");
}

QString NamesTab::emptyWords() const
{
    return tr("No editor has written a common name yet. Ctrl+N writes one.");
}

void NamesTab::retranslate()
{
    const CommonName &name = m_shown.name;
    m_state->setSay(m_new                ? tr("A new common name")
                        : name.withdrawn ? tr("Withdrawn: no longer used in the search")
                                         : tr("A common name of the editors"));
    m_wordsLabel->setText(tr("What people say"));
    m_words->setAccessibleName(m_wordsLabel->text());
    m_proceduresLabel->setText(tr("What they mean"));
    m_noteLabel->setText(tr("Note for other editors"));
    m_note->setAccessibleName(m_noteLabel->text());
    m_todayLabel->setText(tr("Found today"));
    m_withLabel->setText(tr("Found with this name"));
    if (!m_result->isHidden())
        trial(); // its words are in the language it was tried in
    fill();
}

void NamesTab::reload()
{
    whenReady(this, m_ports.desk.commonNames(), [this](const Result<QList<CommonName>> &names) {
        if (!names) {
            complain(Labels::of(names.error()));
            return;
        }
        m_names = *names;
        fill();
    });
}

void NamesTab::fill()
{
    QList<LineRow> rows;
    for (const CommonName &name : std::as_const(m_names)) {
        LineRow row;
        row.key = name.id.toString(QUuid::WithoutBraces);
        row.title = name.words.simplified();
        QStringList means;
        for (const QString &id : name.procedures)
            means << m_ports.names.name(id);
        row.detail = means.join(QStringLiteral("; "));
        row.faded = name.withdrawn;
        if (name.waiting) {
            row.mark = tr("waiting");
            row.mood = LineRow::Mood::Waiting;
        } else if (name.withdrawn) {
            row.mark = tr("withdrawn");
        }
        rows << row;
    }
    setRows(rows);
}

CommonName NamesTab::written() const
{
    CommonName name = m_shown.name;
    name.words = cleanText(m_words->text()).simplified();
    name.procedures = m_procedures->chosen();
    name.note = cleanText(m_note->text()).simplified();
    return name;
}

void NamesTab::keepTyped()
{
    const CommonName now = written();
    const CommonName &was = m_shown.name;
    if (now.words != was.words || now.procedures != was.procedures || now.note != was.note
        || !m_shown.missedId.isEmpty())
        m_typed[was.id] = {now, m_shown.missedId};
}

void NamesTab::showForm(const Typed &typed)
{
    m_shown = typed;
    m_words->setText(typed.name.words);
    m_procedures->setChosen(typed.name.procedures);
    m_note->setText(typed.name.note);
    m_wordsProblem->clearWords();
    m_proceduresProblem->clearWords();
    m_result->hide();
    ++m_trial;
    retranslate();
    Q_EMIT offersChanged();
}

void NamesTab::choose(const LineRow *row)
{
    if (!row)
        return;
    keepTyped();
    hush();
    for (const CommonName &name : std::as_const(m_names)) {
        if (name.id.toString(QUuid::WithoutBraces) != row->key)
            continue;
        m_new = false;
        showForm({name, {}});
        if (const auto typed = m_typed.constFind(name.id); typed != m_typed.cend()) {
            m_words->setText(typed->name.words);
            m_procedures->setChosen(typed->name.procedures);
            m_note->setText(typed->name.note);
        }
    }
}

void NamesTab::begin(const QString &words, const QStringList &procedures, const QString &missedId)
{
    keepTyped();
    chooseKey({});
    Typed typed;
    typed.name.id = QUuid::createUuid();
    m_new = true;
    showForm(typed);
    m_words->setText(words);
    m_procedures->setChosen(procedures);
    m_shown.missedId = missedId;
    if (procedures.isEmpty())
        m_procedures->seek(words);
    focusDetail();
}

void NamesTab::focusDetail()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
}

QString NamesTab::offer(Verb verb) const
{
    switch (verb) {
    case Verb::Main:
        return tr("Save the name");
    case Verb::New:
        return tr("New name");
    case Verb::Try:
        return tr("Try it");
    case Verb::Back:
        return !m_new && !m_shown.name.withdrawn ? tr("Withdraw") : QString();
    case Verb::Undo:
        return !m_new && m_shown.name.withdrawn ? tr("Bring back") : QString();
    case Verb::Open:
        return m_procedures->chosen().isEmpty() ? QString() : tr("Read the procedure");
    case Verb::Forward:
        break;
    }
    return {};
}

void NamesTab::work(Verb verb)
{
    hush();
    switch (verb) {
    case Verb::Main:
        save(false, tr("The name is kept and goes to every desk."));
        break;
    case Verb::New:
        begin({}, {}, {});
        break;
    case Verb::Try:
        trial();
        break;
    case Verb::Back:
        save(true, tr("Withdrawn. Shift+F9 brings it back."));
        break;
    case Verb::Undo:
        save(false, tr("It is used again."));
        break;
    case Verb::Open:
        if (!m_procedures->chosen().isEmpty())
            Q_EMIT procedureWanted(m_procedures->chosen().first());
        break;
    case Verb::Forward:
        break;
    }
}

void NamesTab::save(bool withdrawn, const QString &done)
{
    if (m_saving)
        return;
    CommonName name = written();
    name.withdrawn = withdrawn;
    for (const Error &problem : problemsOf(name)) {
        const bool about = problem.field == QStringLiteral("procedures");
        (about ? m_proceduresProblem : m_wordsProblem)
            ->say(problem.code == QStringLiteral("name.no_procedure") ? tr("Choose the procedure they mean.")
                      : problem.code == QStringLiteral("name.too_many")
                      ? tr("At most ten procedures: a name for everything finds nothing.")
                      : problem.code == QStringLiteral("text.missing") ? tr("Write what people say.")
                                                                       : Labels::of(problem));
        if (!about)
            m_words->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_saving = true;
    whenReady(this, m_ports.desk.keepName(name),
              [this, name, missed = m_shown.missedId, done](const Result<void> &kept) {
                  m_saving = false;
                  if (!tell(kept, done))
                      return;
                  m_typed.remove(name.id);
                  if (!missed.isEmpty())
                      whenReady(this, m_ports.desk.settleMissed(missed), [this](const Result<void> &settled) {
                          if (!settled)
                              complain(Labels::of(settled.error()));
                      });
                  if (m_shown.name.id == name.id) {
                      m_new = false;
                      m_shown = {name, {}};
                      retranslate();
                  }
                  reload();
              });
}

void NamesTab::trial()
{
    SearchQuery query;
    query.text = written().words;
    query.limit = TrialHits;
    if (query.text.isEmpty()) {
        m_wordsProblem->say(tr("Write what people say."));
        m_words->setFocus(Qt::OtherFocusReason);
        return;
    }
    const quint64 number = ++m_trial;
    m_today->setSay(tr("Searching …"));
    m_with->setSay(tr("Searching …"));
    m_result->show();
    whenReady(this, m_ports.index.search(query), [this, number](const Result<SearchAnswer> &answer) {
        if (number == m_trial)
            sayTrial(m_today, answer);
    });
    whenReady(this, m_ports.index.searchWith(query, {written()}),
              [this, number](const Result<SearchAnswer> &answer) {
                  if (number == m_trial)
                      sayTrial(m_with, answer);
              });
}

void NamesTab::sayTrial(TextLabel *label, const Result<SearchAnswer> &answer)
{
    if (!answer) {
        label->setSay(Labels::of(answer.error()));
        return;
    }
    QStringList lines;
    for (const SearchHit &hit : answer->hits.mid(0, TrialHits)) {
        QString line = QStringLiteral("%1. %2").arg(lines.size() + 1).arg(hit.name.left(200).simplified());
        if (!hit.calledAs.isEmpty())
            line += QLatin1Char('\n') + tr("called \u201c%1\u201d").arg(hit.calledAs.left(120));
        lines << line;
    }
    if (answer->nearOnly && !lines.isEmpty())
        lines.prepend(tr("Nothing matches; the nearest:"));
    label->setSay(lines.isEmpty() ? tr("Nothing is found.") : lines.join(QLatin1Char('\n')));
}

} // namespace tongdai
