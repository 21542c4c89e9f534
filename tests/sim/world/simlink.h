// A workstation's way to the centre: the product's questions and answers over a network that loses, doubles,
// delays and cuts.
#pragma once

#include "app/net/answers.h"
#include "app/net/requests.h"
#include "models/ports/centralserver.h"
#include "models/ports/filecentre.h"
#include "tests/sim/world/ledger.h"
#include "tests/sim/world/simcentre.h"

#include <QJsonObject>

#include <list>

namespace tongdai::sim {

/// How bad a network is; shares in percent of requests.
struct Weather {
    double requestLost = 0;
    double replyLost = 0;
    double doubled = 0;
    double lateCopy = 0;
    double cutShort = 0;
    double strangePage = 0; ///< a proxy answers: HTML with 200, or 503
    double slow = 0; ///< up to 20 s
    bool cable = true; ///< false: pulled out
    bool isFair() const
    {
        return cable && requestLost + replyLost + doubled + lateCopy + cutShort + strangePage + slow == 0;
    }
};

/// Ends with the program that uses it; what is on its way then may still arrive.
class SimLink final : public CentralServer, public FileCentre
{
public:
    /// Told what the centre was heard to say of an operation.
    using Heard = std::function<void(const QUuid &opId, const QString &outcome, const CentreMoment &said)>;

    SimLink(QString name, SimCentre &centre, Schedule &schedule, Journal &journal, Dice &dice,
            const Clock &clock, const Weather &weather, Heard heard);
    ~SimLink() override;

    void reset(); ///< every connection breaks, as when a cable is put in again

    QFuture<Result<SignInReply>> signIn(QString name, QString password, QUuid clientId) override;
    QFuture<Result<SignInReply>> refresh(QString refreshToken, QUuid clientId) override;
    void signOut(QString refreshToken, QUuid clientId) override;
    void setAccessToken(const QString &token) override { m_token = token.toStdString(); }
    QFuture<Result<HelloReply>> hello(QUuid clientId) override;
    QFuture<Result<PushReply>> push(QUuid clientId, QString epoch, QList<QByteArray> ops) override;
    QFuture<Result<PullReply>> pull(QHash<QString, QString> cursors, qint64 maxBytes, int wait) override;
    void cancelPull() override;
    QFuture<Result<SearchReply>> search(SearchQuestion question) override;
    QFuture<Result<FileStanding>> fileStanding(QString sha256) override;
    QFuture<Result<FileStanding>> putFilePart(QString sha256, qint64 at, qint64 total, QByteArray part) override;
    QFuture<Result<QByteArray>> filePart(QString sha256, qint64 at, qint64 most) override;
    void cancelFiles() override;

private:
    struct Open;
    class Answerer;
    using OpenPtr = std::shared_ptr<Open>;
    struct Road; ///< what outlives the program: schedule, centre, weather

    template<typename T>
    QFuture<Result<T>> ask(net::Question question, bool withToken, qint64 patienceMs,
                           Result<T> (*read)(const QJsonObject &));
    void send(const OpenPtr &open, net::Question question, bool withToken, qint64 patienceMs);
    void send(const OpenPtr &open, server::HttpRequest request, qint64 patienceMs);
    /// `read(const net::RawAnswer &)` gives the Result<T>.
    template<typename T, typename Read> QFuture<Result<T>> askFor(server::HttpRequest request, Read read);
    server::HttpRequest fileRequest(const char *method, const QString &sha256, const char *header,
                                    const QByteArray &range) const;

    std::shared_ptr<Road> m_road;
    const Clock &m_clock; ///< of the seat
    Heard m_heard;
    std::string m_token;
    std::list<std::weak_ptr<Open>> m_open;
};

} // namespace tongdai::sim
