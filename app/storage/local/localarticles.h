// Procedures from the mirror, for the search index.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/domain/procedure.h"

namespace tongdai::storage {

/// GUI thread.
class LocalArticles : public QObject
{
    Q_OBJECT
public:
    explicit LocalArticles(LocalProfile &profile, QObject *parent = nullptr);

    QFuture<Result<QList<Procedure>>> all();

Q_SIGNALS:
    void changed(const QList<Procedure> &procedures,
                 const QStringList &gone); ///< rows that came, ids that went
    void reloaded(); ///< anything may be different: ask for all()

private:
    void fetch(const QStringList &ids, const QStringList &gone);

    LocalProfile &m_profile;
};

} // namespace tongdai::storage
