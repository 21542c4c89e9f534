// What a screen reader is told of the controls that paint themselves.
#pragma once

namespace tongdai {

/// Once, before the first window: DigitList is a list whose value is the chosen row.
void installAccessibleRoles();

} // namespace tongdai
