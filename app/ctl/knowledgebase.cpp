#include "app/ctl/knowledgebase.h"

#include "app/ctl/procedurefile.h"

namespace tongdai::ctl {

QString sentenceOf(const Error &error)
{
    return error.detail.isEmpty() ? QStringLiteral("The command failed.") : error.detail;
}

Result<QList<Procedure>> loadBase(const QString &baseFile, const Target &target)
{
    if (!baseFile.isEmpty()) {
        auto file = readProcedures(baseFile);
        if (!file)
            return tl::unexpected(file.error());
        if (file->procedures.isEmpty())
            return fail(ErrorKind::Invalid,
                        QStringLiteral("%1 holds no procedure that can be taken").arg(baseFile));
        return file->procedures;
    }
    Q_UNUSED(target)
    return fail(ErrorKind::Invalid,
                QStringLiteral("Say where the procedures are: --data DIR or --base FILE."));
}

Result<ImportCounts> storeProcedures(const QList<Procedure> &procedures, bool dryRun, const Target &target)
{
    Q_UNUSED(target)
    if (!dryRun)
        return fail(ErrorKind::Invalid, QStringLiteral("Say where to store: --data DIR."));
    return ImportCounts {static_cast<int>(procedures.size()), 0, 0};
}

} // namespace tongdai::ctl
