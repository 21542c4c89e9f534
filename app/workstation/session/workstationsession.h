// Everything one workstation is made of below its window: profile, stores, search, engine, network thread.
#pragma once

#include "app/net/linkprobe.h"
#include "app/sealing/sodiumkeybox.h"
#include "app/storage/local/localprofile.h"
#include "app/sync/timers.h"
#include "models/ports/articleindex.h"
#include "models/ports/attachments.h"
#include "models/ports/callstore.h"
#include "models/ports/centralserver.h"
#include "models/ports/directory.h"
#include "models/ports/filecentre.h"
#include "models/ports/formdrafts.h"
#include "models/ports/knowledgedesk.h"
#include "models/ports/linkchecker.h"
#include "models/ports/outboxparcels.h"
#include "models/ports/parkedwork.h"
#include "models/ports/signin.h"
#include "models/ports/syncmonitor.h"
#include "models/ports/ticketstore.h"

#include <QThread>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace tongdai {

class SyncEngine;
class WorkstationLinks;
class WorkstationSignIn;
namespace storage {
class LocalArticles;
class LocalAttachments;
class LocalCallStore;
class LocalDirectory;
class LocalFiles;
class LocalFormDrafts;
class LocalKnowledge;
class LocalParcels;
class LocalParkedWork;
class LocalSyncStore;
class LocalTicketStore;
} // namespace storage

/// GUI thread. Several may live in one process, each with its own profile folder.
class WorkstationSession : public QObject
{
    Q_OBJECT
public:
    struct Options {
        storage::LocalProfileOptions profile; ///< `folder` is the one thing to name
        QUrl server;
        QString authorityFile;
        QString province
            = QStringLiteral("Đồng Nai"); ///< whose own procedures come before other provinces' copies
        sealing::PasswordCost passwordCost = sealing::PasswordCost::standard();
        net::LinkProbeOptions links; ///< how addresses in articles are asked
    };

    /// `clock` outlives the session.
    WorkstationSession(const Options &options, const Clock &clock, QObject *parent = nullptr);
    ~WorkstationSession() override;

    /// Opens the profile; the ports may be used once it has succeeded. Errors: LocalProfile::open().
    QFuture<Result<void>> open();
    /// Signs out, finishes what was given and frees the folder; waits. Done by the destructor too.
    void close();

    CallStore &callStore();
    TicketStore &ticketStore();
    ArticleIndex &articleIndex();
    Directory &directory();
    KnowledgeDesk &knowledgeDesk();
    LinkChecker &linkChecker();
    SyncMonitor &syncMonitor();
    OutboxParcels &outboxParcels();
    ParkedWork &parkedWork();
    Attachments &attachments();
    FormDrafts &formDrafts();
    SignIn &signIn();

    const Session currentSession() const { return m_profile.session(); }
    storage::LocalProfile &profile() { return m_profile; }

private:
    void watchNetwork();
    void watchDisk();
    void loadArticles();
    void teachSearch();
    void tellUnitLevel(); ///< to the search: whose procedures come first between equals
    void keepDataAsOf();
    void tellFilling();
    QString dataAsOfFile() const;

    const Clock &m_clock;
    QString m_folder;
    sealing::SodiumKeyBox m_keyBox;
    storage::LocalProfile m_profile;
    std::unique_ptr<storage::LocalDirectory> m_directory;
    std::unique_ptr<storage::LocalCallStore> m_calls;
    std::unique_ptr<storage::LocalTicketStore> m_tickets;
    std::unique_ptr<storage::LocalArticles> m_articles;
    std::unique_ptr<storage::LocalKnowledge> m_knowledge;
    std::unique_ptr<WorkstationLinks> m_links;
    std::unique_ptr<storage::LocalSyncStore> m_syncStore;
    std::unique_ptr<storage::LocalParcels> m_parcels;
    std::unique_ptr<storage::LocalParkedWork> m_parked;
    std::unique_ptr<storage::LocalFiles> m_files;
    std::unique_ptr<storage::LocalAttachments> m_attachments;
    std::unique_ptr<storage::LocalFormDrafts> m_formDrafts;
    std::unique_ptr<ArticleIndex> m_index;
    QThread m_network;
    struct Centre {
        std::unique_ptr<CentralServer> server;
        FileCentre *files = nullptr; ///< the same object
    };
    static Centre centreAt(const Options &options, QThread *network, const Clock &clock);
    Centre m_centre;
    EventLoopTimers m_timers;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<WorkstationSignIn> m_signIn;
    qint64 m_keptDataAsOfMs = 0;
    bool m_open = false;
    QString m_taughtFor; ///< whose names and evidence the search has
    QTimer m_teaching; ///< gathers what changes in the knowledge base before the search reads it
};

} // namespace tongdai
