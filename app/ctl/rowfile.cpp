#include "app/ctl/rowfile.h"

#include "app/intake/csv.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace tongdai::ctl {

Result<QList<FileRow>> rowsOf(const QString &path, const QStringList &lists, const QStringList &flags)
{
    QList<FileRow> objects;
    if (path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Storage,
                        QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
        if (!document.isArray())
            return fail(ErrorKind::Invalid,
                        QStringLiteral("%1 is not a JSON array: %2").arg(path, problem.errorString()));
        for (const QJsonValue &value : document.array())
            objects.append({static_cast<int>(objects.size()) + 1,
                            QStringLiteral("entry %1").arg(objects.size() + 1), value.toObject()});
        return objects;
    }
    const auto rows = intake::readCsv(path);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const intake::CsvRow &row : *rows) {
        QJsonObject object;
        for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
            if (field->isEmpty())
                continue;
            if (lists.contains(field.key()))
                object.insert(field.key(),
                              QJsonArray::fromStringList(field->split(u'|', Qt::SkipEmptyParts)));
            else if (flags.contains(field.key()))
                object.insert(field.key(), *field == QStringLiteral("1") || *field == QStringLiteral("true"));
            else
                object.insert(field.key(), *field);
        }
        objects.append({row.line, QStringLiteral("line %1").arg(row.line), object});
    }
    return objects;
}

} // namespace tongdai::ctl
