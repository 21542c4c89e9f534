#include "app/net/linkprobe.h"

#include "app/net/linkask.h"
#include "models/ports/clock.h"

#include <QDnsLookup>
#include <QNetworkInterface>
#include <QPointer>
#include <QPromise>

namespace tongdai::net {

namespace {

constexpr int OnlineMs = 5'000;

bool hasInterface()
{
    for (const QNetworkInterface &one : QNetworkInterface::allInterfaces()) {
        const auto flags = one.flags();
        if (flags.testFlag(QNetworkInterface::IsRunning) && !flags.testFlag(QNetworkInterface::IsLoopBack)
            && !one.addressEntries().isEmpty())
            return true;
    }
    return false;
}

/// Whether names can be looked up at all; asks for nothing of anybody.
void askOnline(QObject *context, const std::function<void(bool)> &tell)
{
    if (!hasInterface()) {
        tell(false);
        return;
    }
    auto *lookup = new QDnsLookup(QDnsLookup::NS, QStringLiteral("vn"), context);
    auto *patience = new QTimer(lookup);
    patience->setSingleShot(true);
    QObject::connect(patience, &QTimer::timeout, lookup, &QDnsLookup::abort);
    QObject::connect(lookup, &QDnsLookup::finished, context, [lookup, tell] {
        lookup->deleteLater();
        tell(lookup->error() == QDnsLookup::NoError);
    });
    patience->start(OnlineMs);
    lookup->lookup();
}

} // namespace

struct LinkProbe::Run {
    QStringList urls;
    QList<LinkCheck> checks;
    QList<bool> reached;
    qsizetype next = 0;
    int open = 0;
    bool ended = false;
    QPromise<QList<LinkCheck>> promise;
};

LinkProbe::LinkProbe(const Clock &clock, LinkProbeOptions options, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_options(std::move(options))
{ }

LinkProbe::~LinkProbe() = default;

QFuture<QList<LinkCheck>> LinkProbe::check(const QStringList &urls)
{
    auto run = std::make_shared<Run>();
    run->urls = urls;
    run->checks.resize(urls.size());
    run->reached.fill(false, urls.size());
    run->promise.start();
    const QFuture<QList<LinkCheck>> future = run->promise.future();
    startMore(run);
    return future;
}

void LinkProbe::startMore(const std::shared_ptr<Run> &run)
{
    if (run->next == run->urls.size() && run->open == 0) {
        finish(run);
        return;
    }
    while (run->open < m_options.atOnce && run->next < run->urls.size()) {
        const qsizetype index = run->next++;
        ++run->open;
        auto *ask = new LinkAsk(
            run->urls.at(index), m_options,
            [this, run, index](const LinkCheck &check, bool reached) {
                run->checks[index] = check;
                run->checks[index].atMs = m_clock.nowMs();
                run->reached[index] = reached;
                --run->open;
                // Never from inside what is being asked: it may have failed before it was started.
                QMetaObject::invokeMethod(
                    this, [this, run] { startMore(run); }, Qt::QueuedConnection);
            },
            this);
        ask->start();
    }
}

void LinkProbe::finish(const std::shared_ptr<Run> &run)
{
    if (std::exchange(run->ended, true))
        return;
    const auto give = [run] {
        run->promise.addResult(run->checks);
        run->promise.finish();
    };
    const bool anySilent = std::any_of(run->checks.begin(), run->checks.end(), [](const LinkCheck &check) {
        return check.state == LinkState::Silent;
    });
    if (!anySilent || run->reached.contains(true)) {
        give();
        return;
    }
    const auto judged = [run, give](bool online) {
        for (LinkCheck &check : run->checks) {
            if (!online && check.state == LinkState::Silent)
                check.state = LinkState::NoNetwork;
        }
        give();
    };
    if (m_options.online)
        m_options.online(judged);
    else
        askOnline(this, judged);
}

} // namespace tongdai::net
