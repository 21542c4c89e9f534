#include "app/wire/documents.h"
#include "app/wire/fields.h"

namespace tongdai::wire {

namespace {

QJsonObject methodJson(const FilingMethod &method)
{
    return Writer()
        .text(QStringLiteral("channel"), method.channel)
        .text(QStringLiteral("time"), method.time)
        .text(QStringLiteral("fee"), method.fee)
        .text(QStringLiteral("note"), method.note)
        .take();
}

FilingMethod readMethod(Reader &reader)
{
    return {reader.text(QStringLiteral("channel"), limits::Line),
            reader.text(QStringLiteral("time"), sizes::Text), reader.text(QStringLiteral("fee"), sizes::Text),
            reader.text(QStringLiteral("note"), sizes::Text)};
}

QJsonObject paperJson(const Paper &paper)
{
    return Writer()
        .text(QStringLiteral("group"), paper.group)
        .text(QStringLiteral("name"), paper.name)
        .text(QStringLiteral("original"), paper.original)
        .text(QStringLiteral("copy"), paper.copy)
        .take();
}

Paper readPaper(Reader &reader)
{
    return {reader.text(QStringLiteral("group"), sizes::Text),
            reader.text(QStringLiteral("name"), sizes::Text),
            reader.text(QStringLiteral("original"), limits::Line),
            reader.text(QStringLiteral("copy"), limits::Line)};
}

QJsonObject basisJson(const LegalBasis &basis)
{
    return Writer().text(QStringLiteral("code"), basis.code).text(QStringLiteral("name"), basis.name).take();
}

LegalBasis readBasis(Reader &reader)
{
    return {reader.text(QStringLiteral("code"), limits::Line),
            reader.text(QStringLiteral("name"), sizes::Text)};
}

} // namespace

QJsonObject toJson(const Procedure &procedure)
{
    QJsonObject object = Writer()
                             .text(QStringLiteral("id"), procedure.id)
                             .text(QStringLiteral("code"), procedure.code)
                             .text(QStringLiteral("name"), procedure.name)
                             .texts(QStringLiteral("common_names"), procedure.commonNames)
                             .text(QStringLiteral("field"), procedure.field)
                             .text(QStringLiteral("agency"), procedure.agency)
                             .text(QStringLiteral("issuer"), procedure.issuer)
                             .text(QStringLiteral("level"), procedure.level)
                             .text(QStringLiteral("audience"), procedure.audience)
                             .text(QStringLiteral("steps"), procedure.steps)
                             .list(QStringLiteral("methods"), procedure.methods, methodJson)
                             .list(QStringLiteral("papers"), procedure.papers, paperJson)
                             .text(QStringLiteral("time_limit"), procedure.timeLimit)
                             .text(QStringLiteral("fees"), procedure.fees)
                             .list(QStringLiteral("legal_basis"), procedure.legalBasis, basisJson)
                             .text(QStringLiteral("conditions"), procedure.conditions)
                             .text(QStringLiteral("result"), procedure.result)
                             .text(QStringLiteral("spoken_answer"), procedure.spokenAnswer)
                             .text(QStringLiteral("source"), procedure.source)
                             .text(QStringLiteral("checked_by"), procedure.checkedBy)
                             .date(QStringLiteral("checked_on"), procedure.checkedOn)
                             .date(QStringLiteral("next_check"), procedure.nextCheck)
                             .date(QStringLiteral("valid_from"), procedure.validFrom)
                             .date(QStringLiteral("valid_to"), procedure.validTo)
                             .text(QStringLiteral("replaced_by"), procedure.replacedBy)
                             .take();
    object.insert(QStringLiteral("version"), procedure.version); // a missing one is read as the first
    return object;
}

Result<Procedure> procedureFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Procedure procedure;
    procedure.id = reader.text(QStringLiteral("id"), sizes::Code, true);
    procedure.code = reader.text(QStringLiteral("code"), sizes::Code);
    procedure.name = reader.text(QStringLiteral("name"), sizes::Title, true);
    procedure.commonNames = reader.texts(QStringLiteral("common_names"), sizes::Links, limits::Line);
    procedure.field = reader.text(QStringLiteral("field"), limits::Line);
    procedure.agency = reader.text(QStringLiteral("agency"), sizes::Text);
    procedure.issuer = reader.text(QStringLiteral("issuer"), sizes::Text);
    procedure.level = reader.text(QStringLiteral("level"), limits::Line);
    procedure.audience = reader.text(QStringLiteral("audience"), sizes::Text);
    procedure.steps = reader.text(QStringLiteral("steps"), sizes::Text);
    procedure.methods
        = readList<FilingMethod>(reader, {}, QStringLiteral("methods"), sizes::Links, readMethod);
    procedure.papers = readList<Paper>(reader, {}, QStringLiteral("papers"), sizes::Papers, readPaper);
    procedure.timeLimit = reader.text(QStringLiteral("time_limit"), sizes::Text);
    procedure.fees = reader.text(QStringLiteral("fees"), sizes::Text);
    procedure.legalBasis
        = readList<LegalBasis>(reader, {}, QStringLiteral("legal_basis"), sizes::Papers, readBasis);
    procedure.conditions = reader.text(QStringLiteral("conditions"), sizes::Text);
    procedure.result = reader.text(QStringLiteral("result"), sizes::Text);
    procedure.spokenAnswer = reader.text(QStringLiteral("spoken_answer"), sizes::Text);
    procedure.source = reader.text(QStringLiteral("source"), sizes::Title);
    procedure.version = static_cast<int>(reader.integer(QStringLiteral("version"), 0, MostCount, 1));
    procedure.checkedBy = reader.text(QStringLiteral("checked_by"), limits::Name);
    procedure.checkedOn = readDate(reader, QStringLiteral("checked_on"));
    procedure.nextCheck = readDate(reader, QStringLiteral("next_check"));
    procedure.validFrom = readDate(reader, QStringLiteral("valid_from"));
    procedure.validTo = readDate(reader, QStringLiteral("valid_to"));
    procedure.replacedBy = reader.text(QStringLiteral("replaced_by"), sizes::Code);
    return finished(reader, std::move(procedure));
}

} // namespace tongdai::wire
