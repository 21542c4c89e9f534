#include "app/workstation/session/practicestation.h"

#include "app/sealing/random.h"
#include "app/storage/local/localattachments.h"
#include "app/storage/local/localcallstore.h"
#include "app/storage/local/localfiles.h"
#include "app/storage/local/localformdrafts.h"
#include "app/storage/local/localknowledge.h"
#include "app/storage/local/localparcels.h"
#include "app/storage/local/localparkedwork.h"
#include "app/storage/local/localticketstore.h"
#include "models/ports/whenready.h"

namespace tongdai {

namespace {

storage::LocalProfileOptions profileIn(const QString &folder)
{
    storage::LocalProfileOptions options;
    options.folder = folder;
    options.reserveBytes = 0;
    options.secondCopy = false;
    options.mirrorDays = 0;
    return options;
}

} // namespace

std::optional<LineCall> PracticeLine::take()
{
    if (m_waiting.isEmpty())
        return std::nullopt;
    LineCall call = m_waiting.takeFirst();
    call.state = LineCall::State::Talking;
    call.answeredSteadyMs = m_clock.steadyMs();
    Q_EMIT waitingChanged();
    return call;
}

void PracticeLine::ring(const LineCall &call)
{
    m_waiting = {call};
    Q_EMIT waitingChanged();
}

PracticeStation::PracticeStation(const Directory &directory, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_keyBox(sealing::PasswordCost::least()) // the key is forgotten with the folder
    , m_profile(profileIn(m_folder.path()), clock, m_keyBox)
    , m_line(clock)
    , m_calls(std::make_unique<storage::LocalCallStore>(m_profile, &directory))
    , m_tickets(std::make_unique<storage::LocalTicketStore>(m_profile))
    , m_knowledge(std::make_unique<storage::LocalKnowledge>(m_profile))
    , m_parcels(std::make_unique<storage::LocalParcels>(m_profile, m_keyBox))
    , m_parked(std::make_unique<storage::LocalParkedWork>(m_profile))
    , m_files(std::make_unique<storage::LocalFiles>(m_profile))
    , m_attachments(std::make_unique<storage::LocalAttachments>(*m_files, *m_tickets))
    , m_formDrafts(std::make_unique<storage::LocalFormDrafts>(m_profile))
{ }

PracticeStation::~PracticeStation()
{
    m_files->close();
    m_profile.close();
}

QFuture<Result<Session>> PracticeStation::open(Session as)
{
    auto promise = std::make_shared<QPromise<Result<Session>>>();
    promise->start();
    const auto finish = [promise](const Result<Session> &result) {
        promise->addResult(result);
        promise->finish();
    };
    if (!m_folder.isValid()) {
        finish(fail(ErrorKind::Storage, m_folder.errorString()));
        return promise->future();
    }
    whenReady(this, m_profile.open(), [this, as, finish](const Result<void> &opened) {
        if (!opened)
            return finish(tl::unexpected(opened.error()));
        const auto secret = [] { return QString::fromLatin1(sealing::randomBytes(32).toHex()); };
        whenReady(this, m_profile.keys().unlockWithSeatKey(as.user.name, secret(), sealing::randomBytes(32)),
                  [this, as, finish](const Result<void> &unlocked) {
                      if (!unlocked)
                          return finish(tl::unexpected(unlocked.error()));
                      m_profile.enter(as);
                      m_files->open();
                      finish(as);
                  });
    });
    return promise->future();
}

CallStore &PracticeStation::callStore()
{
    return *m_calls;
}

TicketStore &PracticeStation::ticketStore()
{
    return *m_tickets;
}

KnowledgeDesk &PracticeStation::knowledgeDesk()
{
    return *m_knowledge;
}

OutboxParcels &PracticeStation::outboxParcels()
{
    return *m_parcels;
}

ParkedWork &PracticeStation::parkedWork()
{
    return *m_parked;
}

Attachments &PracticeStation::attachments()
{
    return *m_attachments;
}

FormDrafts &PracticeStation::formDrafts()
{
    return *m_formDrafts;
}

} // namespace tongdai
