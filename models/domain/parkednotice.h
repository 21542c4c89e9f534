// An operation the centre keeps but has not carried out, as its supervisors see it.
#pragma once

#include <QString>

#include <optional>

namespace tongdai {

/// Says whose operation and about what, never a citizen's words.
struct ParkedNotice {
    /// Wire words: failed, newer, behind, stranger.
    enum class Why {
        Failed, ///< the centre could not carry it out, time and again
        Newer, ///< only a later program knows this form of it
        Behind, ///< it is about the record of another parked one
        Stranger, ///< as far as the centre knows its author has never signed in on that machine
    };

    QString opId;
    QString kind; ///< operation kind, "ticket.create"
    QString actor; ///< user name
    QString station; ///< seat label of the installation
    QString subject; ///< id of the record it is about, may be empty
    QString number; ///< of the ticket, when the centre knows one
    Why why = Why::Failed;
    QString problem; ///< wire word of the ErrorKind of its last try, empty when none is known
    QString code; ///< machine word of the broken rule, may be empty
    qint64 atMs = 0; ///< when it was parked, centre's time

    bool operator==(const ParkedNotice &) const = default;
};

QString wireWord(ParkedNotice::Why);
std::optional<ParkedNotice::Why> parkedWhyFromWire(const QString &);

/// What those who watch over the centre's work see and nobody else: supervisors and administrators hold it.
inline QString supervisorScope()
{
    return QStringLiteral("sup");
}

} // namespace tongdai
