// What a page shows in words, and what the translation files hold.
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTranslator>
#include <QWidget>
#include <QXmlStreamReader>

#include <memory>
#include <vector>

namespace tongdai::test {

/// Every text of `root` and its children that a person reads or hears, shown or not.
inline QStringList screenWords(const QWidget &root)
{
    QStringList out;
    QList<const QWidget *> all {&root};
    for (const QWidget *child : root.findChildren<QWidget *>())
        all.append(child);
    for (const QWidget *widget : all) {
        out << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            out << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            out << button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            out << line->placeholderText();
        if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                out << combo->itemText(i);
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                out << tabs->tabText(i);
        }
        for (const QAction *action : widget->actions())
            out << action->text();
    }
    out.removeAll(QString());
    out.removeDuplicates();
    return out;
}

struct Message {
    QString source;
    QString translation; ///< first form of a plural
    bool plural = false;
    bool unfinished = false;
    int forms = 0;
};

/// Messages of translations/<room>_<language>.ts; empty when it cannot be read.
inline QList<Message> messagesOf(const QString &room, const QString &language)
{
    QFile file(QStringLiteral(TONGDAI_SOURCE_DIR "/translations/%1_%2.ts").arg(room, language));
    QList<Message> out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message")) {
            out.append(Message());
            out.last().plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source")) {
            out.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            out.last().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!out.last().plural)
                out.last().translation = xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            const QString form = xml.readElementText();
            if (out.last().forms++ == 0)
                out.last().translation = form;
        }
    }
    return out;
}

/// Marks %1, %2 and %n of a text, sorted.
inline QStringList placeholders(const QString &text)
{
    QStringList out;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('%')
            && (text.at(i + 1).isDigit() || text.at(i + 1) == QLatin1Char('n')))
            out.append(text.mid(i, 2));
    }
    out.sort();
    return out;
}

/// A language of the window while it lives.
class Spoken
{
public:
    Spoken(const QStringList &rooms, const QString &language)
    {
        for (const QString &room : rooms) {
            auto translator = std::make_unique<QTranslator>();
            if (translator->load(QStringLiteral(":/i18n/%1_%2.qm").arg(room, language))) {
                QCoreApplication::installTranslator(translator.get());
                m_translators.push_back(std::move(translator));
            }
        }
    }
    ~Spoken()
    {
        for (const auto &translator : m_translators)
            QCoreApplication::removeTranslator(translator.get());
    }
    Spoken(const Spoken &) = delete;
    Spoken &operator=(const Spoken &) = delete;
    size_t loaded() const { return m_translators.size(); }

private:
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// Texts on screen that are still the source text of one of the room's messages although a translation
/// differs.
inline QStringList leftInEnglish(const QWidget &root, const QString &room)
{
    QSet<QString> english;
    for (const Message &message : messagesOf(room, QStringLiteral("vi"))) {
        if (message.source != message.translation)
            english.insert(message.source);
    }
    QStringList left;
    for (const QString &words : screenWords(root)) {
        if (english.contains(words))
            left.append(words);
    }
    return left;
}

} // namespace tongdai::test
