#include "app/workstation/workstation.h"

#include "app/workstation/session/practicestation.h"
#include "models/domain/phonenumber.h"
#include "models/ports/whenready.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/promisereminder.h"

#include <QDesktopServices>
#include <QEventLoop>
#include <QHostAddress>
#include <QLoggingCategory>
#include <QUrl>

namespace tongdai {

Q_LOGGING_CATEGORY(lcWorkstation, "tongdai.workstation")

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
    , m_options(options)
    , m_theme(theme)
    , m_translations(translations)
    , m_clock(clock)
    , m_session(sessionOptions(options), clock)
    , m_line(clock)
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
                       m_line,
                       m_session.attachments(),
                       m_session.formDrafts(),
                       m_session.signIn(),
                       m_clock};
    m_window = std::make_unique<MainWindow>(m_theme, m_translations, ports, WindowPlan::work());
    connect(m_window.get(), &MainWindow::quitRequested, this, &Workstation::quitRequested);
    connect(m_window.get(), &MainWindow::dialRequested, this, &Workstation::dial);
    connect(m_window.get(), &MainWindow::practiceRequested, this, &Workstation::practise);
    connect(m_window.get(), &MainWindow::locked, this, &Workstation::endPractice);
    listenToLines();
    return {};
}

void Workstation::listenToLines()
{
    using namespace telephony;
    connect(&m_ring, &RingSocket::heard, &m_line, &SeatLine::hear);
    if (!m_ring.listen())
        qCInfo(lcWorkstation) << "another workstation of this person hears tongdai-ring";
    if (!m_options.softphoneHost.isEmpty()) {
        BaresipFeedOptions options;
        options.host = QHostAddress(m_options.softphoneHost);
        options.port = m_options.softphonePort;
        m_softphone = std::make_unique<BaresipFeed>(options);
        connect(m_softphone.get(), &BaresipFeed::heard, &m_line, &SeatLine::hear);
        m_softphone->start();
    }
    if (m_options.pushPort != 0) {
        connect(&m_push, &PushListener::heard, &m_line, &SeatLine::hear);
        if (const auto listens = m_push.listen(m_options.pushPort, m_options.pushToken); !listens)
            qCWarning(lcWorkstation) << "calls pushed by HTTP are not heard:" << listens.error().detail;
    }
}

/// With the softphone that is followed, else with whatever the system has for tel: (RFC 3966).
void Workstation::dial(const QString &number)
{
    if (m_softphone && m_softphone->dial(number))
        return;
    const auto parsed = PhoneNumber::parse(number);
    if (parsed && !parsed->isOdd())
        QDesktopServices::openUrl(QUrl(QStringLiteral("tel:") + parsed->national()));
}

void Workstation::practise(const Session &as)
{
    if (m_practiceWindow) {
        m_practiceWindow->raise();
        m_practiceWindow->activateWindow();
        return;
    }
    m_practice = std::make_unique<PracticeStation>(m_session.directory(), m_clock);
    const auto begin = [this](const Result<Session> &begun) {
        if (!begun) {
            qCWarning(lcWorkstation) << "no practice:" << begun.error().detail;
            m_practice.reset();
            return;
        }
        const Ports ports {m_practice->callStore(),
                           m_practice->ticketStore(),
                           m_session.articleIndex(),
                           m_practice->knowledgeDesk(),
                           m_session.linkChecker(),
                           m_session.directory(),
                           m_practice->syncMonitor(),
                           m_practice->outboxParcels(),
                           m_practice->parkedWork(),
                           m_practice->phoneLine(),
                           m_practice->attachments(),
                           m_practice->formDrafts(),
                           m_session.signIn(),
                           m_clock};
        m_practiceWindow = std::make_unique<MainWindow>(m_theme, m_translations, ports, WindowPlan::practice());
        connect(m_practiceWindow.get(), &MainWindow::pretendRing, &m_practice->phoneLine(), &PracticeLine::ring);
        connect(m_practiceWindow.get(), &MainWindow::quitRequested, this, &Workstation::endPractice,
                Qt::QueuedConnection);
        m_practiceWindow->reminder().setSoundOn(m_window->reminder().isSoundOn());
        m_practiceWindow->resize(m_window->size());
        m_practiceWindow->enter(*begun);
        m_practiceWindow->show();
    };
    whenReady(m_practice.get(), m_practice->open(as), begin);
}

void Workstation::endPractice()
{
    m_practiceWindow.reset();
    m_practice.reset();
}

void Workstation::close()
{
    endPractice();
    m_ring.disconnect(&m_line);
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
