#include "ui/editing/missedtab.h"

#include "models/ports/whenready.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QVBoxLayout>

namespace tongdai {

MissedTab::MissedTab(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
    , m_week(new PlainCombo(ports.theme, this))
{
    auto *pane = new Pane(ports.theme, Pane::Ground::Plain, this);
    m_words = new TextLabel(ports.theme, TextStyle::Title, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_asked = new TextLabel(ports.theme, TextStyle::Body, Tone::Soft, pane, TextLabel::Fit::Wrap);
    m_nearLabel = new TextLabel(ports.theme, TextStyle::BodyStrong, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_near = new TextLabel(ports.theme, TextStyle::Body, Tone::Text, pane, TextLabel::Fit::Wrap);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(ports.theme.px(24), ports.theme.px(14), ports.theme.px(24),
                               ports.theme.px(12));
    column->setSpacing(ports.theme.px(8));
    for (QWidget *part : {m_words, m_asked, m_nearLabel, m_near})
        column->addWidget(part);
    column->addStretch(1);
    aboveList()->addWidget(m_week);
    m_week->setObjectName(QStringLiteral("week"));
    m_week->addItem(QString(), QDate());
    setDetail(pane);
    connect(m_week, &QComboBox::currentIndexChanged, this, [this] {
        fill();
        retranslate();
        Q_EMIT offersChanged();
    });
}

QString MissedTab::title() const
{
    return tr("Not found");
}

QString MissedTab::emptyWords() const
{
    return tr("Nothing is open: every question noted as not found is settled.");
}

void MissedTab::reload()
{
    whenReady(this, m_ports.desk.missed({}, Most), [this](const Result<QList<MissedQuestion>> &questions) {
        if (!questions) {
            complain(Labels::of(questions.error()));
            return;
        }
        m_questions = *questions;
        fillWeeks();
        fill();
        retranslate();
    });
}

void MissedTab::fillWeeks()
{
    QList<QDate> weeks;
    for (const MissedQuestion &question : std::as_const(m_questions)) {
        if (!weeks.contains(question.week))
            weeks << question.week;
    }
    std::sort(weeks.begin(), weeks.end(), std::greater<>());
    const QVariant chosen = m_week->currentData();
    const QSignalBlocker quiet(m_week);
    m_week->clear();
    m_week->addItem(tr("Every week"), QDate());
    for (const QDate &week : std::as_const(weeks))
        m_week->addItem(tr("Week of %1").arg(TimeWords::date(week)), week);
    m_week->setCurrentIndex(std::max(0, m_week->findData(chosen)));
}

void MissedTab::fill()
{
    const QDate week = m_week->currentData().toDate();
    QList<LineRow> rows;
    for (const MissedQuestion &question : std::as_const(m_questions)) {
        if (!week.isNull() && question.week != week)
            continue;
        LineRow row;
        row.key = question.id;
        row.title = question.words;
        row.detail = tr("week of %1").arg(TimeWords::date(question.week));
        row.mark = tr("%n time(s)", nullptr, question.count);
        row.mood = question.count > 2 ? LineRow::Mood::Waiting : LineRow::Mood::Plain;
        rows << row;
    }
    setRows(rows);
}

const MissedQuestion *MissedTab::shown() const
{
    const QString key = currentKey();
    for (const MissedQuestion &question : m_questions) {
        if (question.id == key)
            return &question;
    }
    return nullptr;
}

void MissedTab::choose(const LineRow *)
{
    hush();
    retranslate();
    Q_EMIT offersChanged();
}

void MissedTab::trySearch()
{
    const MissedQuestion *question = shown();
    const quint64 number = ++m_searched;
    m_near->setSay({});
    if (!question)
        return;
    SearchQuery query;
    query.text = question->words;
    query.limit = 5;
    whenReady(this, m_ports.index.search(query), [this, number](const Result<SearchAnswer> &answer) {
        if (number != m_searched)
            return;
        QStringList lines;
        if (answer) {
            for (const SearchHit &hit : answer->hits)
                lines << hit.name.left(200).simplified();
        }
        m_near->setSay(!answer               ? Labels::of(answer.error())
                           : lines.isEmpty() ? tr("Nothing is found.")
                                             : lines.join(QLatin1Char('\n')));
    });
}

void MissedTab::retranslate()
{
    m_week->setAccessibleName(tr("Week"));
    if (m_week->count() > 0)
        m_week->setItemText(0, tr("Every week"));
    const MissedQuestion *question = shown();
    m_nearLabel->setText(question ? tr("What a search gives now") : QString());
    if (!question) {
        m_words->setSay(m_questions.isEmpty() ? QString() : tr("Choose a question with the arrow keys."));
        m_asked->setSay({});
        m_near->setSay({});
        return;
    }
    m_words->setSay(tr("\u201c%1\u201d").arg(question->words.left(500)));
    m_asked->setSay(tr("Asked %n time(s), last on %1.", nullptr, question->count)
                        .arg(TimeWords::dateTime(question->lastMs)));
    trySearch();
}

QString MissedTab::offer(Verb verb) const
{
    if (!shown())
        return {};
    switch (verb) {
    case Verb::Main:
        return tr("Add a common name");
    case Verb::Try:
        return tr("Settle without a name");
    default:
        return {};
    }
}

void MissedTab::work(Verb verb)
{
    const MissedQuestion *question = shown();
    if (!question)
        return;
    if (verb == Verb::Main)
        Q_EMIT nameWanted(question->words, {}, question->id);
    if (verb == Verb::Try) {
        whenReady(this, m_ports.desk.settleMissed(question->id), [this](const Result<void> &settled) {
            if (tell(settled, tr("Settled.")))
                reload();
        });
    }
}

} // namespace tongdai
