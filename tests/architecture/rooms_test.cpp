// Reads every #include of the product and fails on an arrow that the rooms table does not have.
#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTextStream>

namespace {

const QStringList Models {QStringLiteral("models/domain"), QStringLiteral("models/ports"),
                          QStringLiteral("models/items")};

/// README, "Rooms": what each room may include beside itself. "*" is everything.
const QHash<QString, QStringList> &table()
{
    static const QHash<QString, QStringList> rooms = [] {
        const QString domain = QStringLiteral("models/domain");
        const QString ports = QStringLiteral("models/ports");
        const QString wire = QStringLiteral("app/wire");
        const QString storage = QStringLiteral("app/storage");
        const QString sealing = QStringLiteral("app/sealing");
        const QString widgets = QStringLiteral("ui/widgets");
        const QStringList all {QStringLiteral("*")};
        const QStringList feature = Models + QStringList {widgets};
        return QHash<QString, QStringList> {
            {domain, {}},
            {ports, {domain}},
            {QStringLiteral("models/items"), {domain, ports}},
            {wire, {domain}},
            {QStringLiteral("app/intake"), {domain, wire}},
            {QStringLiteral("app/calendarfile"), {domain}},
            {sealing, {domain, ports}},
            {storage, {domain, ports, wire}},
            {QStringLiteral("app/net"), {domain, ports, wire}},
            {QStringLiteral("app/sync"), {domain, ports}},
            {QStringLiteral("app/search"), {domain, ports}},
            {QStringLiteral("app/telephony"), {domain, ports}},
            {QStringLiteral("app/server/transport"), {domain}},
            {QStringLiteral("app/server"),
             {domain, ports, wire, storage, sealing, QStringLiteral("app/server/transport")}},
            {QStringLiteral("app/workstation"), all},
            {QStringLiteral("app/central"), all},
            {QStringLiteral("app/ctl"), all},
            {QStringLiteral("app/ring"), {domain, QStringLiteral("app/telephony")}},
            {widgets, Models},
            {QStringLiteral("ui/calls"), feature},
            {QStringLiteral("ui/editing"), feature},
            {QStringLiteral("ui/knowledge"), feature},
            {QStringLiteral("ui/tickets"), feature},
            {QStringLiteral("ui/shell"),
             feature
                 + QStringList {QStringLiteral("ui/calls"), QStringLiteral("ui/editing"),
                                QStringLiteral("ui/knowledge"), QStringLiteral("ui/tickets")}},
        };
    }();
    return rooms;
}

/// Room of a path relative to the root: the longest room name it lies in, empty for none.
QString roomOf(const QString &path)
{
    QString best;
    for (auto it = table().cbegin(); it != table().cend(); ++it)
        if (path.startsWith(it.key() + QLatin1Char('/')) && it.key().size() > best.size())
            best = it.key();
    return best;
}

/// What is wrong with the includes of one file, one sentence each.
QStringList violations(const QString &path, const QString &text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression qtModulePrefix(QStringLiteral("^Qt[A-Z][A-Za-z]*/"));
    const QString room = roomOf(path);
    QStringList found;
    if (room.isEmpty())
        return {path + QStringLiteral(": lies in no room of the table")};
    const QStringList allowed = table().value(room);
    auto matches = include.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString target = match.captured(2);
        if (match.captured(1) == QLatin1String("<")) {
            if (qtModulePrefix.match(target).hasMatch())
                found += QStringLiteral("%1: <%2> names a Qt module; write the class only").arg(path, target);
            if (target.startsWith(QLatin1String("boost/")) && room != QLatin1String("app/server/transport"))
                found
                    += QStringLiteral("%1: <%2>: Boost stays inside app/server/transport").arg(path, target);
            const bool sqlHeader = target.startsWith(QLatin1String("QSql"));
            if (sqlHeader
                && (room.startsWith(QLatin1String("ui/")) || room.startsWith(QLatin1String("models/"))))
                found += QStringLiteral("%1: <%2>: no SQL here").arg(path, target);
            const bool widget = target == QLatin1String("QWidget") || target == QLatin1String("QApplication");
            if (widget && !room.startsWith(QLatin1String("ui/")) && room != QLatin1String("app/workstation"))
                found += QStringLiteral("%1: <%2>: no widgets here").arg(path, target);
            continue;
        }
        if (target.endsWith(QLatin1String(".moc")) || target.startsWith(QLatin1String("ui_")))
            continue;
        const QString other = roomOf(target);
        if (other.isEmpty())
            found += QStringLiteral("%1: \"%2\" is not written from the root or lies in no room")
                         .arg(path, target);
        else if (other != room && !allowed.contains(other) && !allowed.contains(QStringLiteral("*")))
            found += QStringLiteral("%1: \"%2\": %3 may not include %4").arg(path, target, room, other);
    }
    return found;
}

QStringList sourceFiles()
{
    const QDir root(QStringLiteral(TONGDAI_SOURCE_DIR));
    QStringList files;
    for (const QString &top : {QStringLiteral("models"), QStringLiteral("app"), QStringLiteral("ui")}) {
        QDirIterator walk(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files += root.relativeFilePath(walk.next());
    }
    files.sort();
    return files;
}

QString contentOf(const QString &relative)
{
    QFile file(QDir(QStringLiteral(TONGDAI_SOURCE_DIR)).filePath(relative));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TEST(Rooms, KeepTheirArrows)
{
    const QStringList files = sourceFiles();
    ASSERT_GT(files.size(), 40) << "the walk has found too little to mean anything";
    QStringList found;
    for (const QString &file : files)
        found += violations(file, contentOf(file));
    EXPECT_TRUE(found.isEmpty()) << found.join(QLatin1Char('\n')).toStdString();
}

TEST(Rooms, ForbiddenIncludesAreCaught)
{
    const auto caught = [](const char *path, const char *line) {
        return !violations(QString::fromLatin1(path), QString::fromLatin1(line)).isEmpty();
    };
    EXPECT_TRUE(caught("ui/calls/x.cpp", "#include \"app/storage/database.h\"\n"));
    EXPECT_TRUE(caught("ui/calls/x.cpp", "#include \"ui/tickets/ticketspage.h\"\n"));
    EXPECT_TRUE(caught("ui/calls/x.cpp", "  # include <QSqlQuery>\n"));
    EXPECT_TRUE(caught("models/domain/x.h", "#include \"models/ports/clock.h\"\n"));
    EXPECT_TRUE(caught("models/items/x.h", "#include <QWidget>\n"));
    EXPECT_TRUE(caught("app/sync/x.cpp", "#include \"app/net/httpscentralserver.h\"\n"));
    EXPECT_TRUE(caught("app/server/x.cpp", "#include <boost/asio.hpp>\n"));
    EXPECT_TRUE(caught("app/storage/x.cpp", "#include <QtSql/QSqlQuery>\n"));
    EXPECT_TRUE(caught("app/storage/x.cpp", "#include \"database.h\"\n"));
    EXPECT_TRUE(caught("app/elsewhere/x.cpp", ""));

    EXPECT_FALSE(caught("ui/calls/x.cpp", "#include \"ui/widgets/theme.h\"\n#include <QWidget>\n"));
    EXPECT_FALSE(caught("app/server/x.cpp", "#include \"app/server/transport/httpserver.h\"\n"));
}

TEST(Rooms, NoTwoIncludeEachOther)
{
    QHash<QString, QSet<QString>> arrows;
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""),
                                            QRegularExpression::MultilineOption);
    for (const QString &file : sourceFiles()) {
        const QString from = roomOf(file);
        auto matches = include.globalMatch(contentOf(file));
        while (matches.hasNext()) {
            const QString to = roomOf(matches.next().captured(1));
            if (!to.isEmpty() && to != from)
                arrows[from].insert(to);
        }
    }
    for (auto it = arrows.cbegin(); it != arrows.cend(); ++it)
        for (const QString &to : it.value())
            EXPECT_FALSE(arrows.value(to).contains(it.key()))
                << it.key().toStdString() << " and " << to.toStdString() << " include each other";
}

TEST(TopLevel, HoldsOnlyWhatTheCustomerFixed)
{
    const QSet<QString> allowed {QStringLiteral("CMakeLists.txt"),
                                 QStringLiteral("CMakePresets.json"),
                                 QStringLiteral("README.md"),
                                 QStringLiteral("LICENSE"),
                                 QStringLiteral("app"),
                                 QStringLiteral("ui"),
                                 QStringLiteral("models"),
                                 QStringLiteral("resources"),
                                 QStringLiteral("translations"),
                                 QStringLiteral("tests"),
                                 QStringLiteral("build"),
                                 QStringLiteral("tour")};
    const QStringList names
        = QDir(QStringLiteral(TONGDAI_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        EXPECT_TRUE(allowed.contains(name)) << name.toStdString();
}
