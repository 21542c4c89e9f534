#include "models/domain/unitfacts.h"

namespace tongdai {

namespace {

void fill(UnitFact &into, const UnitFact &from)
{
    for (QString UnitFact::*member :
         {&UnitFact::counter, &UnitFact::hours, &UnitFact::fee, &UnitFact::note}) {
        if ((into.*member).trimmed().isEmpty())
            into.*member = from.*member;
    }
}

} // namespace

UnitFact factAt(const QList<UnitFact> &facts, const QString &unit, const QString &procedure)
{
    UnitFact found;
    found.unit = unit;
    found.procedure = procedure;
    for (const UnitFact &fact : facts) {
        if (fact.unit == unit && fact.procedure == procedure)
            found = fact;
    }
    for (const UnitFact &fact : facts) {
        if (fact.unit == unit && fact.procedure.isEmpty())
            fill(found, fact);
    }
    return found;
}

bool saysAnything(const UnitFact &fact)
{
    return !(fact.counter + fact.hours + fact.fee + fact.note).trimmed().isEmpty();
}

} // namespace tongdai
