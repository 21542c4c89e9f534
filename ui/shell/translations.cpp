#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QLocale>

namespace tongdai {

Translations::Translations(QObject *parent)
    : QObject(parent)
{ }

Translations::~Translations()
{
    for (const auto &translator : m_loaded)
        QCoreApplication::removeTranslator(translator.get());
}

void Translations::setLanguage(const QString &language)
{
    const QString taken = language == QStringLiteral("en") ? language : QStringLiteral("vi");
    if (taken == m_language)
        return;
    m_language = taken;
    QLocale::setDefault(taken == QStringLiteral("vi") ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto old = std::move(m_loaded);
    m_loaded.clear();
    QDirIterator files(QStringLiteral(":/i18n"), {QStringLiteral("*_%1.qm").arg(taken)}, QDir::Files);
    while (files.hasNext()) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(files.next())) {
            QCoreApplication::installTranslator(translator.get());
            m_loaded.push_back(std::move(translator));
        }
    }
    for (const auto &translator : old)
        QCoreApplication::removeTranslator(translator.get());
    Q_EMIT languageChanged(m_language);
}

} // namespace tongdai
