// Asking web addresses whether they answer, without ever taking more than the head of a page.
#pragma once

#include "models/domain/weblink.h"

#include <QFuture>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslCertificate>

#include <functional>
#include <memory>

namespace tongdai {

class Clock;

namespace net {

struct LinkProbeOptions {
    /// Private addresses that may be asked all the same: for tests, whose servers are on the loopback.
    std::function<bool(const QHostAddress &)> alsoAllowed;
    /// Tells whether this machine has a way out; asked when nothing was reached. Left out: an interface is
    /// up and the name servers of "vn" can be looked up.
    std::function<void(std::function<void(bool)>)> online;
    QList<QSslCertificate> authorities; ///< instead of the machine's own; for tests
    int patienceMs = 10'000; ///< for one address, its name and all redirections together
    int atOnce = 4;
    int redirections = 5;
    qint64 mostBytes = 64 * 1024; ///< taken of one answer; its head is all that counts
};

/// Lives on one thread with an event loop. Only http and https; names are looked up first and the connection
/// goes to the very address that was judged, so that a name cannot turn private between the two, at every
/// redirection anew. No cookies, no credentials, no proxy, no body.
class LinkProbe final : public QObject
{
    Q_OBJECT
public:
    LinkProbe(const Clock &clock, LinkProbeOptions options, QObject *parent = nullptr);
    ~LinkProbe() override; ///< runs that are under way give nothing

    /// One result for each address, in their order. Addresses that were not reached are NoNetwork when
    /// nothing at all was reached and this machine has no way out.
    QFuture<QList<LinkCheck>> check(const QStringList &urls);

private:
    struct Run;
    void startMore(const std::shared_ptr<Run> &run);
    void finish(const std::shared_ptr<Run> &run);

    const Clock &m_clock;
    const LinkProbeOptions m_options;
};

} // namespace net
} // namespace tongdai
