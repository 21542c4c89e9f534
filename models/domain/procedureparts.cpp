#include "models/domain/procedureparts.h"

#include "models/domain/vietnamesetext.h"

#include <QRegularExpression>
#include <QSet>

namespace tongdai {

namespace {

constexpr auto NamesOnly = ProcedureParts(ProcedurePart::Name) | ProcedurePart::Field | ProcedurePart::Agency
    | ProcedurePart::Issuer | ProcedurePart::Level;

QSet<QString> agenciesIn(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[;,\\n]"));
    QSet<QString> agencies;
    for (const QString &agency : text.split(separators, Qt::SkipEmptyParts)) {
        if (const QString plain = searchForm(agency).simplified(); !plain.isEmpty())
            agencies.insert(plain);
    }
    return agencies;
}

template<typename T> void take(T &now, const T &incoming, bool known)
{
    if (known)
        now = incoming;
}

void takeUnlessBlank(QString &now, const QString &incoming, bool known)
{
    if (known && !incoming.trimmed().isEmpty())
        now = incoming;
}

} // namespace

ProcedureParts allParts()
{
    return ProcedureParts::fromInt((1U << 14) - 1);
}

bool knowsContent(ProcedureParts parts)
{
    return bool(parts & ~NamesOnly);
}

ProcedureParts missingParts(const Procedure &procedure)
{
    ProcedureParts missing;
    missing.setFlag(ProcedurePart::Field, procedure.field.isEmpty());
    missing.setFlag(ProcedurePart::Agency, procedure.agency.isEmpty());
    missing.setFlag(ProcedurePart::Issuer, procedure.issuer.isEmpty());
    missing.setFlag(ProcedurePart::Level, procedure.level.isEmpty());
    if (problemsOf(procedure).contains(QStringLiteral("kb.no_content")))
        missing |= allParts() & ~NamesOnly;
    return missing;
}

Procedure merged(const Procedure &before, const Procedure &incoming, ProcedureParts parts)
{
    Procedure now = before;
    const auto known = [parts](ProcedurePart part) { return parts.testFlag(part); };
    takeUnlessBlank(now.name, incoming.name, known(ProcedurePart::Name));
    takeUnlessBlank(now.field, incoming.field, known(ProcedurePart::Field));
    if (agenciesIn(before.agency) != agenciesIn(incoming.agency))
        takeUnlessBlank(now.agency, incoming.agency, known(ProcedurePart::Agency));
    takeUnlessBlank(now.issuer, incoming.issuer, known(ProcedurePart::Issuer));
    takeUnlessBlank(now.level, incoming.level, known(ProcedurePart::Level));
    take(now.audience, incoming.audience, known(ProcedurePart::Audience));
    take(now.steps, incoming.steps, known(ProcedurePart::Steps));
    take(now.methods, incoming.methods, known(ProcedurePart::Methods));
    take(now.papers, incoming.papers, known(ProcedurePart::Papers));
    take(now.timeLimit, incoming.timeLimit, known(ProcedurePart::TimeLimit));
    take(now.fees, incoming.fees, known(ProcedurePart::Fees));
    take(now.legalBasis, incoming.legalBasis, known(ProcedurePart::LegalBasis));
    take(now.conditions, incoming.conditions, known(ProcedurePart::Conditions));
    take(now.result, incoming.result, known(ProcedurePart::Result));
    // A list does not say where a text is from: the text's source stays.
    takeUnlessBlank(now.source, incoming.source, knowsContent(parts));
    if (!incoming.commonNames.isEmpty())
        now.commonNames = incoming.commonNames;
    takeUnlessBlank(now.spokenAnswer, incoming.spokenAnswer, true);
    takeUnlessBlank(now.checkedBy, incoming.checkedBy, true);
    if (incoming.checkedOn.isValid())
        now.checkedOn = incoming.checkedOn;
    if (incoming.nextCheck.isValid())
        now.nextCheck = incoming.nextCheck;
    if (incoming.validFrom.isValid())
        now.validFrom = incoming.validFrom;
    if (incoming.validTo.isValid())
        now.validTo = incoming.validTo;
    takeUnlessBlank(now.replacedBy, incoming.replacedBy, true);
    return now;
}

bool renamed(const QString &before, const QString &after)
{
    return cleanText(before).simplified() != cleanText(after).simplified();
}

} // namespace tongdai
