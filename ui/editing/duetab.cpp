#include "ui/editing/duetab.h"

#include "models/ports/whenready.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QVBoxLayout>

namespace tongdai {

DueTab::DueTab(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
{
    auto *pane = new Pane(ports.theme, Pane::Ground::Plain, this);
    m_name = new TextLabel(ports.theme, TextStyle::Title, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_when = new TextLabel(ports.theme, TextStyle::Body, Tone::Soft, pane, TextLabel::Fit::Wrap);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(ports.theme.px(24), ports.theme.px(14), ports.theme.px(24),
                               ports.theme.px(12));
    column->setSpacing(ports.theme.px(8));
    column->addWidget(m_name);
    column->addWidget(m_when);
    column->addStretch(1);
    setDetail(pane);
}

QString DueTab::title() const
{
    return tr("Due for checking");
}

QString DueTab::emptyWords() const
{
    return tr("No procedure is due for checking in the next two weeks.");
}

void DueTab::reload()
{
    const QDate today = TimeWords::local(m_ports.clock.nowMs()).date();
    whenReady(this, m_ports.index.dueForCheck(today.addDays(AheadDays), Most),
              [this, today](const Result<QList<SearchHit>> &due) {
                  if (!due) {
                      complain(Labels::of(due.error()));
                      return;
                  }
                  m_due = *due;
                  QList<LineRow> rows;
                  for (const SearchHit &hit : *due) {
                      LineRow row;
                      row.key = hit.id;
                      row.title = hit.name.left(400).simplified();
                      row.detail = hit.code + QStringLiteral("   ") + hit.field;
                      row.mark = TimeWords::date(hit.nextCheck);
                      row.mood = hit.nextCheck <= today ? LineRow::Mood::Waiting : LineRow::Mood::Plain;
                      rows << row;
                  }
                  setRows(rows);
                  retranslate();
              });
}

const SearchHit *DueTab::shown() const
{
    const QString key = currentKey();
    for (const SearchHit &hit : m_due) {
        if (hit.id == key)
            return &hit;
    }
    return nullptr;
}

void DueTab::choose(const LineRow *)
{
    hush();
    retranslate();
    Q_EMIT offersChanged();
}

void DueTab::retranslate()
{
    const SearchHit *hit = shown();
    m_name->setSay(hit                   ? hit->name.left(600).simplified()
                       : m_due.isEmpty() ? QString()
                                         : tr("Choose a procedure with the arrow keys."));
    m_when->setSay(!hit ? QString()
                       : hit->checkedOn.isValid()
                       ? tr("Checked last on %1, due on %2. A draft that is published counts as a check.")
                             .arg(TimeWords::date(hit->checkedOn), TimeWords::date(hit->nextCheck))
                       : tr("Never checked, due on %1. A draft that is published counts as a check.")
                             .arg(TimeWords::date(hit->nextCheck)));
}

QString DueTab::offer(Verb verb) const
{
    if (!shown())
        return {};
    switch (verb) {
    case Verb::Main:
        return mayEditArticles(m_ports.me) ? tr("Start a draft") : QString();
    case Verb::Open:
        return tr("Read the procedure");
    default:
        return {};
    }
}

void DueTab::work(Verb verb)
{
    const SearchHit *hit = shown();
    if (!hit || offer(verb).isEmpty())
        return;
    if (verb == Verb::Main)
        Q_EMIT draftWanted(hit->id, tr("Checked"));
    if (verb == Verb::Open)
        Q_EMIT procedureWanted(hit->id);
}

} // namespace tongdai
