// Who may enter on this machine, and the data key they open. Rests in outbox.db.
#pragma once

#include "app/storage/local/sqlthread.h"
#include "models/domain/user.h"
#include "models/ports/clock.h"
#include "models/ports/keybox.h"

#include <QThreadPool>
#include <QUuid>

namespace tongdai::storage {

/// What this machine remembers of a person, so that signing in without the centre gives the same rights.
struct RememberedSession {
    User user;
    QStringList scopes;
    QString refreshToken;
    QString station;
    qint64 savedMs = 0; ///< filled by remember()
};

/// One data key a profile. Slots: one under each person's password, one under the key the centre keeps for
/// this installation. Futures; the slow password work runs on a thread of its own, neither on the GUI's nor
/// the writer's.
class ProfileKeys
{
public:
    /// Called off the GUI thread once the data key is open; its failure is the unlock's.
    /// Who opened the data key: a password what stood here, the centre's seat key by slots written anew, or nobody: it is
    /// made.
    enum class Opening { BySlot, SlotsRenewed, NewKey };
    using OnKey = std::function<Result<void>(const QString &keyId, Opening opening)>;

    ProfileKeys(SqlThread &writer, const KeyBox &box, const Clock &clock, OnKey onKey);
    ~ProfileKeys();

    /// Reads the names; on the writer thread, at opening.
    Result<void> load(Database &database);

    QStringList knownHere() const; ///< sign-in names with a password slot, sorted; any thread

    /// Without the centre. NotFound: never signed in here. NeedLogin: wrong password. LockedOut: too many
    /// wrong ones, `code` says the seconds to wait: 30 s after the fifth, doubling to 15 min.
    QFuture<Result<RememberedSession>> unlockWithPassword(QString user, QString password);

    /// After the centre has let this person in. The first time makes the data key; later the seat slot opens
    /// it, and the person's slot is made or renewed under this password. When damage has left no slot at all nothing
    /// opens what was sealed, and a new key is made rather than keeping everybody out. Corrupt: the profile was sealed
    /// for another installation and this person's password opens it neither.
    /// `clientId`: the installation the seat key is of; a profile that has none yet takes it with its first slots, both
    /// or neither: with slots alone it would be sealed for an installation that nobody can name again.
    QFuture<Result<void>> unlockWithSeatKey(QString user, QString password, QByteArray seatKey, QUuid clientId = {});

    /// Sealed with the open key; NeedLogin when none is.
    QFuture<Result<void>> remember(RememberedSession session);

    /// This person may no longer enter without the centre.
    QFuture<Result<void>> forget(QString user);

    void lock(); ///< drops the key from memory
    std::shared_ptr<const Sealer> sealer() const; ///< null while locked; any thread

    QString openKeyId() const; ///< of the key that sealer() uses; empty while locked; any thread

    void stop(); ///< waits for what is under way

private:
    struct Slot {
        QByteArray wrapped;
        int failed = 0;
        qint64 waitUntilMs = 0;
    };

    template<typename T, typename Fn> QFuture<Result<T>> onPool(Fn work);
    Result<std::optional<Slot>> slotOf(const QString &holder);
    struct NewSlots {
        QString user;
        QByteArray byPassword;
        QByteArray bySeat;
        QString keyId;
        QByteArray proof;
        QUuid clientId;
    };
    Result<void> keepSlots(Database &database, const NewSlots &fresh);
    Result<void> noteFailure(const QString &holder, int failed);
    Result<RememberedSession> enterWithPassword(const QString &user, const QString &password);
    Result<void> enterWithSeatKey(const QString &user, const QString &password, const QByteArray &seatKey,
                                  const QUuid &clientId);
    Result<QByteArray> keyFor(const QString &user, const QString &password, const QByteArray &seatKey,
                              QString *keyId, Opening *opening);
    Result<void> use(const QByteArray &key, const QString &keyId, Opening opening);
    Result<QString> keyId();

    SqlThread &m_writer;
    const KeyBox &m_box;
    const Clock &m_clock;
    OnKey m_onKey;
    QThreadPool m_pool;
    mutable QMutex m_mutex;
    QStringList m_known;
    std::shared_ptr<const Sealer> m_sealer;
    QString m_openKeyId;
};

} // namespace tongdai::storage
