// What calls teach the knowledge base: which words led to which procedure, and which led nowhere.
#pragma once

#include "app/server/writelane.h"

#include <QUuid>

namespace tongdai::server {

enum class MissedSource { Note, Call };

/// Learns from a call that is stored, once: a call that ended in an answer and is linked to a procedure (by
/// itself or by a ticket of its own) speaks for the pair of its words and that procedure; a question without
/// one counts as missed in the week it was asked, and becomes evidence when it is linked later. Nothing of it
/// but evidenceWords() of the question is kept. Without the call nothing happens.
Result<void> learnFromCall(LaneContext &lane, const QUuid &callId, qint64 nowMs);

/// Counts a question that found nothing in the week of `atMs`. A call within half an hour of the same
/// person's own note of the same words is that note, not a second question. The first question of a new week
/// has the old weeks forgotten (MissedWeeksKept).
Result<void> countMissed(LaneContext &lane, const QString &words, const QString &user, qint64 atMs,
                         MissedSource source);

} // namespace tongdai::server
