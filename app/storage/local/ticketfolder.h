// Which tickets a folder of the ticket page holds, for columns and for values alike. Pure.
#pragma once

#include "app/storage/local/mirrorreader.h"
#include "models/domain/user.h"

namespace tongdai::storage {

class TicketFolder
{
public:
    TicketFolder(const TicketFilter &filter, const User &user);

    TicketSelection selection() const; ///< the folder without its filter words
    bool holds(const Ticket &ticket) const; ///< the same, of a value
    bool matches(const Ticket &ticket) const; ///< the filter words, folded, all of them
    bool hasWords() const { return !m_words.isEmpty(); }

    /// Pages are ordered by (key, id as text).
    qint64 keyOf(const Ticket &ticket) const;
    bool isBefore(const Ticket &a, const Ticket &b) const;
    bool isAfter(const Ticket &ticket, const TicketCursor &cursor) const;

private:
    TicketFilter::Folder m_folder;
    User m_user;
    QStringList m_words;
};

} // namespace tongdai::storage
