// What a person chose of the window's looks and of its sound, kept with the profile.
#pragma once

#include <QObject>
#include <QSettings>

namespace tongdai {

class PromiseReminder;
class Theme;
class Translations;

/// GUI thread. Sets scheme, text size and language as they were left, then keeps every change.
class WindowPreferences : public QObject
{
    Q_OBJECT
public:
    /// A `language` given on the command line wins over the kept one.
    WindowPreferences(const QString &profileFolder, Theme &theme, Translations &translations,
                      const QString &language, QObject *parent = nullptr);

    /// Whether promised calls are said with a sound: as it was left, then kept. `reminder` is of the window.
    void follow(PromiseReminder &reminder);

private:
    void keepTheme();

    QSettings m_settings;
    Theme &m_theme;
};

} // namespace tongdai
