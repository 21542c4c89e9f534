#include "app/intake/portalrecord.h"

#include "app/intake/officialtext.h"
#include "app/intake/otherrecords.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"

#include <QHash>
#include <QJsonArray>

namespace tongdai::intake {

namespace {

constexpr int LongestText = 400'000; ///< of one field, before cleaning; the domain's own limits come after
constexpr int DeepestKeys = 8; ///< no known form nests deeper

QString textOf(wire::Reader &reader, const QString &name)
{
    return plainText(reader.text(name, LongestText));
}

template<typename Fn> void eachObject(wire::Reader &reader, const QString &name, Fn fn)
{
    for (const QJsonValue value : reader.array(name, 2000)) {
        if (!value.isObject()) {
            reader.refuse(name, QStringLiteral("json.type"), QStringLiteral("an element is not an object"));
            return;
        }
        wire::Reader child(value.toObject(), name);
        fn(child);
        reader.absorb(child);
    }
}

QString normalKey(const QString &key)
{
    return key.normalized(QString::NormalizationForm_C).trimmed();
}

QJsonValue withNormalKeys(const QJsonValue &value, int depth);

QJsonObject withNormalKeys(const QJsonObject &object, int depth)
{
    QJsonObject made;
    for (auto it = object.begin(); it != object.end(); ++it)
        made.insert(normalKey(it.key()), withNormalKeys(it.value(), depth + 1));
    return made;
}

QJsonValue withNormalKeys(const QJsonValue &value, int depth)
{
    if (depth > DeepestKeys)
        return value;
    if (value.isObject())
        return withNormalKeys(value.toObject(), depth);
    if (!value.isArray())
        return value;
    QJsonArray made;
    for (const QJsonValue element : value.toArray())
        made.append(withNormalKeys(element, depth + 1));
    return made;
}

/// What the portal's form knows of the procedure: the fields that are there, filled or not.
ProcedureParts partsIn(const QJsonObject &object)
{
    static const QHash<QString, ProcedurePart> names {
        {QStringLiteral("name"), ProcedurePart::Name},
        {QStringLiteral("field"), ProcedurePart::Field},
        {QStringLiteral("agency"), ProcedurePart::Agency},
        {QStringLiteral("issuer"), ProcedurePart::Issuer},
        {QStringLiteral("level"), ProcedurePart::Level},
        {QStringLiteral("audience"), ProcedurePart::Audience},
        {QStringLiteral("steps"), ProcedurePart::Steps},
        {QStringLiteral("methods"), ProcedurePart::Methods},
        {QStringLiteral("dossier"), ProcedurePart::Papers},
        {QStringLiteral("time_limit"), ProcedurePart::TimeLimit},
        {QStringLiteral("fees"), ProcedurePart::Fees},
        {QStringLiteral("legal_basis"), ProcedurePart::LegalBasis},
        {QStringLiteral("conditions"), ProcedurePart::Conditions},
        {QStringLiteral("result"), ProcedurePart::Result},
    };
    ProcedureParts parts;
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        parts.setFlag(name.value(), object.contains(name.key()));
    return parts;
}

Result<IntakeRow> ownRow(const QJsonObject &object)
{
    const bool ours = object.contains(QStringLiteral("papers")) || object.contains(QStringLiteral("id"));
    auto procedure = ours ? wire::procedureFromJson(object) : procedureFromPortal(object);
    if (!procedure)
        return tl::unexpected(procedure.error());
    IntakeRow row;
    row.procedure = std::move(*procedure);
    row.parts = ours ? allParts() : partsIn(object);
    return row;
}

} // namespace

Result<Procedure> procedureFromPortal(const QJsonObject &object)
{
    wire::Reader reader(object);
    Procedure made;
    made.name = textOf(reader, QStringLiteral("name")).simplified();
    const QString code = reader.text(QStringLiteral("code"), 100).trimmed();
    made.code = procedureCodeIn(code);
    if (made.code.isEmpty() && !code.isEmpty())
        reader.refuse(QStringLiteral("code"), QStringLiteral("kb.bad_code"),
                      QStringLiteral("not of the form 1.001193"));
    made.field = textOf(reader, QStringLiteral("field")).simplified();
    made.agency = textOf(reader, QStringLiteral("agency"));
    made.issuer = textOf(reader, QStringLiteral("issuer")).simplified();
    made.level = textOf(reader, QStringLiteral("level")).simplified();
    made.audience = textOf(reader, QStringLiteral("audience"));
    made.steps = textOf(reader, QStringLiteral("steps"));
    made.timeLimit = textOf(reader, QStringLiteral("time_limit"));
    made.fees = textOf(reader, QStringLiteral("fees"));
    made.conditions = textOf(reader, QStringLiteral("conditions"));
    made.result = textOf(reader, QStringLiteral("result"));
    made.source = textOf(reader, QStringLiteral("source"));
    eachObject(reader, QStringLiteral("methods"), [&made](wire::Reader &child) {
        made.methods.append({textOf(child, QStringLiteral("channel")), textOf(child, QStringLiteral("time")),
                             textOf(child, QStringLiteral("fee")), textOf(child, QStringLiteral("note"))});
    });
    eachObject(reader, QStringLiteral("dossier"), [&made](wire::Reader &child) {
        made.papers.append({textOf(child, QStringLiteral("case")), textOf(child, QStringLiteral("name")),
                            textOf(child, QStringLiteral("original")),
                            textOf(child, QStringLiteral("copy"))});
    });
    eachObject(reader, QStringLiteral("legal_basis"), [&made](wire::Reader &child) {
        made.legalBasis.append(
            {textOf(child, QStringLiteral("code")), textOf(child, QStringLiteral("name"))});
    });
    if (!reader.ok())
        return tl::unexpected(reader.error());
    made.id = idOf(made);
    return made;
}

QJsonObject toPortal(const Procedure &procedure)
{
    QJsonArray methods;
    for (const FilingMethod &method : procedure.methods) {
        methods.append(QJsonObject {{QStringLiteral("channel"), method.channel},
                                    {QStringLiteral("time"), method.time},
                                    {QStringLiteral("fee"), method.fee},
                                    {QStringLiteral("note"), method.note}});
    }
    QJsonArray dossier;
    for (const Paper &paper : procedure.papers) {
        dossier.append(QJsonObject {{QStringLiteral("case"), paper.group},
                                    {QStringLiteral("name"), paper.name},
                                    {QStringLiteral("original"), paper.original},
                                    {QStringLiteral("copy"), paper.copy}});
    }
    QJsonArray basis;
    for (const LegalBasis &law : procedure.legalBasis)
        basis.append(QJsonObject {{QStringLiteral("code"), law.code}, {QStringLiteral("name"), law.name}});
    return {
        {QStringLiteral("code"), procedure.code},
        {QStringLiteral("name"), procedure.name},
        {QStringLiteral("field"), procedure.field},
        {QStringLiteral("agency"), procedure.agency},
        {QStringLiteral("issuer"), procedure.issuer},
        {QStringLiteral("level"), procedure.level},
        {QStringLiteral("audience"), procedure.audience},
        {QStringLiteral("steps"), procedure.steps},
        {QStringLiteral("methods"), methods},
        {QStringLiteral("dossier"), dossier},
        {QStringLiteral("time_limit"), procedure.timeLimit},
        {QStringLiteral("fees"), procedure.fees},
        {QStringLiteral("legal_basis"), basis},
        {QStringLiteral("conditions"), procedure.conditions},
        {QStringLiteral("result"), procedure.result},
        {QStringLiteral("source"), procedure.source},
    };
}

Result<IntakeRow> rowFromJson(const QJsonObject &given)
{
    const QJsonObject object = withNormalKeys(given, 0);
    auto row = isRawPortal(object) ? rawPortalRow(object)
        : isDocExport(object)      ? docExportRow(object)
        : isMongoExport(object)    ? mongoRow(object)
                                   : ownRow(object);
    if (!row)
        return row;
    if (row->procedure.id.isEmpty())
        row->procedure.id = idOf(row->procedure);
    if (row->procedure.code.isEmpty())
        row->flags.append({QStringLiteral("code.missing"), QStringLiteral("it has no code")});
    const QStringList problems = problemsOf(row->procedure);
    if (!problems.isEmpty())
        return fail(ErrorKind::Invalid, problemSentence(problems.first()), {}, problems.first());
    if (const auto storable = checkStorable(row->procedure); !storable)
        return tl::unexpected(storable.error());
    flagFees(*row);
    return row;
}

} // namespace tongdai::intake
