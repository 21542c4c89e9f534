// backup, restore, verify.
#include "app/central/datafolderlock.h"
#include "app/ctl/datafolder.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace tongdai::ctl {

namespace {

const QString Json = QStringLiteral("json");

int backup(const QCommandLineParser &, const QStringList &folders, const Target &target)
{
    if (folders.size() != 1)
        return wrongUsage(QStringLiteral("Name one folder: backup DIR"));
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    if (const auto done = (*data)->backup(folders.first()); !done)
        return refuse(done.error());
    say(QStringLiteral("%1 holds a whole copy.")
            .arg(QDir(folders.first()).filePath(QStringLiteral("central.db"))));
    return Done;
}

/// Copies through a file beside the target, so that a half copy is never taken for a database.
Result<void> copyWhole(const QString &from, const QString &to)
{
    QFile source(from);
    QSaveFile copy(to);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1 cannot be read: %2").arg(from, source.errorString()));
    if (!copy.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1 cannot be written: %2").arg(to, copy.errorString()));
    while (!source.atEnd()) {
        const QByteArray part = source.read(1024 * 1024);
        if (part.isEmpty() || copy.write(part) != part.size())
            return fail(ErrorKind::Storage, QStringLiteral("%1 could not be copied").arg(from));
    }
    if (!copy.commit())
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1 cannot be written: %2").arg(to, copy.errorString()));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

int restore(const QCommandLineParser &, const QStringList &folders, const Target &target)
{
    if (folders.size() != 1)
        return wrongUsage(QStringLiteral("Name the folder a backup was made into: restore DIR"));
    if (target.dataFolder.isEmpty())
        return wrongUsage(QStringLiteral("Say which data folder: --data DIR."));
    const QString from = QDir(folders.first()).filePath(QStringLiteral("central.db"));
    const QString to = QDir(target.dataFolder).filePath(QStringLiteral("central.db"));
    if (!QFileInfo::exists(from))
        return refuse({ErrorKind::NotFound, QStringLiteral("%1 is not there.").arg(from), {}, {}});
    if (QFileInfo::exists(to))
        return refuse(
            {ErrorKind::Conflict,
             QStringLiteral("%1 holds a database already: move it away first, it is not overwritten.")
                 .arg(target.dataFolder),
             {},
             {}});
    const auto lock = central::DataFolderLock::take(target.dataFolder);
    if (!lock)
        return refuse(lock.error());
    if (const auto copied = copyWhole(from, to); !copied)
        return refuse(copied.error());
    // Opening it proves that it is whole and brings it up to date.
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto problems = (*data)->verify();
    if (!problems)
        return refuse(problems.error());
    for (const QString &problem : *problems)
        complain(problem);
    say(QStringLiteral("Restored. Workstations send again what is missing, by themselves."));
    return problems->isEmpty() ? Done : Refused;
}

int verify(const QCommandLineParser &parser, const QStringList &, const Target &target)
{
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto problems = (*data)->verify();
    if (!problems)
        return refuse(problems.error());
    if (parser.isSet(Json)) {
        sayJson(QJsonObject {{QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}});
        return problems->isEmpty() ? Done : Refused;
    }
    for (const QString &problem : *problems)
        complain(problem);
    if (!problems->isEmpty())
        return Refused;
    say(QStringLiteral("The database is sound."));
    return Done;
}

} // namespace

QList<Command> backupCommands()
{
    return {
        {{QStringLiteral("backup")},
         QStringLiteral("DIR"),
         QStringLiteral("Copies the running database into a folder."),
         {},
         backup},
        {{QStringLiteral("restore")},
         QStringLiteral("DIR"),
         QStringLiteral("Puts a backup into an empty data folder."),
         {},
         restore},
        {{QStringLiteral("verify")},
         QStringLiteral("[--json]"),
         QStringLiteral("Checks the database and its feed."),
         [](QCommandLineParser &parser) {
             parser.addOption({Json, QStringLiteral("Print JSON.")});
         },
         verify},
    };
}

} // namespace tongdai::ctl
