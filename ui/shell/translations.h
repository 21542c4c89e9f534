// The window's language, switched while it runs.
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace tongdai {

/// Every room's words of one language, from :/i18n/*_<language>.qm. Widgets hear QEvent::LanguageChange.
class Translations : public QObject
{
    Q_OBJECT
public:
    explicit Translations(QObject *parent = nullptr);
    ~Translations() override;

    /// "vi" or "en"; anything else is taken as "vi". English needs its files too, for plural forms.
    void setLanguage(const QString &language);
    QString language() const { return m_language; }
    void toggle()
    {
        setLanguage(m_language == QStringLiteral("vi") ? QStringLiteral("en") : QStringLiteral("vi"));
    }

Q_SIGNALS:
    void languageChanged(const QString &language);

private:
    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_loaded;
};

} // namespace tongdai
