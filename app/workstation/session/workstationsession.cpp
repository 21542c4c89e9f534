#include "app/workstation/session/workstationsession.h"

#include "app/net/httpscentralserver.h"
#include "app/search/localarticleindex.h"
#include "app/storage/local/localarticles.h"
#include "app/storage/local/localattachments.h"
#include "app/storage/local/localcallstore.h"
#include "app/storage/local/localdirectory.h"
#include "app/storage/local/localformdrafts.h"
#include "app/storage/local/localknowledge.h"
#include "app/storage/local/localparcels.h"
#include "app/storage/local/localparkedwork.h"
#include "app/storage/local/localsyncstore.h"
#include "app/storage/local/localticketstore.h"
#include "app/sync/syncengine.h"
#include "app/workstation/session/refusingcentre.h"
#include "app/workstation/session/workstationlinks.h"
#include "app/workstation/session/workstationsignin.h"
#include "models/ports/whenready.h"

#include <QFile>
#include <QLoggingCategory>
#include <QNetworkInformation>
#include <QRandomGenerator>
#include <QSaveFile>

namespace tongdai {

Q_LOGGING_CATEGORY(sessionLog, "tongdai.session")

namespace {

constexpr qint64 KeepDataAsOfEveryMs = 60'000;
constexpr int TeachSearchAfterMs = 500; ///< reading 10,000 rows of evidence takes longer than a row to arrive

} // namespace

WorkstationSession::Centre WorkstationSession::centreAt(const Options &options, QThread *network, const Clock &clock)
{
    const auto both = [](auto centre) {
        FileCentre *files = centre.get();
        return Centre {std::move(centre), files};
    };
    auto centre = HttpsCentralServer::open(options.server, options.authorityFile, network, clock);
    if (centre)
        return both(std::move(*centre));
    qCWarning(sessionLog) << "no centre:" << centre.error().detail;
    Error why = centre.error();
    if (why.kind != ErrorKind::Untrusted)
        why.kind = ErrorKind::Offline;
    return both(std::make_unique<RefusingCentre>(why));
}

WorkstationSession::WorkstationSession(const Options &options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_folder(options.profile.folder)
    , m_keyBox(options.passwordCost)
    , m_profile(options.profile, clock, m_keyBox)
    , m_directory(std::make_unique<storage::LocalDirectory>(m_profile))
    , m_calls(std::make_unique<storage::LocalCallStore>(m_profile, m_directory.get()))
    , m_tickets(std::make_unique<storage::LocalTicketStore>(m_profile))
    , m_articles(std::make_unique<storage::LocalArticles>(m_profile))
    , m_knowledge(std::make_unique<storage::LocalKnowledge>(m_profile))
    , m_links(std::make_unique<WorkstationLinks>(m_profile, options.links))
    , m_syncStore(std::make_unique<storage::LocalSyncStore>(m_profile))
    , m_parcels(std::make_unique<storage::LocalParcels>(m_profile, m_keyBox))
    , m_parked(std::make_unique<storage::LocalParkedWork>(m_profile))
    , m_files(std::make_unique<storage::LocalFiles>(m_profile))
    , m_attachments(std::make_unique<storage::LocalAttachments>(*m_files, *m_tickets))
    , m_formDrafts(std::make_unique<storage::LocalFormDrafts>(m_profile))
{
    m_network.setObjectName(QStringLiteral("network"));
    m_network.start();
    m_centre = centreAt(options, &m_network, clock);
    const SyncParts parts {*m_centre.server,
                           *m_syncStore,
                           clock,
                           m_timers,
                           [](qint64 bound) { return QRandomGenerator::global()->bounded(bound); },
                           m_centre.files,
                           m_files.get()};
    connect(m_syncStore.get(), &storage::LocalSyncStore::queuedAgain, m_files.get(), &storage::LocalFiles::sendAgain);
    m_engine = std::make_unique<SyncEngine>(parts);
    m_signIn = std::make_unique<WorkstationSignIn>(m_profile, *m_centre.server, *m_syncStore, *m_engine);
    auto index = std::make_unique<LocalArticleIndex>();
    index->setHome(options.province);
    connect(m_articles.get(), &storage::LocalArticles::changed, index.get(), &LocalArticleIndex::update);
    connect(m_articles.get(), &storage::LocalArticles::reloaded, this, &WorkstationSession::loadArticles);
    m_index = std::move(index);
    m_teaching.setSingleShot(true);
    m_teaching.setInterval(TeachSearchAfterMs);
    connect(&m_teaching, &QTimer::timeout, this, &WorkstationSession::teachSearch);
    connect(m_knowledge.get(), &KnowledgeDesk::knowledgeChanged, this, [this] {
        if (!m_teaching.isActive())
            m_teaching.start();
    });
    connect(m_engine.get(), &SyncMonitor::statusChanged, this, [this] {
        // Who sits here decides which rows may be read.
        if (std::exchange(m_taughtFor, currentSession().user.name) != currentSession().user.name) {
            tellUnitLevel();
            teachSearch();
        }
    });
    connect(m_directory.get(), &Directory::directoryChanged, this, &WorkstationSession::tellUnitLevel);
    connect(m_engine.get(), &SyncMonitor::statusChanged, this, &WorkstationSession::keepDataAsOf);
    connect(m_engine.get(), &SyncMonitor::statusChanged, this, &WorkstationSession::tellFilling);
    watchNetwork();
    watchDisk();
}

WorkstationSession::~WorkstationSession()
{
    close();
    m_signIn.reset();
    m_engine.reset();
    m_centre = {}; // its sockets end with the network thread's event loop
    m_network.quit();
    m_network.wait();
}

QFuture<Result<void>> WorkstationSession::open()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenReady(this, m_profile.open(), [this, promise](const Result<void> &opened) {
        if (opened) {
            m_files->open(); // a call never waits for it, nor fails by it
            m_open = true;
            QFile file(dataAsOfFile());
            if (file.open(QIODevice::ReadOnly))
                m_engine->setDataAsOf(file.readAll().trimmed().toLongLong());
            m_engine->recount();
            static_cast<LocalArticleIndex &>(*m_index).openStartFile(m_folder
                                                                     + QStringLiteral("/search-start"));
            loadArticles();
        }
        promise->addResult(opened);
        promise->finish();
    });
    return promise->future();
}

void WorkstationSession::close()
{
    if (!std::exchange(m_open, false))
        return;
    m_keptDataAsOfMs = 0;
    keepDataAsOf();
    m_signIn->signOut();
    m_files->close();
    m_profile.close();
}

Attachments &WorkstationSession::attachments()
{
    return *m_attachments;
}

CallStore &WorkstationSession::callStore()
{
    return *m_calls;
}

TicketStore &WorkstationSession::ticketStore()
{
    return *m_tickets;
}

ArticleIndex &WorkstationSession::articleIndex()
{
    return *m_index;
}

Directory &WorkstationSession::directory()
{
    return *m_directory;
}

KnowledgeDesk &WorkstationSession::knowledgeDesk()
{
    return *m_knowledge;
}

LinkChecker &WorkstationSession::linkChecker()
{
    return *m_links;
}

SyncMonitor &WorkstationSession::syncMonitor()
{
    return *m_engine;
}

FormDrafts &WorkstationSession::formDrafts()
{
    return *m_formDrafts;
}
OutboxParcels &WorkstationSession::outboxParcels()
{
    return *m_parcels;
}

ParkedWork &WorkstationSession::parkedWork()
{
    return *m_parked;
}

SignIn &WorkstationSession::signIn()
{
    return *m_signIn;
}

void WorkstationSession::watchNetwork()
{
    // One for the process; without a backend for this system the engine's own tries are all there is.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    m_engine->networkUp();
            });
}

void WorkstationSession::loadArticles()
{
    whenReady(this, m_articles->all(), [this](const Result<QList<Procedure>> &procedures) {
        if (procedures)
            static_cast<LocalArticleIndex &>(*m_index).setProcedures(*procedures);
        else
            qCWarning(sessionLog) << "the knowledge base cannot be read:" << procedures.error().detail;
    });
}

void WorkstationSession::teachSearch()
{
    if (!m_open)
        return;
    auto &index = static_cast<LocalArticleIndex &>(*m_index);
    whenReady(this, m_knowledge->commonNames(), [&index](const Result<QList<CommonName>> &names) {
        if (names)
            index.setCommonNames(*names);
        else
            qCWarning(sessionLog) << "common names cannot be read:" << names.error().detail;
    });
    whenReady(this, m_knowledge->evidence({}, 0), [&index](const Result<QList<Evidence>> &evidence) {
        if (evidence)
            index.setEvidence(*evidence);
        else
            qCWarning(sessionLog) << "evidence cannot be read:" << evidence.error().detail;
    });
}

void WorkstationSession::tellUnitLevel()
{
    const auto unit = m_directory->unit(currentSession().user.unit);
    static_cast<LocalArticleIndex &>(*m_index).setUnitLevel(unit ? levelOf(*unit) : QString());
}

void WorkstationSession::watchDisk()
{
    connect(&m_profile.changes(), &storage::LocalChanges::diskFullChanged, this, [this](bool full) {
        if (!full)
            m_engine->retryNow(); // receiving may go on
    });
}

void WorkstationSession::tellFilling()
{
    const SyncStatus status = m_engine->status();
    const bool first = status.dataAsOfMs == 0;
    static_cast<LocalArticleIndex &>(*m_index).setFilling(
        first && (status.state == SyncState::Connecting || status.state == SyncState::CatchingUp));
}

QString WorkstationSession::dataAsOfFile() const
{
    return m_folder + QStringLiteral("/data-as-of");
}

void WorkstationSession::keepDataAsOf()
{
    const qint64 now = m_engine->status().dataAsOfMs;
    if (!m_profile.isDiskFull() && now > 0 && qAbs(now - m_keptDataAsOfMs) >= KeepDataAsOfEveryMs) {
        QSaveFile file(dataAsOfFile());
        if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(now)) > 0 && file.commit())
            m_keptDataAsOfMs = now;
    }
}

} // namespace tongdai
