#include "ui/editing/namestab.h"

#include "models/domain/call.h"
#include "models/domain/vietnamesetext.h"
#include "ui/editing/namebook.h"
#include "ui/editing/procedurepicker.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int TrialHits = 5;

} // namespace

NamesTab::NamesTab(const EditingPorts &ports, QWidget *parent)
    : EntryTab(ports, parent)
    , m_words(new QLineEdit(form().body()))
    , m_procedures(new ProcedurePicker(ports.theme, ports.index, ports.names, form().body()))
    , m_note(new QLineEdit(form().body()))
    , m_result(new QWidget(form().body()))
{
    m_words->setMaxLength(limits::Line);
    m_note->setMaxLength(limits::Line);
    form().addField(m_words, QStringLiteral("nameWords"));
    form().addField(m_procedures, QStringLiteral("nameProcedures"));
    form().addField(m_note, QStringLiteral("nameNote"));
    makeTrial();
    connect(&ports.names, &NameBook::learnt, this, &NamesTab::fill);
    connect(m_words, &QLineEdit::textChanged, this, &NamesTab::hideTrial);
    connect(m_procedures, &ProcedurePicker::chosenChanged, this, [this] {
        form().clearWrong(m_procedures);
        hideTrial();
    });
    start();
}

void NamesTab::makeTrial()
{
    const Theme &theme = m_ports.theme;
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
    form().add(m_result);
}

void NamesTab::hideTrial()
{
    m_result->hide();
    Q_EMIT offersChanged();
}

QString NamesTab::title() const
{
    return tr("Common names");
}

QString NamesTab::emptyWords() const
{
    return tr("No editor has written a common name yet. Ctrl+N writes one.");
}

EntryTabBase::Words NamesTab::words() const
{
    return {tr("Save the name"), tr("New name"), tr("The name is kept and goes to every desk.")};
}

void NamesTab::retranslate()
{
    form().sayState(isNew()             ? tr("A new common name")
                        : isWithdrawn() ? tr("Withdrawn: no longer used in the search")
                                        : tr("A common name of the editors"));
    form().setLabel(m_words, tr("What people say"));
    form().setLabel(m_procedures, tr("What they mean"));
    form().setLabel(m_note, tr("Note for other editors"));
    m_todayLabel->setText(tr("Found today"));
    m_withLabel->setText(tr("Found with this name"));
    if (!m_result->isHidden())
        trial(); // its words are in the language it was tried in
    fill();
}

QFuture<Result<QList<CommonName>>> NamesTab::read()
{
    return m_ports.desk.commonNames();
}

QFuture<Result<void>> NamesTab::keep(const CommonName &name)
{
    return m_ports.desk.keepName(name);
}

QString NamesTab::keyOf(const CommonName &name) const
{
    return name.id.toString(QUuid::WithoutBraces);
}

LineRow NamesTab::rowOf(const CommonName &name) const
{
    LineRow row;
    row.title = name.words.simplified();
    QStringList means;
    for (const QString &id : name.procedures)
        means << m_ports.names.name(id);
    row.detail = means.join(QStringLiteral("; "));
    return row;
}

CommonName NamesTab::blank() const
{
    CommonName name;
    name.id = QUuid::createUuid();
    return name;
}

void NamesTab::put(const CommonName &name)
{
    m_words->setText(name.words);
    m_procedures->setChosen(name.procedures);
    m_note->setText(name.note);
    m_result->hide();
    ++m_trial;
}

CommonName NamesTab::written() const
{
    CommonName name = shown();
    name.words = cleanText(m_words->text()).simplified();
    name.procedures = m_procedures->chosen();
    name.note = cleanText(m_note->text()).simplified();
    return name;
}

bool NamesTab::differs(const CommonName &now, const CommonName &was) const
{
    return now.words != was.words || now.procedures != was.procedures || now.note != was.note;
}

void NamesTab::begin(const QString &words, const QStringList &procedures, const QString &missedId)
{
    beginNew();
    m_missedId = missedId;
    m_words->setText(words);
    m_procedures->setChosen(procedures);
    m_note->clear();
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
    if (verb == Verb::Try)
        return tr("Try it");
    if (verb == Verb::Open)
        return m_procedures->chosen().isEmpty() ? QString() : tr("Read the procedure");
    return EntryTab::offer(verb);
}

void NamesTab::work(Verb verb)
{
    EntryTab::work(verb);
    if (verb == Verb::Try)
        trial();
    else if (verb == Verb::Open && !m_procedures->chosen().isEmpty())
        Q_EMIT procedureWanted(m_procedures->chosen().first());
}

bool NamesTab::judge(const CommonName &name)
{
    const QList<Error> problems = problemsOf(name);
    if (problems.isEmpty())
        return true;
    const Error &problem = problems.first();
    const bool about = problem.field == QStringLiteral("procedures");
    form().sayWrong(about ? static_cast<QWidget *>(m_procedures) : m_words,
                    problem.code == QStringLiteral("name.no_procedure")
                        ? tr("Choose the procedure they mean.")
                        : problem.code == QStringLiteral("name.too_many")
                        ? tr("At most ten procedures: a name for everything finds nothing.")
                        : problem.code == QStringLiteral("text.missing") ? tr("Write what people say.")
                                                                         : Labels::of(problem));
    return false;
}

void NamesTab::wasKept(const CommonName &, bool wasNew)
{
    const QString missed = wasNew ? std::exchange(m_missedId, {}) : QString();
    if (missed.isEmpty())
        return;
    whenReady(this, m_ports.desk.settleMissed(missed), [this](const Result<void> &settled) {
        if (!settled)
            complain(Labels::of(settled.error()));
    });
}

void NamesTab::trial()
{
    SearchQuery query;
    query.text = written().words;
    query.limit = TrialHits;
    if (query.text.isEmpty()) {
        form().sayWrong(m_words, tr("Write what people say."));
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
