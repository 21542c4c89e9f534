// Rows by what is in them, for what a workstation does not keep. On a reader's thread.
#pragma once

#include "app/storage/database.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QStringList>

namespace tongdai::server {

struct SearchRequest {
    QString type; ///< call, ticket, event
    QString number; ///< of a ticket, as issued or as a workstation labelled it
    QString phone; ///< national form
    QStringList words; ///< without marks; all of them stand in the row
    QString ticketId; ///< events: whose
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< 0: until now
    int limit = 50;
    qint64 beforeMs = 0; ///< where the answer before ended; 0 with an empty id: from the newest
    QString beforeId;
};
/// Invalid with the field, also when nothing is asked for: this is no way to read everything.
Result<SearchRequest> searchRequestFrom(const QJsonObject &body);

struct SearchAnswer {
    QByteArray rows; ///< JSON array, as pull and fetch give them
    QString next; ///< cursor, empty at the end
};

/// Rows of the allowed scopes, each in the fullest view they give and found only by what that view shows;
/// newest first by when they began, events oldest first. Ends after `longestMs` with what was found by then
/// and a cursor to go on.
Result<SearchAnswer> search(storage::Database &database, const SearchRequest &request,
                            const QStringList &allowed, int longestMs);

} // namespace tongdai::server
