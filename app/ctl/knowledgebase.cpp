#include "app/ctl/knowledgebase.h"

#include "app/intake/procedurefile.h"

namespace tongdai::ctl {

QString sentenceOf(const Error &error)
{
    return error.detail.isEmpty() ? QStringLiteral("The command failed.") : error.detail;
}

Result<QList<Procedure>> loadBase(const QString &baseFile, const Target &target)
{
    if (!baseFile.isEmpty()) {
        auto file = intake::readProcedures(baseFile);
        if (!file)
            return tl::unexpected(file.error());
        if (file->rows.isEmpty())
            return fail(ErrorKind::Invalid,
                        QStringLiteral("%1 holds no procedure that can be taken").arg(baseFile));
        return file->procedures();
    }
    if (target.dataFolder.isEmpty())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("Say where the procedures are: --data DIR or --base FILE."));
    const auto opened = server::Administration::open(target.dataFolder, false);
    if (!opened)
        return tl::unexpected(opened.error());
    auto procedures = (*opened)->procedures();
    if (procedures && procedures->isEmpty())
        return fail(ErrorKind::NotFound,
                    QStringLiteral("%1 holds no procedures yet: use kb import.").arg(target.dataFolder));
    return procedures;
}

} // namespace tongdai::ctl
