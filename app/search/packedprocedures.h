// Full procedures held small: each one serialised and compressed until somebody opens it.
#pragma once

#include "models/domain/procedure.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace tongdai {

/// 4,218 full texts take about 70 MB as values and under 15 MB here. A value type; copies share what they
/// hold.
class PackedProcedures
{
public:
    void put(const Procedure &procedure);
    void remove(const QString &id);

    /// By id, or by code. Empty when there is none.
    std::optional<Procedure> get(const QString &idOrCode) const;
    QList<Procedure> all() const; ///< by id
    QStringList ids() const; ///< sorted
    /// What a procedure is held as, to be put() back by another run of the same program.
    QByteArray packedOf(const QString &id) const { return m_byId.value(id); }
    void putPacked(const QString &id, const QString &code, const QByteArray &packed);
    qsizetype size() const { return m_byId.size(); }

private:
    QHash<QString, QByteArray> m_byId;
    QHash<QString, QString> m_idOfCode;
};

} // namespace tongdai
