// What a person chose of the window comes back after a restart.
#include "app/workstation/windowpreferences.h"

#include "tests/ui_fakes/fakes.h"
#include "ui/shell/promisereminder.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tongdai {

namespace {

/// One start of the program over a profile.
struct Start {
    explicit Start(const QString &profile, const QString &language = {})
        : preferences(profile, theme, translations, language)
    {
        preferences.follow(reminder);
    }

    fakes::World world;
    Theme theme;
    Translations translations;
    PromiseReminder reminder {world.tickets, world.directory, world.clock, nullptr};
    WindowPreferences preferences;
};

} // namespace

TEST(WindowPreferences, TheSoundOfRemindersStaysAsItWasLeft)
{
    const QTemporaryDir profile;
    {
        Start first(profile.path());
        EXPECT_TRUE(first.reminder.isSoundOn()) << "until somebody chooses";
        first.reminder.setSoundOn(false);
    }
    {
        Start second(profile.path());
        EXPECT_FALSE(second.reminder.isSoundOn());
        second.reminder.setSoundOn(true);
    }
    EXPECT_TRUE(Start(profile.path()).reminder.isSoundOn());
}

TEST(WindowPreferences, LooksAndLanguageStayUnlessTheCommandLineNamesALanguage)
{
    const QTemporaryDir profile;
    {
        Start first(profile.path());
        EXPECT_EQ(first.translations.language(), QStringLiteral("vi"));
        first.theme.setScheme(Scheme::Dark);
        first.theme.setScale(1.5);
        first.translations.setLanguage(QStringLiteral("en"));
    }
    const Start second(profile.path());
    EXPECT_EQ(second.theme.scheme(), Scheme::Dark);
    EXPECT_EQ(second.theme.scale(), 1.5);
    EXPECT_EQ(second.translations.language(), QStringLiteral("en"));
    EXPECT_EQ(Start(profile.path(), QStringLiteral("vi")).translations.language(), QStringLiteral("vi"));
}

} // namespace tongdai
