#include "app/ctl/command.h"

namespace tongdai::ctl {

QList<Command> allCommands()
{
    return userCommands() + directoryCommands() + calendarCommands() + importCommands() + knowledgeCommands()
        + backupCommands() + parkedCommands();
}

} // namespace tongdai::ctl
