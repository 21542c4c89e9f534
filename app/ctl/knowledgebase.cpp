#include "app/ctl/knowledgebase.h"

#include "app/intake/procedurefile.h"

namespace tongdai::ctl {

QString sentenceOf(const Error &error)
{
    return error.detail.isEmpty() ? QStringLiteral("The command failed.") : error.detail;
}

namespace {

Result<QList<Procedure>> readFile(const QString &baseFile)
{
    auto file = intake::readProcedures(baseFile);
    if (!file)
        return tl::unexpected(file.error());
    if (file->rows.isEmpty())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("%1 holds no procedure that can be taken").arg(baseFile));
    return file->procedures();
}

Result<std::unique_ptr<server::Administration>> openFolder(const Target &target)
{
    if (target.dataFolder.isEmpty())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("Say where the procedures are: --data DIR or --base FILE."));
    return server::Administration::open(target.dataFolder, false);
}

Result<QList<Procedure>> proceduresIn(const server::Administration &opened, const Target &target)
{
    auto procedures = opened.procedures();
    if (procedures && procedures->isEmpty())
        return fail(ErrorKind::NotFound,
                    QStringLiteral("%1 holds no procedures yet: use kb import.").arg(target.dataFolder));
    return procedures;
}

} // namespace

Result<QList<Procedure>> loadBase(const QString &baseFile, const Target &target)
{
    if (!baseFile.isEmpty())
        return readFile(baseFile);
    const auto opened = openFolder(target);
    if (!opened)
        return tl::unexpected(opened.error());
    return proceduresIn(**opened, target);
}

Result<KnowledgeBase> loadKnowledge(const QString &baseFile, const Target &target)
{
    if (!baseFile.isEmpty()) {
        auto procedures = readFile(baseFile);
        if (!procedures)
            return tl::unexpected(procedures.error());
        return KnowledgeBase {std::move(*procedures), {}, {}};
    }
    const auto opened = openFolder(target);
    if (!opened)
        return tl::unexpected(opened.error());
    auto procedures = proceduresIn(**opened, target);
    if (!procedures)
        return tl::unexpected(procedures.error());
    auto names = (*opened)->commonNames();
    if (!names)
        return tl::unexpected(names.error());
    auto evidence = (*opened)->evidence();
    if (!evidence)
        return tl::unexpected(evidence.error());
    return KnowledgeBase {std::move(*procedures), std::move(*names), std::move(*evidence)};
}

} // namespace tongdai::ctl
