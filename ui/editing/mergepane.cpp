#include "ui/editing/mergepane.h"

#include "models/domain/vietnamesetext.h"
#include "ui/widgets/articlewords.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/proceduretext.h"
#include "ui/widgets/sectiontitle.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int LongestSide = 700; // characters shown of each text

} // namespace

MergePane::MergePane(const Theme &theme, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_theme(theme)
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
{
    m_column->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12));
    m_column->setSpacing(theme.px(5));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

void MergePane::show(const Procedure &base, const Procedure &mine, const Procedure &theirs)
{
    m_mine = mine;
    m_theirs = theirs;
    m_merge = mergeArticle(base, mine, theirs);
    fill();
}

void MergePane::fill()
{
    QHash<ArticleField, int> chosen;
    for (const Choice &choice : std::as_const(m_choices))
        chosen.insert(choice.field, choice.which->currentIndex());
    m_choices.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *title = new SectionTitle(m_theme, m_body, TextStyle::PanelTitle);
    title->setTitle(tr("Bring the draft onto version %1").arg(m_theirs.version));
    title->setKey(QStringLiteral("Esc"));
    m_column->addWidget(title);
    const auto paragraph = [this](const QString &text, TextStyle style, Tone tone) {
        auto *label = new TextLabel(m_theme, style, tone, m_body, TextLabel::Fit::Wrap);
        label->setSay(text);
        m_column->addWidget(label);
    };
    const auto names = [](const QList<ArticleField> &fields) {
        QStringList words;
        for (const ArticleField field : fields)
            words << ArticleWords::of(field);
        return words.join(QStringLiteral(", "));
    };
    if (!m_merge.theirs.isEmpty())
        paragraph(tr("Taken from what was published: %1.").arg(names(m_merge.theirs)), TextStyle::Body,
                  Tone::Text);
    if (!m_merge.mine.isEmpty())
        paragraph(tr("Kept from the draft: %1.").arg(names(m_merge.mine)), TextStyle::Body, Tone::Text);
    paragraph(m_merge.both.isEmpty() ? tr("No field was changed by both.")
                                     : tr("%n field(s) were changed by both: choose for each.", nullptr,
                                          static_cast<int>(m_merge.both.size())),
              TextStyle::BodyStrong, Tone::Text);
    for (const ArticleField field : std::as_const(m_merge.both)) {
        paragraph(ArticleWords::of(field), TextStyle::BodyStrong, Tone::Accent);
        const auto side = [&](const QString &heading, const Procedure &procedure) {
            const QString text = cleanText(textOf(procedure, field).left(LongestSide));
            paragraph(heading + QStringLiteral(": ") + (text.isEmpty() ? tr("(empty)") : text),
                      TextStyle::Body, Tone::Soft);
        };
        side(tr("1 In the draft"), m_mine);
        side(tr("2 Published"), m_theirs);
        auto *which = new PlainCombo(m_theme, m_body);
        which->setTakesDigits(true);
        which->addItem(tr("1 Take the draft's"));
        which->addItem(tr("2 Take the published one"));
        which->setAccessibleName(ArticleWords::of(field));
        which->setCurrentIndex(chosen.value(field, 0));
        m_column->addWidget(which);
        m_choices << Choice {field, which};
    }
    m_column->addStretch(1);
    for (QWidget *child : m_body->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->show();
}

Procedure MergePane::merged() const
{
    Procedure merged = m_merge.merged;
    for (const Choice &choice : m_choices) {
        if (choice.which->currentIndex() == 1)
            setTextOf(merged, choice.field, textOf(m_theirs, choice.field));
    }
    return merged;
}

void MergePane::focusFirst()
{
    if (!m_choices.isEmpty())
        m_choices.first().which->setFocus(Qt::ShortcutFocusReason);
    else
        setFocus(Qt::ShortcutFocusReason);
}

void MergePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_theirs.id.isEmpty())
        fill();
    Pane::changeEvent(event);
}

} // namespace tongdai
