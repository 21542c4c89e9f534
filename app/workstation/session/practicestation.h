// A workstation to practise on: real stores in a folder of its own that nobody sends from and that goes with it.
#pragma once

#include "app/sealing/sodiumkeybox.h"
#include "app/storage/local/localprofile.h"
#include "models/ports/directory.h"
#include "models/ports/phoneline.h"
#include "models/ports/syncmonitor.h"

#include <QTemporaryDir>

#include <memory>

namespace tongdai {

class Attachments;
class CallStore;
class FormDrafts;
class KnowledgeDesk;
class OutboxParcels;
class ParkedWork;
class TicketStore;
namespace storage {
class LocalAttachments;
class LocalCallStore;
class LocalFiles;
class LocalFormDrafts;
class LocalKnowledge;
class LocalParcels;
class LocalParkedWork;
class LocalTicketStore;
} // namespace storage

/// Says that nothing is sent from here.
class PracticeSync final : public SyncMonitor
{
    Q_OBJECT
public:
    SyncStatus status() const override
    {
        SyncStatus status;
        status.state = SyncState::Practice;
        return status;
    }
    QList<WaitingItem> items() const override { return {}; }
    void retryNow() override { }
    void dismissRefused(const QUuid &) override { }
};

/// Rings when told to; F4 lifts the receiver.
class PracticeLine final : public PhoneLine
{
    Q_OBJECT
public:
    explicit PracticeLine(const Clock &clock)
        : m_clock(clock)
    { }

    QList<LineCall> waiting() const override { return m_waiting; }
    std::optional<LineCall> take() override;
    void dropOver() override { }

public Q_SLOTS:
    void ring(const tongdai::LineCall &call); ///< the one before rings no longer

private:
    const Clock &m_clock;
    QList<LineCall> m_waiting;
};

/// GUI thread. `directory` and `clock` outlive it.
class PracticeStation : public QObject
{
    Q_OBJECT
public:
    PracticeStation(const Directory &directory, const Clock &clock, QObject *parent = nullptr);
    ~PracticeStation() override; ///< the folder is gone

    /// Storage, DiskFull: there is no room for a folder; nothing was begun.
    QFuture<Result<Session>> open(Session as);

    CallStore &callStore();
    TicketStore &ticketStore();
    KnowledgeDesk &knowledgeDesk();
    SyncMonitor &syncMonitor() { return m_sync; }
    OutboxParcels &outboxParcels();
    ParkedWork &parkedWork();
    PracticeLine &phoneLine() { return m_line; }
    Attachments &attachments();
    FormDrafts &formDrafts();
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    sealing::SodiumKeyBox m_keyBox;
    storage::LocalProfile m_profile;
    PracticeSync m_sync;
    PracticeLine m_line;
    std::unique_ptr<storage::LocalCallStore> m_calls;
    std::unique_ptr<storage::LocalTicketStore> m_tickets;
    std::unique_ptr<storage::LocalKnowledge> m_knowledge;
    std::unique_ptr<storage::LocalParcels> m_parcels;
    std::unique_ptr<storage::LocalParkedWork> m_parked;
    std::unique_ptr<storage::LocalFiles> m_files;
    std::unique_ptr<storage::LocalAttachments> m_attachments;
    std::unique_ptr<storage::LocalFormDrafts> m_formDrafts;
};

} // namespace tongdai
