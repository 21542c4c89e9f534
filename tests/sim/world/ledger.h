// What people were shown as saved, and what the centre was heard to say of it.
#pragma once

#include "tests/sim/world/journal.h"

#include <QHash>
#include <QUuid>

#include <map>

namespace tongdai::sim {

/// When the centre said something.
struct CentreMoment {
    qint64 restores = 0; ///< how often it had been restored by then
    qint64 atMs = 0; ///< the world's time
};

struct SavedOperation {
    QUuid id;
    QString kind;
    QUuid subject; ///< call or ticket
    QString words; ///< what was typed: must be found at the centre when it was applied
    int seat = 0; ///< where it was saved
    qint64 savedMs = 0; ///< of the schedule
    QString outcome; ///< as last heard, empty before
    CentreMoment heardOf; ///< when the centre said it
    bool mayBeGone = false; ///< its only disk was put back to an older state
};

class Ledger
{
public:
    explicit Ledger(Journal &journal)
        : m_journal(journal)
    { }

    void saved(SavedOperation operation);
    /// Invariant 1: one outcome, whatever is sent again; a restored centre may decide anew. An answer overtaken on its way
    /// by a later one says nothing new.
    void heard(const QUuid &id, const QString &outcome, const CentreMoment &said);

    std::map<QUuid, SavedOperation> &all() { return m_operations; }
    bool knows(const QUuid &id) const { return m_operations.contains(id); }

private:
    Journal &m_journal;
    std::map<QUuid, SavedOperation> m_operations;
};

} // namespace tongdai::sim
