#include "ui/shell/mainwindow.h"

#include "models/ports/attachments.h"
#include "models/ports/directory.h"
#include "models/ports/phoneline.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/editing/editingpage.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/shell/callerstrip.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/directorypage.h"
#include "ui/shell/filesheet.h"
#include "ui/shell/keycard.h"
#include "ui/shell/papersheets.h"
#include "ui/shell/parcelsheet.h"
#include "ui/shell/promisereminder.h"
#include "ui/shell/rail.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/statusline.h"
#include "ui/shell/stripfeed.h"
#include "ui/shell/syncpage.h"
#include "ui/shell/translations.h"
#include "ui/shell/windowbanner.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/accessibleroles.h"
#include "ui/widgets/chordguard.h"
#include "ui/widgets/halfwords.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layoutscale.h"
#include "ui/widgets/snippetbook.h"
#include "ui/widgets/snippetkeys.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tongdai {

namespace {
constexpr int BadgePauseMs = 250;
/// Below this width (after scaling) there is no room for a rail.
constexpr int NarrowWidth = 900;
} // namespace

MainWindow::MainWindow(Theme &theme, Translations &translations, const Ports &ports, WindowPlan plan, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_translations(translations)
    , m_ports(ports)
    , m_plan(std::move(plan))
    , m_root(new QStackedWidget(this))
    , m_signIn(new SignInPage(theme, translations, ports.signIn, ports.clock, m_root))
    , m_card(new KeyCard(theme, this))
    , m_parcel(new ParcelSheet(theme, ports.parcels, ports.clock, this))
    , m_files(new FileSheet(theme, ports.attachments, ports.tickets, ports.directory, ports.clock, this))
    , m_sheets(new PaperSheets(theme, ports.clock, this))
    , m_feed(new StripFeed(ports, this))
    , m_reminder(new PromiseReminder(ports.tickets, ports.directory, ports.clock, this))
    , m_box(new CommandBox(
          theme, ports, [this] { return commands(); }, this))
{
    installAccessibleRoles();
    build();
    buildActions();
    connect(m_feed, &StripFeed::changed, this, &MainWindow::refreshWidth);
    connect(m_reminder, &PromiseReminder::changed, this, &MainWindow::sayPromise);
    connect(m_reminder, &PromiseReminder::soundAsked, this, [] { QApplication::beep(); });
    new LayoutScale(theme, this);
    connect(&theme, &Theme::changed, this, &MainWindow::refreshWidth);
    retranslate();
    qApp->installEventFilter(this);
    if (m_plan.isGuarded) { // these watch the whole program, a second window too
        qApp->installEventFilter(new ChordGuard(this));
        qApp->installEventFilter(new HalfWords(this));
    }
    m_signIn->takeFocus();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    m_inside = false;
    // While the window is still whole: pages say a last word when they lose the focus.
    delete std::exchange(m_workspace, nullptr);
}

void MainWindow::build()
{
    setObjectName(QStringLiteral("mainWindow"));
    resize(1366, 740);
    setMinimumSize(640, 400);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_root);
    m_root->addWidget(m_signIn);
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::enter);

    m_idle.setSingleShot(true);
    m_idle.setInterval(IdleLockMinutes * 60'000);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, m_feed, &StripFeed::refresh);
    m_badgePause.setSingleShot(true);
    m_badgePause.setInterval(BadgePauseMs);
    connect(&m_badgePause, &QTimer::timeout, this, &MainWindow::refreshBadge);
    connect(&m_ports.tickets, &TicketStore::ticketsChanged, &m_badgePause, qOverload<>(&QTimer::start));
    connect(&m_ports.directory, &Directory::directoryChanged, this, [this] {
        refreshRail();
        m_feed->refresh();
    });

    connect(m_box, &CommandBox::ticketChosen, this, &MainWindow::openTicket);
    connect(m_box, &CommandBox::procedureChosen, this, &MainWindow::openArticle);
    connect(m_box, &CommandBox::unitChosen, this, [this](const QString &code) {
        showPage(Page::Directory);
        if (m_directory)
            m_directory->showUnit(code);
    });
}

void MainWindow::buildActions()
{
    const auto inside = [this](QKeySequence sequence, std::function<void()> work) {
        auto *action = new KeyAction(this, sequence, std::move(work), Qt::WindowShortcut);
        action->setEnabled(false);
        m_insideActions << action;
        return action;
    };
    for (const Page page : Pages::all())
        inside(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + int(page))), [this, page] { showPage(page); });
    inside(Qt::Key_F12, [this] { showPage(Page::Sync); });
    inside(Qt::Key_F1, [this] { m_card->open(); });
    inside(Qt::Key_F2, [this] {
        showPage(Page::Calls);
        if (m_calls)
            m_calls->newCall();
    });
    inside(Qt::CTRL | Qt::Key_F2, [this] { enterPaperSheet(); });
    inside(Qt::CTRL | Qt::Key_F3, [this] { turnCallLog(); });
    m_take = inside(Qt::Key_F4, [this] { takeCall(); });
    m_promise = inside(Qt::SHIFT | Qt::Key_F4, [this] { openPromise(); });
    m_find = inside(Qt::CTRL | Qt::Key_K, [this] { m_box->open(); });
    inside(Qt::CTRL | Qt::Key_L, [this] { lock(); });
    m_pageList = inside({}, [this] { m_box->open(); });

    const auto always = [this](QKeySequence sequence, std::function<void()> work) {
        return new KeyAction(this, sequence, std::move(work), Qt::WindowShortcut);
    };
    always(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    always(Qt::CTRL | Qt::Key_Equal, [this] { m_theme.larger(); });
    always(Qt::CTRL | Qt::Key_Plus, [this] { m_theme.larger(); });
    always(Qt::CTRL | Qt::Key_Minus, [this] { m_theme.smaller(); });
    always(Qt::CTRL | Qt::Key_0, [this] { m_theme.setScale(1.0); });
}

void MainWindow::retranslate()
{
    setWindowTitle(m_plan.title());
    m_take->setText(tr("Take call"));
    m_promise->setText(tr("Citizens who wait for a call"));
    m_find->setText(tr("Find: tickets, procedures, units"));
    if (!m_workspace)
        return;
    m_rail->setKeyHint(tr("Ctrl + digit"));
    refreshWidth();
    refreshRail();
    m_feed->refresh();
    sayPromise();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::setSignInName(const QString &name)
{
    m_signIn->setName(name);
    m_signIn->takeFocus();
}

bool MainWindow::isLocked() const
{
    return m_workspace && m_root->currentWidget() == m_signIn;
}

void MainWindow::enter(const Session &session)
{
    const bool same = m_workspace && m_session.user.name == session.user.name
        && m_session.user.role == session.user.role && m_session.user.unit == session.user.unit;
    if (!same) {
        leaveWorkspace();
        m_session = session;
        buildWorkspace(session);
    }
    m_session = session;
    m_feed->begin(session, m_strip, m_calls);
    m_inside = true;
    m_root->setCurrentWidget(m_workspace);
    for (KeyAction *action : std::as_const(m_insideActions))
        action->setEnabled(true);
    if (m_plan.isGuarded)
        m_idle.start();
    m_minute.start();
    retranslate();
    refreshBadge();
    if (same)
        focusPage();
    else
        showPage(m_plan.pages(session.user.role).constFirst());
    if (m_banner)
        m_banner->begin();
    Q_EMIT entered(session);
}

void MainWindow::leaveWorkspace()
{
    if (!m_workspace)
        return;
    keepDrafts();
    m_feed->end();
    m_reminder->end();
    m_root->removeWidget(m_workspace);
    m_workspace->deleteLater();
    m_workspace = nullptr;
    m_calls = nullptr;
    m_tickets = nullptr;
    m_knowledge = nullptr;
    m_directory = nullptr;
    m_editing = nullptr;
    m_sync = nullptr;
    m_snippets = nullptr;
    m_banner = nullptr;
    m_byPage.clear();
}

void MainWindow::keepDrafts()
{
    if (m_calls)
        m_calls->keepAll();
    if (m_tickets)
        m_tickets->keepDrafts();
    if (m_directory)
        m_directory->keepDrafts();
    if (m_editing)
        m_editing->keepDrafts();
}

void MainWindow::lock()
{
    if (!m_inside || !m_plan.isGuarded)
        return;
    keepDrafts();
    m_card->close();
    m_parcel->close();
    m_box->close();
    m_inside = false;
    for (KeyAction *action : std::as_const(m_insideActions))
        action->setEnabled(false);
    m_idle.stop();
    m_signIn->setLocked(m_session.user.name, m_session.user.fullName);
    m_root->setCurrentWidget(m_signIn);
    m_signIn->takeFocus();
    Q_EMIT locked();
}

void MainWindow::buildWorkspace(const Session &session)
{
    m_workspace = new QWidget(m_root);
    auto *row = new QHBoxLayout(m_workspace);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(m_theme, m_workspace);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_strip = new CallerStrip(m_theme, m_take, m_find, m_pageList, m_workspace);
    m_pages = new QStackedWidget(m_workspace);
    column->addWidget(m_strip);
    if (m_plan.banner) {
        m_banner = m_plan.banner(m_theme, m_ports.clock, m_workspace);
        column->addWidget(m_banner);
        connect(m_banner, &WindowBanner::rings, this, &MainWindow::pretendRing);
    }
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);

    m_status = new StatusLine(m_theme, m_ports.sync, m_ports.clock, m_workspace);
    column->addWidget(m_status);

    m_snippets = new SnippetBook(m_ports.knowledge, m_workspace);
    new SnippetKeys(*m_snippets, m_workspace);

    const QList<Page> pages = m_plan.pages(session.user.role);
    const auto add = [this](Page page, QWidget *widget) {
        m_pages->addWidget(widget);
        m_byPage.insert(page, widget);
    };
    if (pages.contains(Page::Calls)) {
        m_calls = new CallDesk(m_theme,
                               {m_ports.calls, m_ports.tickets, m_ports.articles, m_ports.knowledge,
                                m_ports.directory, m_ports.sync, m_ports.phone, m_ports.clock},
                               session, m_pages);
        add(Page::Calls, m_calls);
    }
    if (pages.contains(Page::Tickets)) {
        m_tickets = new TicketsPage(m_theme, m_ports.tickets, m_ports.articles, m_ports.directory,
                                    m_ports.formDrafts, m_ports.clock, session, m_pages);
        add(Page::Tickets, m_tickets);
    }
    m_knowledge = new KnowledgePage(m_theme, m_ports.articles, m_ports.knowledge, m_ports.directory,
                                    m_ports.clock, session, m_pages);
    add(Page::Knowledge, m_knowledge);
    if (pages.contains(Page::Directory)) {
        m_directory = new DirectoryPage(m_theme, m_ports.directory, m_ports.formDrafts, m_ports.clock,
                                        session.user.name, m_pages);
        add(Page::Directory, m_directory);
    }
    if (pages.contains(Page::Editing)) {
        m_editing = new EditingPage(m_theme, m_ports.knowledge, m_ports.links, m_ports.articles,
                                    m_ports.directory, m_ports.clock, session, m_pages);
        add(Page::Editing, m_editing);
    }
    if (pages.contains(Page::Sync)) {
        m_sync = new SyncPage(m_theme, m_ports.sync, m_ports.parked, m_ports.directory, m_ports.clock, m_pages);
        add(Page::Sync, m_sync);
    }
    m_root->addWidget(m_workspace);
    connectPages();
}

void MainWindow::openTicket(const QUuid &id)
{
    if (!m_tickets)
        return;
    showPage(Page::Tickets);
    m_tickets->showTicket(id);
}

void MainWindow::openArticle(const QString &id)
{
    showPage(Page::Knowledge);
    m_knowledge->showProcedure(id);
}

void MainWindow::connectPages()
{
    connect(m_rail, &Rail::chosen, this, [this](int digit) { showPage(Page(digit)); });
    connect(m_status, &StatusLine::syncClicked, this, [this] { showPage(Page::Sync); });
    connect(m_status, &StatusLine::keysClicked, m_card, &KeyCard::open);
    if (m_directory)
        connect(m_directory, &DirectoryPage::draftKept, m_status, &StatusLine::setDraftKept);
    if (m_sync) {
        connect(m_sync, &SyncPage::signInWanted, this, &MainWindow::lock);
        connect(m_sync, &SyncPage::subjectWanted, this, &MainWindow::openTicket);
        connect(m_sync, &SyncPage::writeOutWanted, m_parcel, &ParcelSheet::openToWrite);
        connect(m_sync, &SyncPage::handInWanted, m_parcel, &ParcelSheet::openToHandIn);
    }
    const auto tellFiles = [this] { m_status->setFilesWaiting(m_ports.attachments.waiting()); };
    connect(&m_ports.attachments, &Attachments::progressChanged, m_status, tellFiles);
    tellFiles();
    if (m_tickets)
        connect(m_tickets, &TicketsPage::filesAsked, this,
                [this](const Ticket &ticket) { m_files->openFor(ticket, m_session); });
    if (m_calls) {
        connect(m_calls, &CallDesk::draftKept, m_status, &StatusLine::setDraftKept);
        connect(m_calls, &CallDesk::lastSaveChanged, m_feed, &StripFeed::refresh);
        connect(m_calls, &CallDesk::callSaved, m_feed, &StripFeed::refresh);
        if (m_banner)
            connect(m_calls, &CallDesk::logged, m_banner, &WindowBanner::take);
        connect(m_calls, &CallDesk::articleWanted, this, [this](const QString &id) {
            if (const CallForm *form = m_calls->currentForm())
                m_knowledge->setCallerUnit(form->callerDesk());
            openArticle(id);
        });
        connect(m_calls, &CallDesk::ticketWanted, this, &MainWindow::openTicket);
        connect(m_knowledge, &KnowledgePage::startCallWith, this, [this](const QString &id) {
            showPage(Page::Calls);
            m_calls->newCallAbout(id);
        });
    }
    if (m_editing) {
        connect(m_editing, &EditingPage::procedureWanted, this, &MainWindow::openArticle);
        connect(m_knowledge, &KnowledgePage::draftWanted, this, [this](const ArticleVersion &older) {
            showPage(Page::Editing);
            m_editing->draftFrom(older);
        });
    }
    if (m_tickets) {
        connect(m_tickets, &TicketsPage::draftKept, m_status, &StatusLine::setDraftKept);
        connect(m_tickets, &TicketsPage::openProcedure, this, &MainWindow::openArticle);
        connect(m_tickets, &TicketsPage::dialRequested, this, [this](const QString &phone) {
            m_feed->sayDial(phone);
            Q_EMIT dialRequested(phone);
        });
    }
    connectCallBacks();
}

void MainWindow::showPage(Page page)
{
    QWidget *widget = m_byPage.value(page);
    if (!widget || !m_inside)
        return;
    m_card->close();
    m_parcel->close();
    m_box->close();
    m_page = page;
    m_pages->setCurrentWidget(widget);
    m_rail->setCurrent(int(page));
    refreshWidth();
    m_status->setDraftKept(0);
    focusPage();
}

void MainWindow::focusPage()
{
    switch (m_page) {
    case Page::Calls:
        m_calls->focusPage();
        break;
    case Page::Tickets:
        m_tickets->takeFocus();
        break;
    case Page::Knowledge:
        m_knowledge->takeFocus();
        break;
    case Page::Directory:
        m_directory->focusPage();
        break;
    case Page::Editing:
        m_editing->focusPage();
        break;
    case Page::Sync:
        m_sync->focusPage();
        break;
    }
}

void MainWindow::takeCall()
{
    if (!m_calls)
        return;
    const auto call = m_ports.phone.take();
    showPage(Page::Calls);
    m_calls->newCall(call.value_or(LineCall()));
}

void MainWindow::turnCallLog()
{
    const bool elsewhere = m_page != Page::Calls;
    showPage(Page::Calls);
    if (m_calls && !(elsewhere && m_calls->isLogShown()))
        m_calls->turnLog();
}

void MainWindow::enterPaperSheet()
{
    if (!m_calls)
        return;
    showPage(Page::Calls);
    m_calls->newPaperSheet();
}

void MainWindow::refreshRail()
{
    if (!m_workspace)
        return;
    QList<Rail::Entry> entries;
    for (const Page page : Pages::all()) {
        if (m_byPage.contains(page))
            entries << Rail::Entry {int(page), Pages::icon(page), Pages::name(page), 0};
    }
    m_rail->setEntries(entries);
    m_rail->setCurrent(int(m_page));
    const auto unit = m_ports.directory.unit(m_session.user.unit);
    QStringList lines {m_session.user.isDesk() && unit ? unit->fullName() : Labels::of(m_session.user.role)};
    if (!m_session.station.isEmpty())
        lines << tr("Seat %1").arg(m_session.station);
    m_rail->setPerson(m_session.user.fullName, lines);
    m_badgePause.start();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshWidth();
}

void MainWindow::refreshWidth()
{
    if (!m_workspace)
        return;
    const bool narrow = width() / m_theme.scale() < NarrowWidth;
    m_rail->setVisible(!narrow);
    m_strip->setNarrow(narrow, Pages::name(m_page), tr("Find"));
    m_status->setNarrow(narrow);
}

void MainWindow::refreshBadge()
{
    if (!m_tickets)
        return;
    TicketFilter filter;
    filter.folder
        = m_session.user.isDesk() ? TicketFilter::Folder::Unit : TicketFilter::Folder::AwaitingCallback;
    whenReady(m_workspace, m_ports.tickets.count(filter), [this](const Result<int> &count) {
        if (count && m_rail)
            m_rail->setBadge(int(Page::Tickets), *count);
    });
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        if (m_inside && m_plan.isGuarded)
            m_idle.start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    commitComposition();
    keepDrafts();
    event->accept();
    Q_EMIT quitRequested();
}

} // namespace tongdai
