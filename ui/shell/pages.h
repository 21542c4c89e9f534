// The pages of the window: which of them a role has, and what they are called.
#pragma once

#include "models/domain/user.h"

#include <QCoreApplication>
#include <QList>

namespace tongdai {

class Pages
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::Pages)
public:
    /// The number is the digit of Ctrl+digit, and of the function key for Sync.
    enum Page { Calls = 1, Tickets = 2, Knowledge = 3, Directory = 4, Editing = 7, Sync = 12 };

    /// What this role works with, the page it starts on first; Sync belongs to everyone.
    static QList<Page> of(Role role);
    /// Those with a digit, in its order.
    static QList<Page> all() { return {Calls, Tickets, Knowledge, Directory, Editing}; }
    static QString name(Page page);
    static QString icon(Page page);
    static QString key(Page page); ///< "Ctrl+1", "F12"
};

} // namespace tongdai
