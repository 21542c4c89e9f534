#include "ui/shell/themecommands.h"

#include "ui/shell/commandbox.h"
#include "ui/widgets/theme.h"

namespace tongdai {

QList<Command> ThemeCommands::of(Theme &theme)
{
    QList<Command> list;
    list << Command {tr("Larger text"), QStringLiteral("Ctrl+="), [&theme] { theme.larger(); }, false, {}};
    list << Command {tr("Smaller text"), QStringLiteral("Ctrl+−"), [&theme] { theme.smaller(); }, false, {}};
    const auto scheme = [&](const QString &words, Scheme which) {
        list << Command {words, {}, [&theme, which] { theme.setScheme(which); }, false, tr("theme")};
    };
    scheme(tr("Light colours"), Scheme::Light);
    scheme(tr("Dark colours"), Scheme::Dark);
    scheme(tr("High contrast"), Scheme::HighContrast);
    return list;
}

} // namespace tongdai
