// A larger base for measuring: names and texts of a real one put together anew.
#pragma once

#include "models/domain/procedure.h"

#include <QList>

namespace tongdai {

/// The procedures of `base`, and further ones until there are `count`: the head of one name with the tail of
/// another, texts of a third, codes of their own. The same for the same input. Fewer than the base has: its
/// first.
QList<Procedure> grownBase(const QList<Procedure> &base, qsizetype count);

} // namespace tongdai
