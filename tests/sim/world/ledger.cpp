#include "tests/sim/world/ledger.h"

#include "models/domain/uuid7.h"

namespace tongdai::sim {

void Ledger::saved(SavedOperation operation)
{
    const QUuid id = operation.id;
    if (m_operations.contains(id))
        return;
    m_journal.note(QStringLiteral("seat %1 saved %2 %3").arg(operation.seat).arg(operation.kind, idText(id)));
    m_operations.emplace(id, std::move(operation));
}

void Ledger::heard(const QUuid &id, const QString &outcome, const CentreMoment &said)
{
    const auto found = m_operations.find(id);
    if (found == m_operations.end())
        return;
    SavedOperation &operation = found->second;
    if (said.atMs < operation.heardOf.atMs)
        return;
    // What was parked is carried out once the centre can; every other answer is for good.
    if (!operation.outcome.isEmpty() && operation.outcome != QStringLiteral("parked") && operation.outcome != outcome
        && operation.heardOf.restores == said.restores)
        m_journal.violation(1,
                            QStringLiteral("operation %1 (%2) was answered %3 and then %4")
                                .arg(idText(id), operation.kind, operation.outcome, outcome));
    operation.outcome = outcome;
    operation.heardOf = said;
}

} // namespace tongdai::sim
