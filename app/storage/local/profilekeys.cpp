#include "app/storage/local/profilekeys.h"

#include "app/storage/local/outbox.h"
#include "app/wire/documents.h"

#include <QLoggingCategory>

namespace tongdai::storage {

Q_LOGGING_CATEGORY(lcKeys, "tongdai.storage.keys")

namespace {

constexpr int FreeTries = 5;
constexpr qint64 FirstWaitMs = 30'000;
constexpr qint64 LongestWaitMs = 15 * 60'000;

QByteArray personContext(const QString &name)
{
    return QByteArrayLiteral("person:") + name.toUtf8();
}
QByteArray slotContext(const QString &holder)
{
    return QByteArrayLiteral("slot:") + holder.toUtf8();
}
QByteArray proofContext()
{
    return QByteArrayLiteral("meta:key");
}

QJsonObject toJson(const RememberedSession &session)
{
    return {{QStringLiteral("user"), wire::toJson(session.user)},
            {QStringLiteral("scopes"), QJsonArray::fromStringList(session.scopes)},
            {QStringLiteral("refresh_token"), session.refreshToken},
            {QStringLiteral("station"), session.station},
            {QStringLiteral("saved_ms"), session.savedMs}};
}

Result<RememberedSession> sessionFrom(const QJsonObject &object)
{
    const auto user = wire::userFromJson(object.value(QStringLiteral("user")).toObject());
    if (!user)
        return fail(ErrorKind::Corrupt, QStringLiteral("a remembered person cannot be read"));
    RememberedSession session;
    session.user = *user;
    const QJsonArray scopes = object.value(QStringLiteral("scopes")).toArray();
    for (const auto &scope : scopes)
        session.scopes.append(scope.toString());
    session.refreshToken = object.value(QStringLiteral("refresh_token")).toString();
    session.station = object.value(QStringLiteral("station")).toString();
    session.savedMs = object.value(QStringLiteral("saved_ms")).toInteger();
    return session;
}

} // namespace

ProfileKeys::ProfileKeys(SqlThread &writer, const KeyBox &box, const Clock &clock, OnKey onKey)
    : m_writer(writer)
    , m_box(box)
    , m_clock(clock)
    , m_onKey(std::move(onKey))
{
    m_pool.setMaxThreadCount(1); // one unlock after another, so that wrong tries are counted one by one
}

ProfileKeys::~ProfileKeys()
{
    stop();
}

void ProfileKeys::stop()
{
    m_pool.waitForDone();
}

template<typename T, typename Fn> QFuture<Result<T>> ProfileKeys::onPool(Fn work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    auto run = [promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    };
    if (m_writer.runsInCaller())
        run();
    else
        m_pool.start(std::move(run));
    return future;
}

Result<void> ProfileKeys::load(Database &database)
{
    Query query(database, QStringLiteral("SELECT holder FROM key_slot WHERE holder <> '' ORDER BY holder"));
    if (const auto ran = query.run(); !ran)
        return ran;
    QStringList known;
    while (query.next())
        known.append(query.text(0));
    const QMutexLocker lock(&m_mutex);
    m_known = known;
    return {};
}

QStringList ProfileKeys::knownHere() const
{
    const QMutexLocker lock(&m_mutex);
    return m_known;
}

std::shared_ptr<const Sealer> ProfileKeys::sealer() const
{
    const QMutexLocker lock(&m_mutex);
    return m_sealer;
}

void ProfileKeys::lock()
{
    const QMutexLocker lock(&m_mutex);
    m_sealer.reset();
    m_openKeyId.clear();
}

QString ProfileKeys::openKeyId() const
{
    const QMutexLocker lock(&m_mutex);
    return m_openKeyId;
}

QFuture<Result<RememberedSession>> ProfileKeys::unlockWithPassword(QString user, QString password)
{
    return onPool<RememberedSession>([this, user, password] { return enterWithPassword(user, password); });
}

QFuture<Result<void>> ProfileKeys::unlockWithSeatKey(QString user, QString password, QByteArray seatKey,
                                                     QUuid clientId)
{
    return onPool<void>([this, user, password, seatKey, clientId] {
        return enterWithSeatKey(user, password, seatKey, clientId);
    });
}

// The functions below run on the pool's thread and may wait for the writer's.

Result<std::optional<ProfileKeys::Slot>> ProfileKeys::slotOf(const QString &holder)
{
    return m_writer
        .run([holder](Database &database) -> Result<std::optional<Slot>> {
            Query query(
                database,
                QStringLiteral("SELECT wrapped, failed, wait_until_ms FROM key_slot WHERE holder = ?"));
            if (const auto ran = query.bind(holder).run(); !ran)
                return tl::unexpected(ran.error());
            if (!query.next())
                return std::optional<Slot>();
            return std::optional<Slot>(
                Slot {query.bytes(0), static_cast<int>(query.integer(1)), query.integer(2)});
        })
        .result();
}

Result<void> ProfileKeys::keepSlots(Database &database, const NewSlots &fresh)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const auto &[holder, wrapped] : {std::pair(QString(), fresh.bySeat), std::pair(fresh.user, fresh.byPassword)}) {
        Query query(database,
                    QStringLiteral("INSERT OR REPLACE INTO key_slot (holder, wrapped, failed, wait_until_ms, sum)"
                                   " VALUES (?, ?, 0, 0, ?)"));
        if (const auto ran = query.bind(holder).bind(wrapped).bind(keySum(holder, wrapped)).run(); !ran)
            return ran;
    }
    const Outbox outbox(database, nullptr);
    if (const auto named = outbox.setKey(fresh.keyId, fresh.proof); !named)
        return named;
    const auto me = outbox.identity();
    if (!me)
        return tl::unexpected(me.error());
    if (me->clientId.isNull() && !fresh.clientId.isNull()) {
        if (const auto adopted = outbox.adoptClient(fresh.clientId); !adopted)
            return adopted;
    }
    if (const auto done = transaction->commit(); !done)
        return done;
    return load(database);
}

Result<void> ProfileKeys::noteFailure(const QString &holder, int failed)
{
    const qint64 wait
        = failed < FreeTries ? 0 : qMin(LongestWaitMs, FirstWaitMs << qMin(failed - FreeTries, 10));
    const qint64 until = wait == 0 ? 0 : m_clock.nowMs() + wait;
    return m_writer
        .run([holder, failed, until](Database &database) -> Result<void> {
            Query query(database,
                        QStringLiteral("UPDATE key_slot SET failed = ?, wait_until_ms = ? WHERE holder = ?"));
            return query.bind(failed).bind(until).bind(holder).run();
        })
        .result();
}

Result<QString> ProfileKeys::keyId()
{
    return m_writer
        .run([](Database &database) -> Result<QString> {
            const auto me = Outbox(database, nullptr).identity();
            if (!me)
                return tl::unexpected(me.error());
            return me->keyId;
        })
        .result();
}

Result<void> ProfileKeys::use(const QByteArray &key, const QString &keyId, Opening opening)
{
    auto sealer = m_box.sealer(key);
    if (!sealer)
        return tl::unexpected(sealer.error());
    {
        const QMutexLocker lock(&m_mutex);
        m_sealer = std::shared_ptr<const Sealer>(std::move(*sealer));
        m_openKeyId = keyId;
    }
    const auto done = m_onKey(keyId, opening);
    if (!done)
        lock();
    return done;
}

Result<RememberedSession> ProfileKeys::enterWithPassword(const QString &user, const QString &password)
{
    const auto slot = slotOf(user);
    if (!slot)
        return tl::unexpected(slot.error());
    if (user.isEmpty() || !*slot)
        return fail(ErrorKind::NotFound, QStringLiteral("this person has not signed in on this machine"));
    const qint64 now = m_clock.nowMs();
    // A clock set back must not lock a person out for longer than the longest wait.
    const qint64 until = qMin((*slot)->waitUntilMs, now + LongestWaitMs);
    if (until > now)
        return fail(ErrorKind::LockedOut, QStringLiteral("too many wrong passwords"), {},
                    QString::number((until - now + 999) / 1000));
    const auto key = m_box.openWithPassword((*slot)->wrapped, password, slotContext(user));
    if (!key) {
        if (key.error().kind == ErrorKind::NeedLogin) {
            if (const auto noted = noteFailure(user, (*slot)->failed + 1); !noted)
                return tl::unexpected(noted.error());
        }
        return tl::unexpected(key.error());
    }
    const auto id = keyId();
    if (!id)
        return tl::unexpected(id.error());
    if ((*slot)->failed > 0) {
        if (const auto noted = noteFailure(user, 0); !noted)
            return tl::unexpected(noted.error());
    }
    if (const auto used = use(*key, *id, Opening::BySlot); !used)
        return tl::unexpected(used.error());
    const auto opened = sealer();
    return m_writer
        .run([user, opened](Database &database) -> Result<RememberedSession> {
            Query query(database, QStringLiteral("SELECT sealed FROM person WHERE name = ?"));
            if (const auto ran = query.bind(user).run(); !ran)
                return tl::unexpected(ran.error());
            if (!query.next())
                return fail(ErrorKind::NotFound, QStringLiteral("nothing is remembered of this person"));
            const auto object = openObject(query.bytes(0), personContext(user), *opened);
            if (!object)
                return tl::unexpected(object.error());
            return sessionFrom(*object);
        })
        .result();
}

Result<QByteArray> ProfileKeys::keyFor(const QString &user, const QString &password,
                                       const QByteArray &seatKey, QString *keyId, Opening *opening)
{
    *opening = Opening::SlotsRenewed;
    const auto id = this->keyId();
    const auto seat = slotOf({});
    const auto own = slotOf(user);
    if (!id || !seat || !own)
        return tl::unexpected(!id ? id.error() : !seat ? seat.error() : own.error());
    *keyId = *id;
    if (*seat) {
        if (auto key = m_box.openWithKey((*seat)->wrapped, seatKey, slotContext({})))
            return key;
    }
    if (*own) {
        if (auto key = m_box.openWithPassword((*own)->wrapped, password, slotContext(user)))
            return key;
    }
    const bool slotLeft = *seat || *own || !knownHere().isEmpty();
    if (!id->isEmpty() && slotLeft)
        return fail(ErrorKind::Corrupt, QStringLiteral("this profile was sealed for another installation"),
                    {}, QStringLiteral("profile.key"));
    if (!id->isEmpty())
        qCWarning(lcKeys) << "no slot of the data key is left: a new key is made, what was sealed stays unread";
    *opening = Opening::NewKey;
    *keyId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return m_box.newKey();
}

Result<void> ProfileKeys::enterWithSeatKey(const QString &user, const QString &password,
                                           const QByteArray &seatKey, const QUuid &clientId)
{
    if (user.isEmpty() || seatKey.isEmpty())
        return fail(ErrorKind::Protocol, QStringLiteral("the centre gave no key for this installation"));
    QString id;
    Opening opening;
    const auto key = keyFor(user, password, seatKey, &id, &opening);
    if (!key)
        return tl::unexpected(key.error());
    const auto bySeat = m_box.wrapWithKey(*key, seatKey, slotContext({}));
    const auto byPassword = m_box.wrapWithPassword(*key, password, slotContext(user));
    const auto sealer = m_box.sealer(*key);
    if (!sealer)
        return tl::unexpected(sealer.error());
    const auto proof = (*sealer)->seal(QByteArrayLiteral("key"), proofContext());
    if (!bySeat || !byPassword || !proof)
        return tl::unexpected(!bySeat ? bySeat.error() : !byPassword ? byPassword.error() : proof.error());
    const auto kept
        = m_writer
              .run([this, fresh = NewSlots {user, *byPassword, *bySeat, id, *proof, clientId}](Database &database) {
                  return keepSlots(database, fresh);
              })
              .result();
    if (!kept)
        return kept;
    return use(*key, id, opening);
}

QFuture<Result<void>> ProfileKeys::remember(RememberedSession session)
{
    session.savedMs = m_clock.nowMs();
    return m_writer.run([session, opened = sealer()](Database &database) -> Result<void> {
        if (!opened)
            return locked();
        const auto sealed = sealObject(toJson(session), personContext(session.user.name), *opened);
        if (!sealed)
            return tl::unexpected(sealed.error());
        Query query(
            database,
            QStringLiteral("INSERT OR REPLACE INTO person (name, sealed, saved_ms) VALUES (?, ?, ?)"));
        return query.bind(session.user.name).bind(*sealed).bind(session.savedMs).run();
    });
}

QFuture<Result<void>> ProfileKeys::forget(QString user)
{
    return m_writer.run([this, user](Database &database) -> Result<void> {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (const auto &sql : {QStringLiteral("DELETE FROM key_slot WHERE holder = ? AND holder <> ''"),
                                QStringLiteral("DELETE FROM person WHERE name = ?")}) {
            Query query(database, sql);
            if (const auto ran = query.bind(user).run(); !ran)
                return ran;
        }
        if (const auto done = transaction->commit(); !done)
            return done;
        return load(database);
    });
}

} // namespace tongdai::storage
