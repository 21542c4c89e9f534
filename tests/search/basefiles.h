// Bases the search tests ask: the demo's procedures, and the large public base beside the checkout when it is
// there.
#pragma once

#include "app/ctl/evaluation.h"
#include "app/intake/procedurefile.h"

#include <QFile>

// A resource of a static library must be asked for by name, outside any namespace.
inline void openDemoResource()
{
    Q_INIT_RESOURCE(demo);
}

namespace tongdai {

inline QString sourceFile(const QString &path)
{
    return QStringLiteral(TONGDAI_SOURCE_DIR "/") + path;
}

inline QString publicBase()
{
    return sourceFile(QStringLiteral("../shared/data/procedures.jsonl.gz"));
}

inline QList<Procedure> demoProcedures()
{
    openDemoResource();
    const auto file = intake::readProcedures(QStringLiteral(":/demo/procedures.json"));
    return file ? file->procedures() : QList<Procedure>();
}

/// The committed questions whose right answers the base has.
inline QList<ctl::LabelledQuery> questions(const QString &name, const QList<Procedure> &base)
{
    QFile file(sourceFile(QStringLiteral("tests/search/") + name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSet<QString> codes;
    for (const Procedure &procedure : base)
        codes.insert(procedure.code);
    QList<ctl::LabelledQuery> kept;
    for (const ctl::LabelledQuery &query : ctl::readLabelled(QString::fromUtf8(file.readAll())).queries) {
        const bool answerable = std::any_of(query.codes.cbegin(), query.codes.cend(),
                                            [&codes](const QString &code) { return codes.contains(code); });
        if (answerable)
            kept.append(query);
    }
    return kept;
}

} // namespace tongdai
