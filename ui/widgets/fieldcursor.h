// Where the cursor stands in a field of one line or several.
#pragma once

class QWidget;

namespace tongdai {

/// Characters before it; 0 in a field without one.
int cursorIn(const QWidget *field);

/// As near as the text allows.
void setCursorIn(QWidget *field, int cursor);

} // namespace tongdai
