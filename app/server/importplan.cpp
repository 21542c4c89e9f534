#include "app/server/importplan.h"

#include "models/domain/vietnamesetext.h"

#include <algorithm>

namespace tongdai::server {

namespace {

QString nameKey(const QString &name)
{
    return searchForm(name).simplified();
}

using CodesByName = QHash<QString, QStringList>;

void addCode(CodesByName &codes, const Procedure &procedure)
{
    if (procedure.code.isEmpty())
        return;
    QStringList &list = codes[nameKey(procedure.name)];
    if (!list.contains(procedure.code))
        list.append(procedure.code);
}

/// Gives rows without a code the one code that is known under their name.
void findCodes(QList<ImportedRow> &rows, const QHash<QString, Procedure> &base, ImportPlan &plan)
{
    const bool needed = std::any_of(rows.cbegin(), rows.cend(),
                                    [](const ImportedRow &row) { return row.procedure.code.isEmpty(); });
    if (!needed)
        return;
    CodesByName codes;
    for (const Procedure &procedure : base)
        addCode(codes, procedure);
    for (const ImportedRow &row : std::as_const(rows))
        addCode(codes, row.procedure);
    QSet<QString> given;
    for (const ImportedRow &row : std::as_const(rows))
        given.insert(row.procedure.code);
    for (ImportedRow &row : rows) {
        if (!row.procedure.code.isEmpty())
            continue;
        QStringList found = codes.value(nameKey(row.procedure.name));
        found.sort();
        if (found.size() == 1 && given.contains(found.first())) {
            plan.notes.append(
                {false, row.file, row.line, QStringLiteral("name.ambiguous"),
                 QStringLiteral("without a code, and %1 of the same name stands in this import itself;"
                                " kept apart")
                     .arg(found.first())});
        } else if (found.size() == 1) {
            row.procedure.code = found.first();
            row.procedure.id = found.first();
            row.byName = true;
            plan.notes.append(
                {false, row.file, row.line, QStringLiteral("code.found"),
                 QStringLiteral("without a code: by its name it is %1; it fills only what that one lacks")
                     .arg(found.first())});
        } else if (found.size() > 1) {
            plan.notes.append(
                {false, row.file, row.line, QStringLiteral("name.ambiguous"),
                 QStringLiteral("without a code, and its name stands under several: %1; kept apart")
                     .arg(found.mid(0, 8).join(QStringLiteral(", ")))});
        }
    }
}

bool isOlder(const QDate &asOf, const QDate &known)
{
    return asOf.isValid() && known.isValid() && asOf < known;
}

void planRow(const ImportedRow &row, const QHash<QString, Procedure> &base, const QDate &asOf,
             ImportPlan &plan)
{
    const auto before = base.constFind(row.procedure.id);
    if (before == base.cend()) {
        plan.changes.append({ImportEffect::Added, {}, row.procedure});
        plan.changes.last().after.version = 1;
        return;
    }
    Procedure after
        = merged(*before, row.procedure, row.byName ? row.parts & missingParts(*before) : row.parts);
    const bool namedAgain = before->validTo.isValid() && asOf.isValid() && asOf >= before->validTo;
    if (namedAgain && !row.procedure.validTo.isValid()) {
        after.validTo = {};
        after.replacedBy.clear();
    }
    after.version = before->version;
    if (after == *before) {
        ++plan.unchanged;
        return;
    }
    ++after.version;
    const ImportEffect effect
        = renamed(before->name, after.name) ? ImportEffect::Renamed : ImportEffect::Changed;
    plan.changes.append({effect, *before, std::move(after)});
}

void planWithdrawals(const QSet<QString> &named, const QHash<QString, Procedure> &base,
                     const QHash<QString, QDate> &knownAsOf, const ImportOptions &options, ImportPlan &plan)
{
    QStringList absent;
    for (const Procedure &procedure : base) {
        const bool inForce = !procedure.validTo.isValid() || procedure.validTo > options.asOf;
        if (procedure.code.isEmpty() || !inForce)
            continue;
        ++plan.inForce;
        if (!named.contains(procedure.id) && !options.alsoNamed.contains(procedure.code)
            && !isOlder(options.asOf, knownAsOf.value(procedure.id)))
            absent.append(procedure.id);
    }
    absent.sort();
    for (const QString &id : std::as_const(absent)) {
        PlannedChange change {ImportEffect::Withdrawn, base.value(id), base.value(id)};
        change.after.validTo = std::max(options.asOf, change.after.validFrom);
        ++change.after.version;
        plan.changes.append(std::move(change));
    }
}

} // namespace

int ImportPlan::withdrawn() const
{
    return static_cast<int>(std::count_if(changes.cbegin(), changes.cend(), [](const PlannedChange &change) {
        return change.effect == ImportEffect::Withdrawn;
    }));
}

ImportPlan planImport(QList<ImportedRow> rows, const QHash<QString, Procedure> &base,
                      const QHash<QString, QDate> &knownAsOf, const ImportOptions &options)
{
    ImportPlan plan;
    findCodes(rows, base, plan);
    QSet<QString> named;
    for (const ImportedRow &row : std::as_const(rows)) {
        const QString &id = row.procedure.id;
        if (named.contains(id)) {
            plan.notes.append({true, row.file, row.line, QStringLiteral("row.doubled"),
                               QStringLiteral("%1 stands in an earlier row already")
                                   .arg(row.procedure.code.isEmpty() ? row.procedure.name.left(80) : id)});
            continue;
        }
        named.insert(id);
        if (isOlder(options.asOf, knownAsOf.value(id))) {
            ++plan.older;
            continue;
        }
        plan.named.append(id);
        const auto changes = plan.changes.size();
        planRow(row, base, options.asOf, plan);
        const QDate known = knownAsOf.value(id);
        if (!options.asOf.isValid() && known.isValid() && plan.changes.size() > changes) {
            ++plan.undatedChanges;
            plan.undatedOver = std::max(plan.undatedOver, known);
        }
    }
    if (options.complete && options.asOf.isValid())
        planWithdrawals(named, base, knownAsOf, options, plan);
    return plan;
}

} // namespace tongdai::server
