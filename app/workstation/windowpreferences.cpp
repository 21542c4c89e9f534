#include "app/workstation/windowpreferences.h"

#include "ui/shell/promisereminder.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <utility>

namespace tongdai {

namespace {

const QString SchemeKey = QStringLiteral("scheme");
const QString ScaleKey = QStringLiteral("scale");
const QString LanguageKey = QStringLiteral("language");
const QString ReminderSoundKey = QStringLiteral("reminder-sound");

constexpr std::array<std::pair<Scheme, QLatin1StringView>, 3> Schemes {{
    {Scheme::Light, QLatin1StringView("light")},
    {Scheme::Dark, QLatin1StringView("dark")},
    {Scheme::HighContrast, QLatin1StringView("high-contrast")},
}};

} // namespace

WindowPreferences::WindowPreferences(const QString &profileFolder, Theme &theme, Translations &translations,
                                     const QString &language, QObject *parent)
    : QObject(parent)
    , m_settings(QDir(profileFolder).filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    , m_theme(theme)
{
    const QString scheme = m_settings.value(SchemeKey).toString();
    for (const auto &[value, word] : Schemes)
        if (scheme == word)
            m_theme.setScheme(value);
    bool ok = false;
    if (const double scale = m_settings.value(ScaleKey).toDouble(&ok); ok)
        m_theme.setScale(std::clamp(scale, Theme::Smallest, Theme::Largest));
    const QString kept = m_settings.value(LanguageKey).toString();
    translations.setLanguage(!language.isEmpty() ? language : kept.isEmpty() ? QStringLiteral("vi") : kept);

    connect(&m_theme, &Theme::changed, this, &WindowPreferences::keepTheme);
    connect(&translations, &Translations::languageChanged, this,
            [this](const QString &now) { m_settings.setValue(LanguageKey, now); });
}

void WindowPreferences::follow(PromiseReminder &reminder)
{
    reminder.setSoundOn(m_settings.value(ReminderSoundKey, reminder.isSoundOn()).toBool());
    connect(&reminder, &PromiseReminder::soundSwitched, this,
            [this](bool on) { m_settings.setValue(ReminderSoundKey, on); });
}

void WindowPreferences::keepTheme()
{
    for (const auto &[value, word] : Schemes)
        if (m_theme.scheme() == value)
            m_settings.setValue(SchemeKey, QString(word));
    m_settings.setValue(ScaleKey, m_theme.scale());
}

} // namespace tongdai
