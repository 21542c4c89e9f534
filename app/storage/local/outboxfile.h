// Opening outbox.db with what recovers it, and its second copy: outbox.bak, and outbox.tail for what came after it. Used on
// the writer thread.
#pragma once

#include "app/storage/local/outboxmending.h"
#include "app/storage/local/outboxtail.h"

namespace tongdai::storage {

enum class OutboxRecovery {
    None,
    FromCopy, ///< outbox.db was damaged or gone: outbox.bak stands in for it
    Lost, ///< both were damaged: a new, empty outbox; this installation needs a new identity
};

class OutboxFile
{
public:
    using Fault = std::function<std::optional<Error>(const QString &sql)>;

    OutboxFile(QString folder, Fault fault)
        : m_folder(std::move(folder))
        , m_fault(std::move(fault))
        , m_tail(m_folder + QStringLiteral("/outbox.tail"))
    { }

    /// Rollback journal, synchronous EXTRA. A damaged file is set aside, never deleted, and what
    /// can be read of it is carried over. A damaged row of a file that is otherwise whole is taken from the second
    /// copy. TooNew: made by a newer program, nothing is touched.
    Result<std::unique_ptr<Database>> open(OutboxRecovery *recovery) const;

    /// Writes outbox.bak whole beside the old one, then puts it in its place; outbox.tail begins anew.
    Result<void> copy(Database &database);

    /// What outbox.db has just taken in, durable in outbox.tail when it returns.
    Result<void> keepTail(const QList<OutboxRow> &rows) { return m_tail.append(rows); }

private:
    Result<std::unique_ptr<Database>> openChecked() const;
    Result<std::unique_ptr<Database>> openCopy(OutboxRecovery *recovery, OutboxCopies *copies) const;
    QString setAside() const;
    QString path(const char *name) const;

    QString m_folder;
    Fault m_fault;
    OutboxTail m_tail;
};

/// Corrupt when the file is damaged. Thorough (PRAGMA integrity_check): also when an index says other than its table,
/// which a byte flipped in either brings about and which makes every later change of that row fail.
enum class Check { Quick, Thorough };
Result<void> checkHealth(Database &database, Check check);

/// Moves a database and what belongs to it out of the way. Gives the new path.
QString setDatabaseAside(const QString &file);

} // namespace tongdai::storage
