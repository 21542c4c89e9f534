#include "ui/knowledge/comparepane.h"

#include "ui/widgets/articlediff.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QVBoxLayout>

namespace tongdai {

ComparePane::ComparePane(const Theme &theme, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_title(new SectionTitle(theme, this, TextStyle::PanelTitle))
    , m_what(new TextLabel(theme, TextStyle::Body, Tone::Soft, this, TextLabel::Fit::Wrap))
    , m_keys(new TextLabel(theme, TextStyle::Caption, Tone::Hint, this, TextLabel::Fit::Wrap))
    , m_diff(new ArticleDiff(theme, this))
{
    m_title->setKey(QStringLiteral("Esc"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(8));
    column->setSpacing(theme.px(6));
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_keys);
    column->addWidget(m_diff, 1);
}

void ComparePane::show(const Procedure &current, const QList<ArticleVersion> &replaced)
{
    m_current = current;
    m_replaced = replaced;
    m_step = 0;
    retranslate();
}

void ComparePane::step(int older)
{
    m_step = std::clamp<qsizetype>(m_step + older, 0, std::max<qsizetype>(0, m_replaced.size() - 1));
    retranslate();
}

const ArticleVersion *ComparePane::older() const
{
    return m_replaced.isEmpty() ? nullptr : &m_replaced.at(m_step);
}

void ComparePane::focusFirst()
{
    m_diff->setFocus(Qt::ShortcutFocusReason);
}

void ComparePane::retranslate()
{
    m_title->setTitle(tr("Versions compared"));
    m_keys->setText(tr("Ctrl+PgUp goes further back, Ctrl+PgDn comes nearer."));
    if (m_replaced.isEmpty())
        return;
    const ArticleVersion &older = m_replaced.at(m_step);
    const Procedure &newer = m_step == 0 ? m_current : m_replaced.at(m_step - 1).procedure;
    QString what = tr("From version %1 to version %2").arg(older.procedure.version).arg(newer.version);
    if (m_step == 0)
        what = tr("From version %1 to version %2, which is in force")
                   .arg(older.procedure.version)
                   .arg(newer.version);
    const QString name = newer.name.left(200).simplified();
    QStringList lines {name, what};
    if (older.atMs > 0)
        lines << tr("Version %1 is of %2.").arg(older.procedure.version).arg(TimeWords::date(older.atMs));
    if (!older.note.isEmpty())
        lines << older.note.left(500);
    m_what->setSay(lines.join(QLatin1Char('\n')));
    m_diff->show(older.procedure, newer);
}

void ComparePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

} // namespace tongdai
