#include "app/search/lexicon.h"

#include "app/search/sides.h"

#include <QDir>
#include <QFile>

// A resource of a static library must be asked for by name, outside any namespace (Qt, "Resources in static
// libraries").
static void openLexiconResource()
{
    Q_INIT_RESOURCE(lexicon);
}

namespace tongdai {

namespace {

constexpr std::size_t PrintSeed = 1022;

} // namespace

std::optional<Intent> intentOfWord(const QString &word)
{
    static const QHash<QString, Intent> known {
        {QStringLiteral("papers"), Intent::Papers}, {QStringLiteral("fee"), Intent::Fee},
        {QStringLiteral("time"), Intent::Time},     {QStringLiteral("where"), Intent::Where},
        {QStringLiteral("online"), Intent::Online}, {QStringLiteral("conditions"), Intent::Conditions},
        {QStringLiteral("form"), Intent::Form},     {QStringLiteral("steps"), Intent::Steps},
        {QStringLiteral("result"), Intent::Result},
    };
    const auto found = known.constFind(word);
    if (found == known.cend())
        return std::nullopt;
    return *found;
}

Lexicon Lexicon::builtIn()
{
    openLexiconResource();
    return load(QStringLiteral(":/lexicon"));
}

Lexicon Lexicon::load(const QString &folder)
{
    Lexicon lexicon;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            lexicon.problems.append({name, 0, QStringLiteral("cannot be opened: ") + file.errorString()});
            continue;
        }
        lexicon.read(name, QString::fromUtf8(file.readAll()));
    }
    return lexicon;
}

QStringList Lexicon::turnsOfQuestions() const
{
    QStringList turns {QStringLiteral("muốn"), QStringLiteral("phải"), QStringLiteral("cần"),
                       QStringLiteral("xin")};
    for (const IntentPhrase &entry : intents)
        turns.append(entry.phrase);
    for (const QString &phrase : drops + softs) {
        if (phrase.contains(u' ')) // one word alone may well be what tells two names apart
            turns.append(phrase);
    }
    return turns;
}

void Lexicon::read(const QString &fileName, const QString &text)
{
    print = print * 31 + qHash(fileName + text, PrintSeed);
    const QString kind = fileName.section(u'.', 0, 0).section(u'-', 0, 0);
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.section(u'#', 0, 0).trimmed();
        if (line.isEmpty())
            continue;
        QStringList columns = line.split(u'|');
        for (QString &column : columns)
            column = column.trimmed();
        const QString reason
            = columns.contains(QString()) ? QStringLiteral("an empty column") : readLine(kind, columns);
        if (!reason.isEmpty())
            problems.append({fileName, number, reason});
    }
}

QString Lexicon::readLine(const QString &kind, const QStringList &columns)
{
    const auto needs = [&columns](qsizetype count) { return columns.size() == count; };
    const QString wrong = QStringLiteral("wrong number of columns");
    const QHash<QString, QStringList *> lists {{QStringLiteral("drop"), &drops},
                                               {QStringLiteral("soft"), &softs},
                                               {QStringLiteral("stop"), &stops},
                                               {QStringLiteral("actions"), &actions},
                                               {QStringLiteral("spoken"), &spoken}};
    if (QStringList *list = lists.value(kind)) {
        if (!needs(1))
            return wrong;
        list->append(columns[0]);
        return {};
    }
    if (kind == u"variants") {
        if (!needs(3))
            return wrong;
        bool ok = false;
        Variant variant {columns[0], columns[1].split(u';'), columns[2].toFloat(&ok)};
        if (!ok || variant.factor <= 0 || variant.factor > 1)
            return QStringLiteral("the factor is not above 0 and at most 1");
        for (QString &word : variant.askedBy)
            word = word.trimmed();
        variants.append(variant);
        return {};
    }
    if (!needs(2))
        return wrong;
    if (kind == u"names" || kind == u"rare") {
        QStringList targets
            = procedureCodeIn(columns[1]).isEmpty() ? QStringList {columns[1]} : columns[1].split(u',');
        for (QString &target : targets)
            target = target.trimmed();
        names.append({columns[0], targets, kind == u"rare"});
    } else if (kind == u"terms") {
        terms.append({columns[0], columns[1]});
    } else if (kind == u"replace") {
        replacements.append({columns[0], columns[1]});
    } else if (kind == u"clauses") {
        if (columns[1] != u"parts" && columns[1] != u"asks")
            return QStringLiteral("neither parts nor asks");
        (columns[1] == u"parts" ? clauseParts : clauseAsks).append(columns[0]);
    } else if (kind == u"clues") {
        clues.append({columns[0], columns[1]});
    } else if (kind == u"intents") {
        const auto intent = intentOfWord(columns[1]);
        if (!intent)
            return QStringLiteral("unknown intent");
        intents.append({columns[0], *intent});
    } else if (kind == u"askers") {
        const quint8 side = sideOfWord(columns[1]);
        if (side == 0)
            return QStringLiteral("neither who asks nor where");
        askers.append({columns[0], side});
    } else if (kind == u"fields") {
        bool ok = false;
        const float factor = columns[1].toFloat(&ok);
        if (!ok || factor <= 0 || factor > 1)
            return QStringLiteral("the factor is not above 0 and at most 1");
        fields.append({columns[0], factor});
    } else if (kind == u"asked") {
        bool ok = false;
        const float weight = columns[1].toFloat(&ok);
        if (!ok || weight < 0 || weight > 3)
            return QStringLiteral("the weight is not between 0 and 3");
        asked.append({columns[0], weight});
    } else {
        return QStringLiteral("a file of unknown kind");
    }
    return {};
}

} // namespace tongdai
