// The telephone of this seat, as far as somebody tells of it.
#pragma once

#include "models/domain/linecall.h"

#include <QList>
#include <QObject>

#include <optional>

namespace tongdai {

/// Lives on the GUI thread. A seat without telephony has one that never rings.
class PhoneLine : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Calls nobody here has taken into a form: in talk, ringing, over; each oldest first.
    virtual QList<LineCall> waiting() const = 0;
    /// The first of them; it waits no longer.
    virtual std::optional<LineCall> take() = 0;
    /// The person wants no form for the calls that are over.
    virtual void dropOver() = 0;

Q_SIGNALS:
    void waitingChanged();
    void answered(const tongdai::LineCall &call); ///< one that was taken before the receiver was lifted
    void hungUp(const tongdai::LineCall &call); ///< one that was taken
    void missed(const tongdai::LineCall &call); ///< it rang and stopped, nobody answered or took it
};

} // namespace tongdai
