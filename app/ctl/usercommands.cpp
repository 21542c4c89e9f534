// user add, list, disable, passwd.
#include "app/ctl/datafolder.h"
#include "app/wire/documents.h"

#include <QJsonArray>

namespace tongdai::ctl {

namespace {

const QString FullName = QStringLiteral("full-name");
const QString RoleName = QStringLiteral("role");
const QString UnitCode = QStringLiteral("unit");
const QString Phone = QStringLiteral("phone");
const QString Json = QStringLiteral("json");

int add(const QCommandLineParser &parser, const QStringList &names, const Target &target)
{
    if (names.size() != 1)
        return wrongUsage(QStringLiteral("Name one person: user add NAME --role ROLE"));
    const auto role = roleFromWire(parser.value(RoleName));
    if (!role)
        return wrongUsage(
            QStringLiteral("--role is one of operator, supervisor, desk_officer, desk_head, editor,"
                           " administrator, auditor."));
    User user;
    user.name = names.first();
    user.fullName = parser.isSet(FullName) ? parser.value(FullName) : user.name;
    user.role = *role;
    user.unit = parser.isSet(UnitCode) ? parser.value(UnitCode) : centreUnit();
    user.phone = parser.value(Phone);
    if (user.isDesk() && !parser.isSet(UnitCode))
        return wrongUsage(QStringLiteral("A desk's people belong to a unit: --unit CODE."));
    const auto data = openData(target, true);
    if (!data)
        return refuse(data.error());
    const auto password = askNewPassword(user.name);
    if (!password)
        return refuse(password.error());
    if (const auto added = (*data)->addUser(user, *password); !added)
        return refuse(added.error());
    say(QStringLiteral("%1 can sign in now.").arg(user.name));
    return Done;
}

int list(const QCommandLineParser &parser, const QStringList &, const Target &target)
{
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto users = (*data)->users();
    if (!users)
        return refuse(users.error());
    QJsonArray rows;
    for (const User &user : *users) {
        if (parser.isSet(Json))
            rows.append(wire::toJson(user));
        else
            say(QStringLiteral("%1  %2  %3  %4%5")
                    .arg(user.name, -20)
                    .arg(wireWord(user.role), -14)
                    .arg(user.unit, -6)
                    .arg(user.fullName, user.active ? QString() : QStringLiteral("  (closed)")));
    }
    if (parser.isSet(Json))
        sayJson(rows);
    return Done;
}

int disable(const QCommandLineParser &, const QStringList &names, const Target &target)
{
    if (names.size() != 1)
        return wrongUsage(QStringLiteral("Name one person: user disable NAME"));
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    if (const auto done = (*data)->disableUser(names.first()); !done)
        return refuse(done.error());
    say(QStringLiteral("%1 can no longer sign in.").arg(names.first()));
    return Done;
}

int changePassword(const QCommandLineParser &, const QStringList &names, const Target &target)
{
    if (names.size() != 1)
        return wrongUsage(QStringLiteral("Name one person: user passwd NAME"));
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto password = askNewPassword(names.first());
    if (!password)
        return refuse(password.error());
    if (const auto done = (*data)->setPassword(names.first(), *password); !done)
        return refuse(done.error());
    say(QStringLiteral("The new password of %1 holds; every session has ended.").arg(names.first()));
    return Done;
}

} // namespace

QList<Command> userCommands()
{
    return {
        {{QStringLiteral("user"), QStringLiteral("add")},
         QStringLiteral("NAME --role ROLE [--unit CODE] [--full-name WORDS]"),
         QStringLiteral("Gives a person an account."),
         [](QCommandLineParser &parser) {
             parser.addOption({RoleName,
                               QStringLiteral("operator, supervisor, desk_officer, desk_head, editor,"
                                              " administrator or auditor."),
                               QStringLiteral("ROLE")});
             parser.addOption(
                 {UnitCode, QStringLiteral("Unit code; 1022 when left out."), QStringLiteral("CODE")});
             parser.addOption({FullName, QStringLiteral("Name as it is shown."), QStringLiteral("WORDS")});
             parser.addOption({Phone, QStringLiteral("Work number."), QStringLiteral("NUMBER")});
         },
         add},
        {{QStringLiteral("user"), QStringLiteral("list")},
         QStringLiteral("[--json]"),
         QStringLiteral("Lists the accounts."),
         [](QCommandLineParser &parser) {
             parser.addOption({Json, QStringLiteral("Print JSON.")});
         },
         list},
        {{QStringLiteral("user"), QStringLiteral("disable")},
         QStringLiteral("NAME"),
         QStringLiteral("Closes an account and ends its sessions."),
         {},
         disable},
        {{QStringLiteral("user"), QStringLiteral("passwd")},
         QStringLiteral("NAME"),
         QStringLiteral("Sets a new password and ends the sessions."),
         {},
         changePassword},
    };
}

} // namespace tongdai::ctl
