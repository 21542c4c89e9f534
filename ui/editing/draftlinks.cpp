#include "ui/editing/draftlinks.h"

#include "models/ports/clock.h"
#include "models/ports/linkchecker.h"
#include "models/ports/whenready.h"
#include "ui/editing/linkwords.h"
#include "ui/widgets/proceduretext.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace tongdai {

DraftLinks::DraftLinks(const Theme &theme, LinkChecker &links, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_links(links)
    , m_clock(clock)
    , m_head(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Wrap))
    , m_lines(new TextLabel(theme, TextStyle::Caption, Tone::Text, this, TextLabel::Fit::Wrap))
{
    m_head->setObjectName(QStringLiteral("draftLinks"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(6), theme.px(24), theme.px(6));
    column->setSpacing(theme.px(2));
    column->addWidget(m_head);
    column->addWidget(m_lines);
    hide();
}

void DraftLinks::clear()
{
    ++m_asked;
    m_checking = false;
    m_urls.clear();
    m_checks.clear();
    say();
}

void DraftLinks::show(const Procedure &draft)
{
    const QStringList urls = linksOf(draft);
    if (urls == m_urls)
        return;
    clear();
    m_urls = urls;
    say();
    if (urls.isEmpty())
        return;
    whenReady(this, m_links.known(urls), [this, number = m_asked](const Result<QList<LinkCheck>> &known) {
        if (number != m_asked)
            return;
        if (known)
            take(*known);
        askStale();
    });
}

void DraftLinks::take(const QList<LinkCheck> &checks)
{
    for (const LinkCheck &check : checks) {
        // Without a network what was known before is still the best there is to say.
        if (check.state != LinkState::NoNetwork || !m_checks.contains(check.url))
            m_checks.insert(check.url, check);
    }
    say();
}

void DraftLinks::askStale()
{
    QStringList stale;
    for (const QString &url : std::as_const(m_urls)) {
        const auto check = m_checks.constFind(url);
        if (check == m_checks.cend() || check->atMs < m_clock.nowMs() - LinkChecker::FreshMs)
            stale << url;
    }
    if (stale.isEmpty())
        return;
    m_checking = true;
    say();
    whenReady(this, m_links.check(stale), [this, number = m_asked](const Result<QList<LinkCheck>> &checks) {
        if (number != m_asked)
            return;
        m_checking = false;
        if (checks)
            take(*checks);
        else
            say();
    });
}

void DraftLinks::say()
{
    setVisible(!m_urls.isEmpty());
    const auto look = [this](const QString &url) {
        const auto check = m_checks.constFind(url);
        return check != m_checks.cend() && needsLook(*check);
    };
    const int all = static_cast<int>(m_urls.size());
    const auto wrong = std::count_if(m_urls.begin(), m_urls.end(), look);
    QString head = tr("%n link(s)", nullptr, all);
    if (m_checking)
        head = tr("%1, being checked").arg(head);
    else if (wrong > 0)
        head = tr("%1, %2 to look at; this bars nothing").arg(head).arg(wrong);
    m_head->setSay(head);
    QStringList ordered = m_urls;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&look](const QString &a, const QString &b) { return look(a) && !look(b); });
    QStringList lines;
    for (const QString &url : ordered.mid(0, MostLines)) {
        const auto check = m_checks.constFind(url);
        QString line = ProcedureText::shortened(url, 120) + QStringLiteral("  ");
        if (check == m_checks.cend())
            line += tr("not checked yet");
        else if (LinkWords::when(*check).isEmpty())
            line += LinkWords::of(*check);
        else
            line += tr("%1 (%2)").arg(LinkWords::of(*check), LinkWords::when(*check));
        lines << line;
    }
    if (all > MostLines)
        lines << tr("and %n more", nullptr, all - MostLines);
    m_lines->setSay(lines.join(QLatin1Char('\n')));
}

void DraftLinks::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QWidget::changeEvent(event);
}

} // namespace tongdai
