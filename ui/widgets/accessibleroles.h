// What a screen reader is told of the controls that paint themselves.
#pragma once

namespace tongdai {

/// Once, before the first window: a widget with PaintedRows is a list, or a row of pages, of so many things to press.
void installAccessibleRoles();

} // namespace tongdai
