#include "models/domain/user.h"

#include "models/domain/parkednotice.h"
#include "models/domain/wirewords.h"

namespace tongdai {

namespace {

using L1 = QLatin1StringView;

constexpr std::array<wirewords::Word<Role>, 7> Roles {{
    {Role::Operator, L1("operator")},
    {Role::Supervisor, L1("supervisor")},
    {Role::DeskOfficer, L1("desk_officer")},
    {Role::DeskHead, L1("desk_head")},
    {Role::Editor, L1("editor")},
    {Role::Administrator, L1("administrator")},
    {Role::Auditor, L1("auditor")},
}};

} // namespace

QString wireWord(Role role)
{
    return wirewords::wordOf(Roles, role);
}
std::optional<Role> roleFromWire(const QString &word)
{
    return wirewords::valueOf(Roles, word);
}

QString userScope(const QString &userName)
{
    return QStringLiteral("user:") + userName;
}

QStringList scopesOf(const User &user)
{
    // The order is the order of first sync: what makes the window usable comes before history.
    const QString own = userScope(user.name);
    const QString directory = QStringLiteral("dir");
    const QString knowledge = QStringLiteral("kb");
    const QString editing = QStringLiteral("editing");
    switch (user.role) {
    case Role::Operator:
    case Role::Auditor:
        return {directory, QStringLiteral("cases"), knowledge, QStringLiteral("calls"), own};
    case Role::Supervisor:
    case Role::Administrator:
        return {directory,         QStringLiteral("cases"), knowledge, editing,
                supervisorScope(), QStringLiteral("calls"), own};
    case Role::DeskOfficer:
    case Role::DeskHead:
        return {directory, QStringLiteral("desk:") + user.unit, knowledge, own};
    case Role::Editor:
        return {directory, knowledge, editing, own};
    }
    Q_UNREACHABLE();
    return {};
}

bool makesRoster(const User &user, const QString &unit)
{
    return user.active && (user.role == Role::Supervisor || (user.role == Role::DeskHead && user.unit == unit));
}

} // namespace tongdai
