#include "app/ctl/command.h"

namespace tongdai::ctl {

QList<Command> allCommands()
{
    return knowledgeCommands();
}

} // namespace tongdai::ctl
