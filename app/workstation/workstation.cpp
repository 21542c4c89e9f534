#include "app/workstation/workstation.h"

#include "models/ports/whenready.h"
#include "ui/shell/mainwindow.h"

#include <QEventLoop>

namespace tongdai {

namespace {

WorkstationSession::Options sessionOptions(const WorkstationOptions &options)
{
    WorkstationSession::Options session;
    session.profile.folder = options.profile;
    session.profile.mirrorDays = 0; // all, until the lists can ask the centre for what is older
    session.server = options.server;
    session.authorityFile = options.caFile;
    return session;
}

} // namespace

Workstation::Workstation(const WorkstationOptions &options, Theme &theme, Translations &translations,
                         Clock &clock, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_translations(translations)
    , m_clock(clock)
    , m_session(sessionOptions(options), clock)
{ }

Workstation::~Workstation()
{
    close();
}

Result<void> Workstation::open()
{
    // Before the first window there is nothing to keep responsive, so this once the thread waits.
    Result<void> opened;
    QEventLoop loop;
    whenReady(&loop, m_session.open(), [&](const Result<void> &result) {
        opened = result;
        loop.quit();
    });
    loop.exec();
    if (!opened)
        return opened;
    const Ports ports {m_session.callStore(),
                       m_session.ticketStore(),
                       m_session.articleIndex(),
                       m_session.knowledgeDesk(),
                       m_session.linkChecker(),
                       m_session.directory(),
                       m_session.syncMonitor(),
                       m_session.outboxParcels(),
                       m_session.parkedWork(),
                       m_session.attachments(),
                       m_session.formDrafts(),
                       m_session.signIn(),
                       m_clock};
    m_window = std::make_unique<MainWindow>(m_theme, m_translations, ports);
    connect(m_window.get(), &MainWindow::quitRequested, this, &Workstation::quitRequested);
    return {};
}

void Workstation::close()
{
    m_window.reset();
    m_session.close();
}

void Workstation::signIn(const QString &name, const QString &password)
{
    m_window->setSignInName(name);
    whenReady(this, m_session.signIn().signIn(name, password), [this](const Result<Session> &result) {
        if (result)
            m_window->enter(*result);
    });
}

bool Workstation::isSignedIn() const
{
    return m_window && m_window->isInside() && !m_window->isLocked();
}

} // namespace tongdai
