#include "ui/knowledge/procedureview.h"

#include "models/domain/vietnamesetext.h"
#include "ui/knowledge/foldsection.h"
#include "ui/widgets/askedanswer.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/factboxes.h"
#include "ui/widgets/paperchecklist.h"
#include "ui/widgets/spokentext.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextCursor>
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
    m_flags = new Notice(theme, body);
    m_answers = new Notice(theme, body);
    m_asked = new AskedAnswer(theme, body);
    m_spoken = new SpokenText(theme, body);
    m_spoken->setTabChangesFocus(true);
    m_spoken->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_spoken->setFocusPolicy(Qt::StrongFocus);
    m_made = new TextLabel(theme, TextStyle::Caption, Tone::Hint, body, TextLabel::Fit::Wrap);
    m_facts = new FactBoxes(theme, body);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_channels = new FactBoxes(theme, body);
    m_channels->setObjectName(QStringLiteral("channels"));
    m_papers = new PaperChecklist(theme, body);
    for (QWidget *part : std::initializer_list<QWidget *> {m_warning, m_flags, m_answers, m_asked, m_spoken,
                                                           m_made, m_facts, m_channels, m_papers})
        column->addWidget(part);
    connect(m_papers, &PaperChecklist::rowReached, this, [this](const QRect &row) {
        const QPoint centre = m_papers->mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(centre.x(), centre.y(), 0, row.height());
    });
    makeFolds(body, column);
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

void ProcedureView::makeFolds(QWidget *parent, QVBoxLayout *column)
{
    auto *folds = new QVBoxLayout;
    folds->setSpacing(0);
    for (FoldSection **fold : {&m_steps, &m_methods, &m_conditions, &m_result, &m_legal}) {
        *fold = new FoldSection(m_theme, parent);
        folds->addWidget(*fold);
    }
    column->addLayout(folds);
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

void ProcedureView::show(const Procedure &procedure, Intent intent)
{
    const bool other = procedure.id != m_procedure.id;
    const bool asked = intent != m_intent;
    m_procedure = procedure;
    m_intent = intent;
    if (other) {
        m_openFlags.clear();
        m_answered.clear();
        m_local = {};
    }
    retranslate();
    if (other || asked) {
        m_scroll->verticalScrollBar()->setValue(0);
        unfoldAsked();
    }
    m_scroll->show();
}

void ProcedureView::setLocal(const LocalFacts &local)
{
    m_local = local;
    sayFacts();
}

void ProcedureView::setFlags(const QList<ArticleFlag> &flags)
{
    m_openFlags = flags;
    sayFlags();
}

void ProcedureView::setAnswers(const QList<ArticleFlag> &answered)
{
    m_answered = answered;
    sayAnswers();
}

QString ProcedureView::selectedSentence() const
{
    for (const QLabel *label : findChildren<QLabel *>()) {
        if (label->hasSelectedText())
            return cleanText(label->selectedText()).trimmed();
    }
    if (m_spoken->textCursor().hasSelection()) {
        QString text = m_spoken->textCursor().selectedText();
        text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
        return cleanText(text).trimmed();
    }
    return m_papers->currentName();
}

QSet<int> ProcedureView::tickedPapers() const
{
    return m_papers->ticked();
}

void ProcedureView::unfoldAsked()
{
    if (m_intent == Intent::Steps)
        m_steps->setOpen(true);
    if (m_intent == Intent::Conditions)
        m_conditions->setOpen(true);
    if (m_intent == Intent::Result)
        m_result->setOpen(true);
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
    if (m_spoken->toPlainText() != spoken) // what is selected in it stays when only the facts come in
        m_spoken->say(spoken);
    m_made->setText(tr("Put together from the procedure's facts; no editor has written an answer yet."));
    m_made->setVisible(!spoken.isEmpty() && !ProcedureText::hasOwnAnswer(p));
    m_papers->setPapers(p.papers);
    sayFlags();
    sayAnswers();
    sayFacts();
    sayFolds();
}

void ProcedureView::sayFlags()
{
    constexpr qsizetype Most = 3;
    QStringList lines;
    for (const ArticleFlag &flag : m_openFlags.mid(0, Most)) {
        const QString what = flag.sentence.isEmpty() ? flag.note : flag.sentence;
        lines << tr("%1: \u201c%2\u201d")
                     .arg(TimeWords::date(flag.atMs), ProcedureText::shortened(cleanText(what), 160));
    }
    if (m_openFlags.isEmpty()) {
        m_flags->clear();
        return;
    }
    lines.prepend(
        tr("%n report(s) of an error, not settled yet:", nullptr, static_cast<int>(m_openFlags.size())));
    m_flags->say(Tone::Amber, QStringLiteral("flag"), lines.join(QLatin1Char('\n')));
}

void ProcedureView::sayAnswers()
{
    constexpr qsizetype Most = 2;
    QStringList lines;
    for (const ArticleFlag &flag : m_answered.mid(0, Most)) {
        const QString what = flag.sentence.isEmpty() ? flag.note : flag.sentence;
        lines << tr("You reported \u201c%1\u201d. The editors' answer of %2: %3")
                     .arg(ProcedureText::shortened(cleanText(what), 120), TimeWords::date(flag.atMs),
                          cleanText(flag.answer.left(2000)).trimmed());
    }
    if (lines.isEmpty())
        m_answers->clear();
    else
        m_answers->say(Tone::Green, QStringLiteral("check"), lines.join(QLatin1Char('\n')));
}

void ProcedureView::sayFacts()
{
    m_asked->say(AskedText::of(m_procedure, m_intent, m_local));
    m_facts->setFacts(ProcedureText::facts(m_procedure, true, m_local));
    const QList<Fact> ways = ProcedureText::channels(m_procedure);
    m_channels->setFacts(ways);
    m_channels->setVisible(!ways.isEmpty());
}

void ProcedureView::sayFolds()
{
    const Procedure &p = m_procedure;
    m_steps->setHeading(tr("Steps"));
    m_steps->setBody(shown(p.steps));
    m_methods->setHeading(tr("Ways to file, one by one"));
    const QStringList methods = ProcedureText::methodLines(p);
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
