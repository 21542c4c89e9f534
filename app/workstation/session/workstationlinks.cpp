#include "app/workstation/session/workstationlinks.h"

#include "models/ports/whenready.h"

#include <QDateTime>

namespace tongdai {

WorkstationLinks::WorkstationLinks(storage::LocalProfile &profile, net::LinkProbeOptions options,
                                   QObject *parent)
    : LinkChecker(parent)
    , m_clock(profile.clock())
    , m_links(profile)
    , m_probe(profile.clock(), std::move(options))
{ }

QFuture<Result<QList<LinkCheck>>> WorkstationLinks::check(QStringList urls)
{
    urls.removeDuplicates();
    auto promise = std::make_shared<QPromise<Result<QList<LinkCheck>>>>();
    promise->start();
    whenReady(this, m_probe.check(urls.mid(0, MostAtOnce)), [this, promise](const QList<LinkCheck> &checks) {
        whenReady(this, m_links.keep(checks), [this, promise, checks](const Result<void> &kept) {
            promise->addResult(kept ? Result<QList<LinkCheck>>(checks) : tl::unexpected(kept.error()));
            promise->finish();
            Q_EMIT linksChanged();
        });
    });
    return promise->future();
}

QFuture<Result<QList<LinkCheck>>> WorkstationLinks::known(QStringList urls)
{
    return m_links.known(urls);
}

QFuture<Result<QList<ArticleLink>>> WorkstationLinks::all()
{
    return m_links.all(QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC).addSecs(7 * 3600).date());
}

} // namespace tongdai
