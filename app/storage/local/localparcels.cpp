#include "app/storage/local/localparcels.h"

#include "app/storage/local/parcelfile.h"
#include "models/ports/whenready.h"

namespace tongdai::storage {

namespace {

/// The operations not yet answered, as they were authored. Corrupt: one of them cannot be opened, and a parcel without it
/// would look whole.
Result<Parcel> waitingIn(const Outbox &outbox)
{
    const auto all = outbox.unsettled();
    if (!all)
        return tl::unexpected(all.error());
    Parcel parcel;
    for (const PendingPtr &operation : *all) {
        if (!operation->isWaiting())
            continue;
        if (operation->damaged)
            return fail(ErrorKind::Corrupt, QStringLiteral("an operation cannot be opened"));
        parcel.operations.append({operation->id, operation->kind, operation->actor, operation->wallMs,
                                  operation->monoMs, operation->base, operation->subject, operation->predicted,
                                  operation->body});
    }
    if (parcel.operations.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("nothing waits here"), {}, QStringLiteral("parcel.empty"));
    return parcel;
}

} // namespace

LocalParcels::LocalParcels(LocalProfile &profile, const KeyBox &box, QObject *parent)
    : OutboxParcels(parent)
    , m_profile(profile)
    , m_box(box)
{
    m_pool.setMaxThreadCount(1);
}

LocalParcels::~LocalParcels()
{
    m_pool.waitForDone();
}

template<typename T, typename Fn> QFuture<Result<T>> LocalParcels::onPool(Fn work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

QFuture<Result<ParcelContents>> LocalParcels::write(QString file, QString password)
{
    auto promise = std::make_shared<QPromise<Result<ParcelContents>>>();
    promise->start();
    const auto finish = [promise](Result<ParcelContents> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const qint64 now = m_profile.clock().nowMs();
    const QString station = m_profile.session().station;
    whenReady(this, m_profile.readOutbox([](const Outbox &outbox) { return waitingIn(outbox); }),
              [this, file, password, now, station, finish](const Result<Parcel> &waiting) {
                  if (!waiting)
                      return finish(tl::unexpected(waiting.error()));
                  Parcel parcel = *waiting;
                  parcel.contents.station = station;
                  parcel.contents.madeMs = now;
                  parcel.contents = contentsOf(parcel);
                  whenReady(this, onPool<ParcelContents>([this, file, password, parcel]() -> Result<ParcelContents> {
                                if (const auto done = writeParcel(file, password, parcel, m_box); !done)
                                    return tl::unexpected(done.error());
                                return parcel.contents;
                            }),
                            finish);
              });
    return promise->future();
}

QFuture<Result<ParcelContents>> LocalParcels::look(QString file, QString password)
{
    return onPool<ParcelContents>([this, file, password]() -> Result<ParcelContents> {
        const auto parcel = readParcel(file, password, m_box);
        if (!parcel)
            return tl::unexpected(parcel.error());
        return parcel->contents;
    });
}

QFuture<Result<HandedIn>> LocalParcels::handIn(QString file, QString password)
{
    auto promise = std::make_shared<QPromise<Result<HandedIn>>>();
    promise->start();
    const auto finish = [promise](Result<HandedIn> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    whenReady(this, onPool<Parcel>([this, file, password] { return readParcel(file, password, m_box); }),
              [this, finish](const Result<Parcel> &parcel) {
                  if (!parcel)
                      return finish(tl::unexpected(parcel.error()));
                  whenReady(this, take(*parcel), finish);
              });
    return promise->future();
}

QFuture<Result<HandedIn>> LocalParcels::take(const Parcel &parcel)
{
    // The centre takes a person's work only from a machine they have signed in on; it would refuse the rest, and
    // what it has refused once stays refused.
    const QStringList here = m_profile.keys().knownHere();
    QStringList strangers;
    for (const QString &author : parcel.contents.authors) {
        if (!here.contains(author))
            strangers.append(author);
    }
    if (!strangers.isEmpty())
        return readyFuture(Result<HandedIn>(fail(ErrorKind::Forbidden, strangers.join(QStringLiteral(", ")),
                                                 QStringLiteral("file"), QStringLiteral("parcel.author"))));
    auto fresh = std::make_shared<QList<PendingPtr>>();
    return m_profile.write(
        [operations = parcel.operations, fresh](Outbox &outbox) -> Result<HandedIn> {
            fresh->clear();
            HandedIn handedIn;
            for (const NewOperation &operation : operations) {
                bool isNew = false;
                const auto kept = outbox.append(operation, &isNew);
                if (!kept)
                    return tl::unexpected(kept.error());
                if (isNew)
                    fresh->append(*kept);
                ++(isNew ? handedIn.taken : handedIn.knownHere);
            }
            return handedIn;
        },
        [profile = &m_profile, fresh](const Result<HandedIn> &) {
            profile->pending().set(profile->pending().now()->with(*fresh));
            profile->changes().noteEverything();
            profile->changes().noteQueued();
        });
}

} // namespace tongdai::storage
