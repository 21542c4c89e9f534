// A link checker that finds what a test says.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/linkchecker.h"
#include "models/ports/whenready.h"

namespace tongdai::fakes {

/// Addresses without a word in `found` answer. With `held` set a run stays open until release().
class MemoryLinks final : public LinkChecker
{
public:
    MemoryLinks(const Clock &clock, QList<Procedure> *articles)
        : m_clock(clock)
        , m_articles(articles)
    { }

    QFuture<Result<QList<LinkCheck>>> check(QStringList urls) override
    {
        runs << urls;
        auto promise = std::make_shared<QPromise<Result<QList<LinkCheck>>>>();
        promise->start();
        m_open << std::pair(urls, promise);
        if (!held)
            release();
        return promise->future();
    }
    QFuture<Result<QList<LinkCheck>>> known(QStringList urls) override
    {
        QList<LinkCheck> wanted;
        for (const QString &url : urls) {
            if (kept.contains(url))
                wanted << kept.value(url);
        }
        return readyFuture(Result<QList<LinkCheck>>(wanted));
    }
    QFuture<Result<QList<ArticleLink>>> all() override
    {
        QMap<QString, ArticleLink> links;
        for (const Procedure &procedure : *m_articles) {
            for (const QString &url : linksOf(procedure)) {
                ArticleLink &link = links[url];
                link.url = url;
                link.procedures << procedure.id;
                if (kept.contains(url))
                    link.check = kept.value(url);
            }
        }
        return readyFuture(Result<QList<ArticleLink>>(links.values()));
    }

    void release()
    {
        for (const auto &[urls, promise] : std::exchange(m_open, {})) {
            QList<LinkCheck> checks;
            for (const QString &url : urls) {
                LinkCheck check = found.value(url, LinkCheck {url, LinkState::Answers, 200, {}, 0});
                check.url = url;
                check.atMs = m_clock.nowMs();
                if (offline)
                    check.state = LinkState::NoNetwork;
                else
                    kept.insert(url, check);
                checks << check;
            }
            promise->addResult(Result<QList<LinkCheck>>(checks));
            promise->finish();
        }
        Q_EMIT linksChanged();
    }

    QHash<QString, LinkCheck> found;
    QHash<QString, LinkCheck> kept;
    QList<QStringList> runs;
    bool held = false;
    bool offline = false;

private:
    const Clock &m_clock;
    QList<Procedure> *m_articles;
    QList<std::pair<QStringList, std::shared_ptr<QPromise<Result<QList<LinkCheck>>>>>> m_open;
};

} // namespace tongdai::fakes
