// tongdai: the workstation.
#include "app/sealing/random.h"
#include "app/workstation/tour/tour.h"
#include "app/workstation/windowpreferences.h"
#include "app/workstation/workstation.h"
#include "app/workstation/workstationoptions.h"
#include "models/ports/clock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>

using namespace tongdai;

namespace {

/// Why the window cannot open, for the terminal and in one sentence.
QString refusal(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Conflict:
        return QStringLiteral(
            "Another copy of the program has this profile open. Use that window, or --profile.");
    case ErrorKind::TooNew:
        return QStringLiteral(
            "This profile was made by a newer version. Update the program; nothing was changed.");
    case ErrorKind::DiskFull:
        return QStringLiteral("The disk is full. Free some space and start again; nothing was lost.");
    default:
        return error.detail;
    }
}

int run(QApplication &app, const WorkstationOptions &given, Theme &theme, Translations &translations,
        Clock &clock)
{
    const auto options = enrol(given);
    if (!options) {
        std::fprintf(stderr, "tongdai: %s\n", qPrintable(options.error().detail));
        return 1;
    }
    Workstation station(*options, theme, translations, clock);
    if (const auto opened = station.open(); !opened) {
        std::fprintf(stderr, "tongdai: %s\n", qPrintable(refusal(opened.error())));
        return 1;
    }
    WindowPreferences preferences(options->profile, theme, translations, options->language);
    preferences.follow(station.window()->reminder());
    QObject::connect(&station, &Workstation::quitRequested, &app, &QCoreApplication::quit);
    station.window()->resize(1366, 768);
    station.window()->show();
    if (!options->user.isEmpty()) {
        const QString password = qEnvironmentVariable("TONGDAI_PASSWORD");
        if (password.isEmpty())
            station.window()->setSignInName(options->user);
        else
            station.signIn(options->user, password);
    }
    const int code = app.exec();
    station.close();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("tongdai"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TONGDAI_VERSION));
    // Help and wrong usage must answer without a display, so arguments are read before the window system is
    // asked.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto options = parseOptions(arguments);
    if (!options) {
        std::fprintf(stderr, "tongdai: %s See tongdai --help.\n", qPrintable(options.error().detail));
        return 2;
    }
    if (options->help) {
        QCoreApplication app(argc, argv);
        std::fputs(qPrintable(workstationUsage()), stdout);
        return 0;
    }

    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false); // drafts are kept first, then quitRequested
    if (!sealing::initialiseSodium()) {
        std::fputs("tongdai: libsodium does not start on this machine.\n", stderr);
        return 1;
    }
    Theme theme;
    theme.applyTo(app);
    Translations translations;
    translations.setLanguage(options->language.isEmpty() ? QStringLiteral("vi") : options->language);
    SystemClock clock;
    if (!options->tourFolder.isEmpty())
        return tour::Tour(*options, theme, translations, clock).run();
    return run(app, *options, theme, translations, clock);
}
