#include "models/domain/unit.h"

#include <QHash>
#include <QSet>

namespace tongdai {

namespace {

using ByCode = QHash<QString, const Unit *>;

ByCode indexed(const QList<Unit> &units)
{
    ByCode byCode;
    byCode.reserve(units.size());
    for (const Unit &unit : units)
        byCode.insert(unit.code, &unit);
    return byCode;
}

void checkLinks(const Unit &unit, const ByCode &byCode, QStringList &problems)
{
    const auto check = [&](const QStringList &links, const QString &word, QStringList Unit::*back) {
        for (const QString &code : links) {
            const Unit *other = byCode.value(code);
            if (!other)
                problems << QStringLiteral("unit %1: unknown %2 %3").arg(unit.code, word, code);
            else if (!(other->*back).contains(unit.code))
                problems << QStringLiteral("unit %1: %2 %3 does not name it back").arg(unit.code, word, code);
        }
    };
    check(unit.successors, QStringLiteral("successor"), &Unit::predecessors);
    check(unit.predecessors, QStringLiteral("predecessor"), &Unit::successors);
    if (!unit.parent.isEmpty() && !byCode.contains(unit.parent))
        problems << QStringLiteral("unit %1: unknown parent %2").arg(unit.code, unit.parent);
}

bool hasParentCycle(const Unit &unit, const ByCode &byCode)
{
    QSet<QString> seen {unit.code};
    for (const Unit *at = byCode.value(unit.parent); at; at = byCode.value(at->parent)) {
        if (at->code == unit.code)
            return true;
        if (seen.contains(at->code))
            return false; // a cycle further up: its own members report it
        seen.insert(at->code);
    }
    return false;
}

bool succeedsItself(const Unit &unit, const ByCode &byCode)
{
    QSet<QString> seen;
    QStringList open = unit.successors;
    while (!open.isEmpty()) {
        const QString code = open.takeLast();
        if (code == unit.code)
            return true;
        const Unit *at = byCode.value(code);
        if (!at || seen.contains(code))
            continue;
        seen.insert(code);
        open += at->successors;
    }
    return false;
}

} // namespace

QString levelOf(const Unit &unit)
{
    constexpr qsizetype LongestProvinceCode = 2; // GSO: province 2 digits, district 3, commune 5
    const QString &kind = unit.kind;
    if (kind == u"Xã" || kind == u"Phường" || kind == u"Thị trấn" || kind == u"Đặc khu")
        return QStringLiteral("Cấp xã");
    if (kind == u"Huyện" || kind == u"Quận" || kind == u"Thị xã"
        || (kind == u"Thành phố" && unit.code.size() > LongestProvinceCode))
        return QStringLiteral("Cấp huyện");
    if (kind == u"Tỉnh" || kind == u"Thành phố" || kind == u"Sở")
        return QStringLiteral("Cấp tỉnh");
    return {};
}

QStringList problemsOf(const QList<Unit> &units)
{
    QStringList problems;
    const ByCode byCode = indexed(units);
    QSet<QString> seen;
    for (const Unit &unit : units) {
        if (unit.code.trimmed().isEmpty()) {
            problems << QStringLiteral("unit \"%1\": no code").arg(unit.name);
            continue;
        }
        if (seen.contains(unit.code)) {
            problems << QStringLiteral("unit %1: two with this code").arg(unit.code);
            continue;
        }
        seen.insert(unit.code);
        if (unit.name.trimmed().isEmpty())
            problems << QStringLiteral("unit %1: no name").arg(unit.code);
        if (unit.validFrom.isValid() && unit.validTo.isValid() && unit.validTo < unit.validFrom)
            problems << QStringLiteral("unit %1: gone before it began").arg(unit.code);
        checkLinks(unit, byCode, problems);
        if (hasParentCycle(unit, byCode))
            problems << QStringLiteral("unit %1: is above itself").arg(unit.code);
        if (succeedsItself(unit, byCode))
            problems << QStringLiteral("unit %1: succeeds itself").arg(unit.code);
    }
    return problems;
}

QStringList currentUnits(const QList<Unit> &units, const QString &code, const QDate &day)
{
    const ByCode byCode = indexed(units);
    QStringList current;
    QSet<QString> seen;
    QStringList open {code};
    while (!open.isEmpty()) {
        const QString next = open.takeFirst();
        const Unit *unit = byCode.value(next);
        if (!unit || seen.contains(next))
            continue;
        seen.insert(next);
        if (unit->existsOn(day))
            current << next;
        else
            open = unit->successors + open; // depth first, in the order written
    }
    return current;
}

} // namespace tongdai
