#include "app/storage/local/locallinks.h"

#include "app/wire/documents.h"
#include "models/ports/whenready.h"

#include <QMap>

namespace tongdai::storage {

namespace {

using Links = QMap<QString, QStringList>; ///< address -> procedures

Result<Links> linksOfArticles(const MirrorReader &reader, const QDate &today)
{
    const auto documents = reader.documentsWith(wire::rowProcedure(), QStringLiteral("http"));
    if (!documents)
        return tl::unexpected(documents.error());
    Links links;
    for (const QJsonObject &document : *documents) {
        const auto procedure = wire::procedureFromJson(document);
        if (!procedure || !procedure->inForce(today))
            continue;
        for (const QString &url : linksOf(*procedure))
            links[url].append(procedure->id);
    }
    return links;
}

QHash<QString, LinkCheck> byUrl(const QList<LinkCheck> &checks)
{
    QHash<QString, LinkCheck> all;
    for (const LinkCheck &check : checks)
        all.insert(check.url, check);
    return all;
}

} // namespace

LocalLinks::LocalLinks(LocalProfile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
{ }

QFuture<Result<void>> LocalLinks::keep(QList<LinkCheck> checks)
{
    checks.removeIf([](const LinkCheck &check) { return check.state == LinkState::NoNetwork; });
    const qint64 forgetMs = m_profile.clock().nowMs() - qint64(KeptDays) * 24 * 3600 * 1000;
    return m_profile.write(
        [checks, forgetMs](Outbox &outbox) { return outbox.keepLinkChecks(checks, forgetMs); },
        [](const Result<void> &) {});
}

QFuture<Result<QList<LinkCheck>>> LocalLinks::known(QStringList urls)
{
    return m_profile.readOutbox([urls](const Outbox &outbox) -> Result<QList<LinkCheck>> {
        const auto checks = outbox.linkChecks();
        if (!checks)
            return tl::unexpected(checks.error());
        const auto all = byUrl(*checks);
        QList<LinkCheck> wanted;
        for (const QString &url : urls) {
            if (const auto check = all.constFind(url); check != all.cend())
                wanted << *check;
        }
        return wanted;
    });
}

QFuture<Result<QList<ArticleLink>>> LocalLinks::all(QDate today)
{
    auto promise = std::make_shared<QPromise<Result<QList<ArticleLink>>>>();
    promise->start();
    const auto finish = [promise](const Result<QList<ArticleLink>> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const auto reading = m_profile.read(
        [today](const MirrorReader &reader, const PendingSet &) { return linksOfArticles(reader, today); });
    whenReady(this, reading, [this, finish](const Result<Links> &links) {
        if (!links) {
            finish(tl::unexpected(links.error()));
            return;
        }
        whenReady(this, known(links->keys()),
                  [finish, links = *links](const Result<QList<LinkCheck>> &checks) {
                      if (!checks) {
                          finish(tl::unexpected(checks.error()));
                          return;
                      }
                      const auto known = byUrl(*checks);
                      QList<ArticleLink> all;
                      for (auto link = links.cbegin(); link != links.cend(); ++link) {
                          ArticleLink one {link.key(), link.value(), {}};
                          if (const auto check = known.constFind(link.key()); check != known.cend())
                              one.check = *check;
                          all << one;
                      }
                      finish(all);
                  });
    });
    return promise->future();
}

} // namespace tongdai::storage
