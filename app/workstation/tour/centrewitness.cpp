#include "app/workstation/tour/centrewitness.h"

#include "app/net/httpscentralserver.h"
#include "app/wire/documents.h"
#include "app/workstation/tour/keyboard.h"

namespace tongdai::tour {

namespace {

template<typename T> std::optional<T> wait(QFuture<Result<T>> future)
{
    if (!waitFor([&] { return future.isFinished(); }, 60'000) || future.resultCount() == 0
        || !future.result())
        return std::nullopt;
    return *future.result();
}

} // namespace

CentreWitness::CentreWitness(const QUrl &server, const QString &caFile)
    : m_server(server)
    , m_caFile(caFile)
{
    m_network.start();
}

CentreWitness::~CentreWitness()
{
    m_network.quit();
    m_network.wait();
}

bool CentreWitness::look(const QString &name, const QString &password)
{
    const SystemClock clock;
    const auto centre = HttpsCentralServer::open(m_server, m_caFile, &m_network, clock);
    if (!centre)
        return false;
    const auto in = wait((*centre)->signIn(name, password, QUuid()));
    if (!in)
        return false;
    (*centre)->setAccessToken(in->accessToken);
    const auto hello = wait((*centre)->hello(in->clientId));
    if (!hello)
        return false;
    QHash<QString, QString> cursors;
    for (const QString &scope : hello->scopes)
        if (scope == QLatin1String("calls") || scope == QLatin1String("cases"))
            cursors.insert(scope, QString());
    bool more = true;
    while (more) {
        const auto reply = wait((*centre)->pull(cursors, 4 << 20, 0));
        if (!reply)
            return false;
        more = false;
        for (const PullPage &page : reply->pages) {
            cursors[page.scope] = page.next;
            more = more || page.more;
            for (const PullRow &row : page.rows) {
                if (row.type == wire::rowCall() && !row.gone) {
                    if (const auto call = wire::callFromJson(row.doc))
                        m_calls += *call;
                } else if (row.type == wire::rowTicket() && !row.gone) {
                    if (const auto ticket = wire::ticketFromJson(row.doc))
                        m_tickets += *ticket;
                }
            }
        }
    }
    return true;
}

int CentreWitness::callsWith(const QUuid &id) const
{
    return static_cast<int>(
        std::count_if(m_calls.cbegin(), m_calls.cend(), [&](const Call &call) { return call.id == id; }));
}

std::optional<Ticket> CentreWitness::ticket(const QUuid &id) const
{
    for (const Ticket &ticket : m_tickets)
        if (ticket.id == id)
            return ticket;
    return std::nullopt;
}

} // namespace tongdai::tour
