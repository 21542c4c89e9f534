// What holds at one unit for one procedure, put together from its facts.
#pragma once

#include "models/domain/knowledge.h"

namespace tongdai {

/// The unit's facts for the procedure; what those leave open is filled from the unit's facts for every
/// procedure. Empty texts where nothing is known; `unit` and `procedure` are always set.
UnitFact factAt(const QList<UnitFact> &facts, const QString &unit, const QString &procedure);

/// True when it tells a counter, hours, a fee or a note.
bool saysAnything(const UnitFact &fact);

} // namespace tongdai
