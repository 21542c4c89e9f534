#include "ui/shell/pages.h"

namespace tongdai {

QList<Pages::Page> Pages::of(Role role)
{
    switch (role) {
    case Role::Operator:
        return {Calls, Tickets, Knowledge, Directory};
    case Role::Supervisor:
        return {Calls, Tickets, Knowledge, Directory, Editing};
    case Role::DeskOfficer:
    case Role::DeskHead:
        return {Tickets, Calls, Knowledge, Directory}; // the inbox first
    case Role::Editor:
        return {Knowledge, Directory, Editing};
    case Role::Administrator:
        return {Directory, Knowledge, Editing};
    case Role::Auditor:
        return {Tickets, Knowledge, Directory};
    }
    return {Knowledge};
}

QString Pages::name(Page page)
{
    switch (page) {
    case Calls:
        return tr("Call desk");
    case Tickets:
        return tr("Tickets");
    case Knowledge:
        return tr("Knowledge");
    case Directory:
        return tr("Directory");
    case Editing:
        return tr("Editing");
    case Sync:
        return tr("Sync");
    }
    return {};
}

QString Pages::icon(Page page)
{
    switch (page) {
    case Calls:
        return QStringLiteral("phone");
    case Tickets:
        return QStringLiteral("ticket");
    case Knowledge:
        return QStringLiteral("search");
    case Directory:
        return QStringLiteral("directory");
    case Editing:
        return QStringLiteral("pen");
    case Sync:
        return QStringLiteral("refresh");
    }
    return {};
}

QString Pages::key(Page page)
{
    return page == Sync ? QStringLiteral("F12") : QStringLiteral("Ctrl+%1").arg(int(page));
}

} // namespace tongdai
