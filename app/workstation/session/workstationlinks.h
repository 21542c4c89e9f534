// The workstation's LinkChecker: asks from here, remembers here.
#pragma once

#include "app/net/linkprobe.h"
#include "app/storage/local/locallinks.h"
#include "models/ports/linkchecker.h"

namespace tongdai {

class WorkstationLinks final : public LinkChecker
{
    Q_OBJECT
public:
    WorkstationLinks(storage::LocalProfile &profile, net::LinkProbeOptions options,
                     QObject *parent = nullptr);

    QFuture<Result<QList<LinkCheck>>> check(QStringList urls) override;
    QFuture<Result<QList<LinkCheck>>> known(QStringList urls) override;
    QFuture<Result<QList<ArticleLink>>> all() override;

private:
    const Clock &m_clock;
    storage::LocalLinks m_links;
    net::LinkProbe m_probe;
};

} // namespace tongdai
