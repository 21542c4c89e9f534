#include "ui/knowledge/procedureview.h"

#include "models/domain/vietnamesetext.h"
#include "ui/knowledge/foldsection.h"
#include "ui/knowledge/paperstable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factboxes.h"
#include "ui/widgets/proceduretext.h"
#include "ui/widgets/spokentext.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tongdai {

namespace {

/// What a section shows at most; the longest real text has 60,000 characters.
constexpr int Longest = 80'000;

constexpr int LongestSpoken = 5'000; // nobody reads more than a page to a caller

QString shown(const QString &text, int longest = Longest)
{
    return cleanText(text.left(longest)).trimmed();
}

QString methodLine(const FilingMethod &method)
{
    QStringList parts {method.time, method.fee, method.note};
    parts.removeAll(QString());
    return parts.isEmpty() ? method.channel
                           : method.channel + QStringLiteral(": ") + parts.join(QStringLiteral("; "));
}

} // namespace

ProcedureView::ProcedureView(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_scroll(new QScrollArea(this))
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(makeHead(body));
    m_warning = new Notice(theme, body);
    m_spoken = new SpokenText(theme, body);
    m_facts = new FactBoxes(theme, body);
    m_papers = new PapersTable(theme, body);
    column->addWidget(m_warning);
    column->addWidget(m_spoken);
    column->addWidget(m_facts);
    column->addWidget(m_papers);
    auto *folds = new QVBoxLayout;
    folds->setSpacing(0);
    for (FoldSection **fold : {&m_steps, &m_methods, &m_conditions, &m_result, &m_legal}) {
        *fold = new FoldSection(theme, body);
        folds->addWidget(*fold);
    }
    column->addLayout(folds);
    column->addStretch(1);

    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(m_scroll);
    body->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    clear();
}

QWidget *ProcedureView::makeHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    m_title = new TextLabel(m_theme, TextStyle::Title, Tone::Text, head, TextLabel::Fit::Wrap);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fresh = new Chip(m_theme, head);
    m_meta = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, head, TextLabel::Fit::Wrap);
    m_meta->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.px(12));
    line->addWidget(m_title, 1);
    line->addWidget(m_fresh, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(4));
    column->addLayout(line);
    column->addWidget(m_meta);
    return head;
}

void ProcedureView::show(const Procedure &procedure)
{
    const bool other = procedure.id != m_procedure.id;
    m_procedure = procedure;
    retranslate();
    if (other)
        m_scroll->verticalScrollBar()->setValue(0);
    m_scroll->show();
}

void ProcedureView::clear()
{
    m_procedure = {};
    m_scroll->hide();
}

void ProcedureView::scroll(int pages)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep() * 9 / 10);
}

void ProcedureView::retranslate()
{
    const Procedure &p = m_procedure;
    const QDate today = TimeWords::local(m_clock.nowMs()).date();
    m_title->setSay(cleanText(p.name.left(1000)).simplified());
    const auto fresh = ProcedureText::freshness(p.inForce(today), p.checkedOn, p.nextCheck, p.validTo, today);
    m_fresh->say(fresh.icon, fresh.tone, fresh.words);
    QStringList meta {p.code, p.field, p.agency, p.audience};
    meta.removeAll(QString());
    for (QString &part : meta)
        part = part.left(300).simplified();
    m_meta->setSay(meta.join(QStringLiteral("   ")));
    if (!p.inForce(today) && !p.replacedBy.isEmpty())
        m_warning->say(Tone::Red, QStringLiteral("alert"),
                       tr("No longer in force, replaced by %1.").arg(p.replacedBy));
    else
        m_warning->clear();

    const QString spoken = shown(ProcedureText::spokenAnswer(p), LongestSpoken);
    m_spoken->setVisible(!spoken.isEmpty());
    m_spoken->say(spoken);
    m_facts->setFacts(ProcedureText::facts(p, true));
    m_papers->setPapers(p.papers);

    m_steps->setHeading(tr("Steps"));
    m_steps->setBody(shown(p.steps));
    m_methods->setHeading(tr("Ways to file, one by one"));
    QStringList methods;
    for (const FilingMethod &method : p.methods)
        methods.append(methodLine(method));
    m_methods->setBody(shown(methods.join(QLatin1Char('\n'))), static_cast<int>(methods.size()));
    m_conditions->setHeading(tr("Conditions"));
    m_conditions->setBody(shown(p.conditions));
    m_result->setHeading(tr("What the citizen receives"));
    m_result->setBody(shown(p.result));
    m_legal->setHeading(tr("Legal basis"));
    QStringList legal;
    for (const LegalBasis &basis : p.legalBasis)
        legal.append(basis.code.isEmpty() ? basis.name : basis.code + QStringLiteral("  ") + basis.name);
    m_legal->setBody(shown(legal.join(QLatin1Char('\n'))), static_cast<int>(legal.size()));
}

void ProcedureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_procedure.id.isEmpty())
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace tongdai
