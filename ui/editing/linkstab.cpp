#include "ui/editing/linkstab.h"

#include "models/domain/call.h"
#include "models/ports/linkchecker.h"
#include "models/ports/whenready.h"
#include "ui/editing/linkwords.h"
#include "ui/editing/namebook.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/proceduretext.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QVBoxLayout>

namespace tongdai {

LinksTab::LinksTab(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
{
    const Theme &theme = ports.theme;
    auto *pane = new Pane(theme, Pane::Ground::Plain, this);
    m_url = new TextLabel(theme, TextStyle::Reading, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new TextLabel(theme, TextStyle::Body, Tone::Text, pane, TextLabel::Fit::Wrap);
    m_when = new TextLabel(theme, TextStyle::Caption, Tone::Soft, pane, TextLabel::Fit::Wrap);
    m_placesLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, pane);
    m_places = new TextLabel(theme, TextStyle::Body, Tone::Text, pane, TextLabel::Fit::Wrap);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(12));
    column->setSpacing(theme.px(8));
    for (QWidget *part : std::initializer_list<QWidget *> {m_url, m_state, m_when, m_placesLabel, m_places})
        column->addWidget(part);
    column->addStretch(1);
    setDetail(pane);
    connect(&ports.names, &NameBook::learnt, this, &LinksTab::fill);
    connect(&ports.links, &LinkChecker::linksChanged, this, &LinksTab::reload);
}

QString LinksTab::title() const
{
    return tr("Links to look at");
}

QString LinksTab::emptyWords() const
{
    return m_links.isEmpty() ? tr("No article has a link.")
                             : tr("All %n link(s) answered when they were checked last.", nullptr,
                                  static_cast<int>(m_links.size()));
}

int LinksTab::count() const
{
    return static_cast<int>(std::count_if(m_links.begin(), m_links.end(), [](const ArticleLink &link) {
        return link.check && needsLook(*link.check);
    }));
}

void LinksTab::showEvent(QShowEvent *event)
{
    DeskTab::showEvent(event);
    if (m_stale)
        reload();
}

void LinksTab::reload()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const quint64 number = ++m_asked;
    whenReady(this, m_ports.links.all(), [this, number](const Result<QList<ArticleLink>> &links) {
        if (number != m_asked)
            return;
        if (!links) {
            complain(Labels::of(links.error()));
            return;
        }
        m_links = *links;
        fill();
    });
}

void LinksTab::fill()
{
    QList<LineRow> wrong;
    QList<LineRow> unchecked;
    for (const ArticleLink &link : std::as_const(m_links)) {
        if (link.check && !needsLook(*link.check))
            continue;
        LineRow row;
        row.key = link.url;
        row.title = ProcedureText::shortened(link.url, 200);
        row.detail = m_ports.names.name(link.procedures.value(0)).left(300).simplified();
        row.mark = link.check ? LinkWords::brief(*link.check) : tr("not checked");
        row.mood = link.check ? LineRow::Mood::Bad : LineRow::Mood::Plain;
        (link.check ? wrong : unchecked) << row;
    }
    setRows((wrong + unchecked).mid(0, Most));
    retranslate();
}

const ArticleLink *LinksTab::shown() const
{
    const QString key = currentKey();
    for (const ArticleLink &link : m_links) {
        if (link.url == key)
            return &link;
    }
    return nullptr;
}

void LinksTab::choose(const LineRow *)
{
    hush();
    retranslate();
    Q_EMIT offersChanged();
}

void LinksTab::retranslate()
{
    const ArticleLink *link = shown();
    m_placesLabel->setText(tr("Stands in"));
    m_placesLabel->setVisible(link != nullptr);
    if (!link) {
        m_url->setSay(m_links.isEmpty() ? QString() : tr("Choose a link with the arrow keys."));
        for (TextLabel *part : {m_state, m_when, m_places})
            part->setSay({});
        return;
    }
    m_url->setSay(link->url);
    m_state->setTone(link->check && needsLook(*link->check) ? Tone::Red : Tone::Text);
    m_state->setSay(link->check ? LinkWords::of(*link->check) : tr("not checked yet"));
    m_when->setSay(link->check ? LinkWords::when(*link->check) : QString());
    constexpr int MostPlaces = 10;
    QStringList places;
    for (const QString &id : link->procedures.mid(0, MostPlaces))
        places << m_ports.names.name(id).left(300).simplified();
    if (const auto more = link->procedures.size() - MostPlaces; more > 0)
        places << tr("and %n more", nullptr, static_cast<int>(more));
    m_places->setSay(places.join(QLatin1Char('\n')));
}

QStringList LinksTab::worthAsking() const
{
    const qint64 oldMs = m_ports.clock.nowMs() - qint64(AgainDays) * 24 * 3600 * 1000;
    QList<const ArticleLink *> links;
    for (const ArticleLink &link : m_links) {
        if (!link.check || needsLook(*link.check) || link.check->atMs < oldMs)
            links << &link;
    }
    // The longest unasked first, so that pressing again goes on where the last run ended.
    std::stable_sort(links.begin(), links.end(), [](const ArticleLink *a, const ArticleLink *b) {
        return (a->check ? a->check->atMs : 0) < (b->check ? b->check->atMs : 0);
    });
    QStringList urls;
    for (const ArticleLink *link : links.mid(0, LinkChecker::MostAtOnce))
        urls << link->url;
    return urls;
}

QString LinksTab::offer(Verb verb) const
{
    const ArticleLink *link = shown();
    switch (verb) {
    case Verb::Main:
        return link && mayEditArticles(m_ports.me) ? tr("Start a draft") : QString();
    case Verb::Try:
        return link && !m_checking ? tr("Check it now") : QString();
    case Verb::Forward: {
        const int many = m_checking ? 0 : static_cast<int>(worthAsking().size());
        return many > 0 ? tr("Check %n link(s)", nullptr, many) : QString();
    }
    case Verb::Open:
        return link ? tr("Read the procedure") : QString();
    default:
        return {};
    }
}

void LinksTab::work(Verb verb)
{
    if (offer(verb).isEmpty())
        return;
    const ArticleLink *link = shown();
    if (verb == Verb::Main) {
        const QString what = link->check ? LinkWords::of(*link->check) : tr("not checked yet");
        Q_EMIT draftWanted(link->procedures.value(0),
                           tr("Link %1: %2").arg(link->url, what).left(limits::Line - 2));
    }
    if (verb == Verb::Try)
        check({link->url});
    if (verb == Verb::Forward)
        check(worthAsking());
    if (verb == Verb::Open)
        Q_EMIT procedureWanted(link->procedures.value(0));
}

void LinksTab::check(const QStringList &urls)
{
    m_checking = true;
    say(tr("Checking %n link(s); you can go on working.", nullptr, static_cast<int>(urls.size())));
    Q_EMIT offersChanged();
    whenReady(this, m_ports.links.check(urls), [this](const Result<QList<LinkCheck>> &checks) {
        m_checking = false;
        Q_EMIT offersChanged();
        if (!checks) {
            complain(Labels::of(checks.error()));
            return;
        }
        const auto without = std::count_if(checks->begin(), checks->end(), [](const LinkCheck &check) {
            return check.state == LinkState::NoNetwork;
        });
        const auto wrong = std::count_if(checks->begin(), checks->end(), needsLook);
        if (without > 0)
            complain(tr("This machine has no network: what was known of the links stays as it was."));
        else if (wrong > 0)
            complain(tr("%n of them to look at.", nullptr, static_cast<int>(wrong)));
        else
            say(tr("All of them answer."));
    });
}

} // namespace tongdai
