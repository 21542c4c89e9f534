#include "ui/editing/editingpage.h"

#include "models/ports/signin.h"
#include "ui/editing/draftstab.h"
#include "ui/editing/duetab.h"
#include "ui/editing/evidencetab.h"
#include "ui/editing/flagstab.h"
#include "ui/editing/linkstab.h"
#include "ui/editing/missedtab.h"
#include "ui/editing/namebook.h"
#include "ui/editing/namestab.h"
#include "ui/editing/questionstab.h"
#include "ui/editing/snippetstab.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/foldertabs.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pane.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tongdai {

EditingPage::EditingPage(const Theme &theme, KnowledgeDesk &desk, LinkChecker &links, ArticleIndex &index,
                         const Directory &directory, const Clock &clock, const Session &session,
                         QWidget *parent)
    : QWidget(parent)
    , m_book(new NameBook(index, this))
    , m_ports {theme, desk, links, index, directory, clock, session.user, *m_book}
    , m_bar(new FolderTabs(theme, this))
    , m_stack(new QStackedWidget(this))
{
    makeActions();
    m_names = new NamesTab(m_ports, m_stack);
    addTab(m_names);
    addTab(new EvidenceTab(m_ports, m_stack));
    addTab(new MissedTab(m_ports, m_stack));
    if (mayEditArticles(session.user)) {
        m_drafts = new DraftsTab(m_ports, m_stack);
        addTab(m_drafts);
    }
    addTab(new FlagsTab(m_ports, m_stack));
    addTab(new DueTab(m_ports, m_stack));
    addTab(new LinksTab(m_ports, m_stack));
    addTab(new SnippetsTab(m_ports, m_stack));
    addTab(new QuestionsTab(m_ports, m_stack));

    m_bar->setScrolls(true); // nine tabs are wider than a window of large letters

    auto *keys = new FlowRow(theme.px(8));
    keys->setContentsMargins(0, 0, 0, 0);
    for (const auto &[verb, action] : std::as_const(m_verbs))
        keys->addWidget(new KeyButton(
            theme, action, verb == Verb::Main ? KeyButton::Look::Accent : KeyButton::Look::Framed, this));
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(10));
    foot->addLayout(keys);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), 0);
    head->addWidget(m_bar);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new HairLine(theme, this));
    column->addWidget(m_stack, 1);
    column->addWidget(new HairLine(theme, this));
    column->addLayout(foot);
    retranslate();
    connectTabs();
    reload();
}

void EditingPage::addTab(DeskTab *tab)
{
    m_tabs << tab;
    m_stack->addWidget(tab);
    connect(tab, &DeskTab::offersChanged, this, [this] {
        refreshOffers();
        sayCounts();
    });
    connect(tab, &DeskTab::procedureWanted, this, &EditingPage::procedureWanted);
    connect(tab, &DeskTab::nameWanted, this,
            [this](const QString &words, const QStringList &procedures, const QString &missedId) {
                m_bar->setCurrentIndex(static_cast<int>(m_tabs.indexOf(m_names)));
                m_names->begin(words, procedures, missedId);
            });
    connect(tab, &DeskTab::draftWanted, this, [this](const QString &id, const QString &note) {
        if (!m_drafts)
            return;
        m_bar->setCurrentIndex(static_cast<int>(m_tabs.indexOf(m_drafts)));
        m_drafts->begin(id, note);
    });
}

void EditingPage::connectTabs()
{
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        refreshOffers();
        current()->takeFocus();
    });
    connect(&m_ports.desk, &KnowledgeDesk::knowledgeChanged, this, &EditingPage::reload);
    connect(&m_ports.index, &ArticleIndex::articlesChanged, this, &EditingPage::reload);
}

void EditingPage::makeActions()
{
    const auto verb = [this](Verb what, const char *key) {
        m_verbs << std::pair<Verb, QAction *>(
            what, new KeyAction(this, QKeySequence(QString::fromLatin1(key)), [this, what] {
                if (current()->offer(what).isEmpty())
                    return;
                if (what != Verb::Back && what != Verb::Undo && what != Verb::Open)
                    current()->showDetail();
                current()->work(what);
            }));
    };
    verb(Verb::Main, "Ctrl+Return");
    verb(Verb::New, "Ctrl+N");
    verb(Verb::Try, "F7");
    verb(Verb::Forward, "F8");
    verb(Verb::Back, "F9");
    verb(Verb::Undo, "Shift+F9");
    verb(Verb::Open, "Ctrl+O");
    const auto on = [this](const char *key, std::function<void()> work) {
        return new KeyAction(this, QKeySequence(QString::fromLatin1(key)), std::move(work));
    };
    m_filter = on("Ctrl+F", [this] { current()->focusFilter(); });
    on("F3", [this] { current()->focusFilter(); })->setText(QStringLiteral("F3"));
    m_turn = on("F6", [this] { current()->turn(); });
    on("Shift+F6", [this] { current()->turn(); })->setText(QStringLiteral("Shift+F6"));
    const auto step = [this](int tabs) {
        const int count = m_bar->count();
        m_bar->setCurrentIndex((m_bar->currentIndex() + tabs + count) % count);
    };
    m_next = on("Ctrl+PgDown", [step] { step(1); });
    on("Ctrl+Tab", [step] { step(1); })->setText(QStringLiteral("Ctrl+Tab"));
    m_previous = on("Ctrl+PgUp", [step] { step(-1); });
    m_back = on("Esc", [this] {
        if (!current()->stepBack())
            current()->takeFocus();
    });
}

DeskTab *EditingPage::current() const
{
    return m_tabs.at(std::max(0, m_stack->currentIndex()));
}

void EditingPage::showTab(int tab)
{
    m_bar->setCurrentIndex(tab);
}

void EditingPage::draftFrom(const ArticleVersion &older)
{
    if (!m_drafts)
        return;
    m_bar->setCurrentIndex(static_cast<int>(m_tabs.indexOf(m_drafts)));
    m_drafts->beginFrom(older);
}

void EditingPage::retranslate()
{
    setAccessibleName(tr("Editing"));
    for (int i = 0; i < m_tabs.size(); ++i)
        m_bar->setFolder(i, m_tabs.at(i)->title());
    m_filter->setText(tr("Filter this list"));
    m_turn->setText(tr("List and detail in turn"));
    m_next->setText(tr("Next tab"));
    m_previous->setText(tr("Previous tab"));
    m_back->setText(tr("One step back"));
    refreshOffers();
    sayCounts();
}

void EditingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EditingPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void EditingPage::reload()
{
    for (DeskTab *tab : std::as_const(m_tabs))
        tab->reload();
}

void EditingPage::refreshOffers()
{
    if (m_tabs.isEmpty())
        return;
    for (const auto &[verb, action] : std::as_const(m_verbs)) {
        const QString words = current()->offer(verb);
        action->setText(words);
        action->setEnabled(!words.isEmpty());
        action->setVisible(!words.isEmpty());
    }
}

void EditingPage::sayCounts()
{
    for (int i = 0; i < m_tabs.size(); ++i)
        m_bar->setCount(i, m_tabs.at(i)->count());
}

void EditingPage::focusPage()
{
    current()->takeFocus();
}

void EditingPage::keepDrafts()
{
    for (DeskTab *tab : std::as_const(m_tabs))
        tab->keepAll();
}

} // namespace tongdai
