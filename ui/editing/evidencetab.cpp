#include "ui/editing/evidencetab.h"

#include "models/ports/whenready.h"
#include "ui/editing/namebook.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QLocale>
#include <QVBoxLayout>

namespace tongdai {

EvidenceTab::EvidenceTab(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
{
    auto *pane = new Pane(ports.theme, Pane::Ground::Plain, this);
    m_words = new TextLabel(ports.theme, TextStyle::Title, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_procedure = new TextLabel(ports.theme, TextStyle::PanelTitle, Tone::Accent, pane, TextLabel::Fit::Wrap);
    m_weight = new TextLabel(ports.theme, TextStyle::Body, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_voices = new TextLabel(ports.theme, TextStyle::Body, Tone::Soft, pane, TextLabel::Fit::Wrap);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(ports.theme.px(24), ports.theme.px(14), ports.theme.px(24),
                               ports.theme.px(12));
    column->setSpacing(ports.theme.px(8));
    for (QWidget *part : {m_words, m_procedure, m_weight, m_voices})
        column->addWidget(part);
    column->addStretch(1);
    setDetail(pane);
    connect(&ports.names, &NameBook::learnt, this, &EvidenceTab::fill);
}

QString EvidenceTab::title() const
{
    return tr("Evidence");
}

QString EvidenceTab::emptyWords() const
{
    return tr("Calls have taught nothing yet: it comes when calls are saved with a procedure.");
}

void EvidenceTab::reload()
{
    whenReady(this, m_ports.desk.evidence({}, Most), [this](const Result<QList<Evidence>> &pairs) {
        if (!pairs) {
            complain(Labels::of(pairs.error()));
            return;
        }
        m_pairs = *pairs;
        fill();
    });
}

void EvidenceTab::fill()
{
    const qint64 now = m_ports.clock.nowMs();
    QList<LineRow> rows;
    for (const Evidence &pair : std::as_const(m_pairs)) {
        LineRow row;
        row.key = pair.id;
        row.title = pair.words;
        row.detail = m_ports.names.name(pair.procedure);
        row.faded = pair.struck;
        if (pair.struck) {
            row.mark = tr("struck");
            row.mood = LineRow::Mood::Bad;
        } else if (pair.promoted) {
            row.mark = tr("a common name");
            row.mood = LineRow::Mood::Good;
        } else {
            row.mark = QLocale().toString(evidenceWeight(pair, now), 'f', 1);
        }
        rows << row;
    }
    setRows(rows);
    retranslate();
}

const Evidence *EvidenceTab::shown() const
{
    const QString key = currentKey();
    for (const Evidence &pair : m_pairs) {
        if (pair.id == key)
            return &pair;
    }
    return nullptr;
}

void EvidenceTab::choose(const LineRow *)
{
    hush();
    retranslate();
    Q_EMIT offersChanged();
}

void EvidenceTab::retranslate()
{
    const Evidence *pair = shown();
    if (!pair) {
        m_words->setSay(m_pairs.isEmpty() ? QString() : tr("Choose a pair with the arrow keys."));
        for (TextLabel *label : {m_procedure, m_weight, m_voices})
            label->setSay({});
        return;
    }
    m_words->setSay(tr("\u201c%1\u201d").arg(pair->words.left(500)));
    m_procedure->setSay(m_ports.names.name(pair->procedure));
    m_weight->setSay(
        pair->struck ? tr("Struck by %1 on %2: it goes on counting and is not used.")
                           .arg(pair->struckBy, TimeWords::date(pair->struckMs))
                     : tr("Weighs %1: calls fade by half in a quarter of a year, one person counts for "
                          "two at most.")
                           .arg(QLocale().toString(evidenceWeight(*pair, m_ports.clock.nowMs()), 'f', 1)));
    QStringList voices;
    for (const Evidence::Voice &voice : pair->voices) {
        const auto user = m_ports.directory.user(voice.user);
        voices << tr("%1: %2, last on %3")
                      .arg(user ? user->fullName : voice.user, QLocale().toString(voice.weight, 'f', 1),
                           TimeWords::date(voice.lastMs));
    }
    m_voices->setSay(voices.join(QLatin1Char('\n')));
}

QString EvidenceTab::offer(Verb verb) const
{
    const Evidence *pair = shown();
    if (!pair)
        return {};
    switch (verb) {
    case Verb::Main:
        return !pair->promoted && !pair->struck ? tr("Make it a common name") : QString();
    case Verb::Forward:
        return pair->struck ? QString() : tr("Write the name first");
    case Verb::Back:
        return pair->struck ? QString() : tr("Strike");
    case Verb::Undo:
        return pair->struck ? tr("Use it again") : QString();
    case Verb::Open:
        return tr("Read the procedure");
    default:
        return {};
    }
}

void EvidenceTab::work(Verb verb)
{
    const Evidence *pair = shown();
    if (!pair || offer(verb).isEmpty())
        return;
    const auto after = [this](const QString &done) {
        return [this, done](const Result<void> &result) {
            if (tell(result, done))
                reload();
        };
    };
    switch (verb) {
    case Verb::Main:
        whenReady(this, m_ports.desk.promoteEvidence(pair->id), after(tr("It is a common name now.")));
        break;
    case Verb::Forward:
        Q_EMIT nameWanted(pair->words, {pair->procedure}, {});
        break;
    case Verb::Back:
        whenReady(this, m_ports.desk.strikeEvidence(pair->id, true),
                  after(tr("Struck. Shift+F9 takes that back.")));
        break;
    case Verb::Undo:
        whenReady(this, m_ports.desk.strikeEvidence(pair->id, false), after(tr("It is used again.")));
        break;
    case Verb::Open:
        Q_EMIT procedureWanted(pair->procedure);
        break;
    default:
        break;
    }
}

} // namespace tongdai
