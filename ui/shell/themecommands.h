// What the command box offers for colours and text size.
#pragma once

#include <QCoreApplication>
#include <QList>

namespace tongdai {

class Theme;
struct Command;

class ThemeCommands
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::ThemeCommands)
public:
    static QList<Command> of(Theme &theme); ///< `theme` outlives them
};

} // namespace tongdai
