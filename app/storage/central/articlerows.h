// Articles of the knowledge base at the centre: the text in force and those it replaced. Used on the thread
// that owns the Database.
#pragma once

#include "app/storage/central/centralrows.h"
#include "app/storage/central/feed.h"

namespace tongdai::storage {

constexpr int MostVersionsKept = 20; ///< replaced texts of one article; the oldest go first

/// Who puts a text in force; `by` empty: an import.
struct Publication {
    QString by; ///< user name
    QString note;
    qint64 atMs = 0;

    bool operator==(const Publication &) const = default;
};

/// To be called before an article's text is replaced or removed, whoever does it: keeps the text that is in
/// force as an ArticleVersion (scope editing) and notes who puts the next one in force. With no text there
/// yet it only notes.
Result<void> keepReplacedText(Database &database, Emitter &emitter, const QString &procedureId,
                              const Publication &next);

Result<std::optional<Procedure>> procedureOf(Database &database, const QString &id);
/// By code, or by id for those without one.
Result<std::optional<QString>> procedureIdOf(Database &database, const QString &code);
Result<Publication> publicationOf(Database &database, const QString &procedureId);

/// What importing the row would do; what was imported earlier is merged in as
/// Administration::importProcedures says.
Result<Put> wouldImport(Database &database, const Procedure &procedure);
/// The same done: stored and shown in scope kb, the text it replaces kept.
Result<Put> importArticle(Database &database, Emitter &emitter, const Procedure &procedure, qint64 nowMs);

/// Puts the text in force as it stands, whatever is there: its `version` is the caller's to give and to
/// guard.
Result<void> publishArticle(Database &database, Emitter &emitter, const Procedure &procedure,
                            const Publication &publication);

} // namespace tongdai::storage
