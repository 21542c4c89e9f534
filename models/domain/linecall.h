// A call as the telephone line tells of it.
#pragma once

#include "models/domain/contact.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace tongdai {

/// Everything in it comes from outside and has been made fit to be shown (lineCallFrom).
struct LineCall {
    /// Where it stands for this seat. Over: it was talked and the receiver is down, nobody has logged it.
    enum class State { Ringing, Talking, Over };

    QString id; ///< the line's own, at most 250 characters; the number where the line gives none
    QString number; ///< national form when it is a telephone number; empty: withheld
    QString name; ///< what the line calls the caller, may be empty
    QString line; ///< the number that was called, "1022"; may be empty
    Direction direction = Direction::In;
    State state = State::Ringing;
    qint64 sinceMs = 0; ///< wall time of the first event, UTC
    qint64 answeredSteadyMs = 0; ///< steady clock, 0 while nobody has answered
    qint64 overSteadyMs = 0; ///< steady clock, 0 while the receiver is up

    bool operator==(const LineCall &) const = default;
};

/// What the line said of a call.
struct LineEvent {
    enum class What { Ringing, Answered, HungUp };
    What what = What::Ringing;
    LineCall call;
};

/// Takes what a telephone system, a helper or the network gives. Nothing is refused: control characters and what
/// would turn the text round go, the rest is cut at 40 characters (250 for the id). "anonymous", "withheld",
/// "private", "unknown", "restricted" and an empty number are a withheld one.
LineCall lineCallFrom(const QString &id, const QString &number, const QString &name = {}, const QString &line = {});

/// From a word: ringing, newCall; answered, answer; hangup. Nothing for another.
std::optional<LineEvent::What> lineEventFromWord(const QString &word);

} // namespace tongdai

Q_DECLARE_METATYPE(tongdai::LineCall)
Q_DECLARE_METATYPE(tongdai::LineEvent)
