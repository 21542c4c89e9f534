#include "models/domain/call.h"

namespace tongdai {

namespace {

struct Limited {
    const QString &value;
    int limit;
    QLatin1StringView field;
};

void addTooLong(QList<Error> &problems, const Call &call)
{
    using L1 = QLatin1StringView;
    const CitizenWords &words = call.citizen;
    const Limited values[] = {
        {words.name, limits::Name, L1("name")},
        {words.contactPerson, limits::Name, L1("contact_person")},
        {words.phone, limits::Phone, L1("phone")},
        {words.otherPhone, limits::Phone, L1("other_phone")},
        {words.email, limits::Line, L1("email")},
        {words.address, limits::Line, L1("address")},
        {words.identityNumber, limits::Phone, L1("identity_number")},
        {words.taxCode, limits::Phone, L1("tax_code")},
        {words.dossierCode, limits::Phone, L1("dossier_code")},
        {words.question, limits::Line, L1("question")},
        {words.content, limits::Content, L1("content")},
        {words.firstContent, limits::Content, L1("first_content")},
        {words.answer, limits::Content, L1("answer")},
        {call.field, limits::Line, L1("field")},
        {call.communeCode, limits::Phone, L1("commune_code")},
        {call.procedureCode, limits::Phone, L1("procedure_code")},
        {call.recordingId, limits::Recording, L1("recording_id")},
        {call.paperSheet, limits::Phone, L1("paper_sheet")},
    };
    for (const Limited &value : values) {
        if (value.value.size() > value.limit) {
            problems.append({ErrorKind::Invalid, QStringLiteral("longer than %1 characters").arg(value.limit),
                             value.field, QStringLiteral("call.too_long")});
        }
    }
}

bool isBlank(const QString &text)
{
    return QStringView(text).trimmed().isEmpty();
}

} // namespace

QList<Error> problemsOf(const Call &call)
{
    QList<Error> problems;
    const auto add = [&problems](const QString &field, const QString &code, const QString &detail) {
        problems.append({ErrorKind::Invalid, detail, field, code});
    };

    if (call.outcome == Outcome::None)
        add(QStringLiteral("outcome"), QStringLiteral("call.no_outcome"),
            QStringLiteral("no outcome chosen"));

    // Who is called back, and about what, stands in the ticket.
    if (!isJunk(call.outcome) && !call.attempt) {
        const CitizenWords &words = call.citizen;
        if (isBlank(words.question) && isBlank(words.content) && isBlank(call.procedureCode))
            add(QStringLiteral("question"), QStringLiteral("call.no_content"),
                QStringLiteral("neither question, content nor procedure"));

        // A promise to call back that names no number cannot be kept, by anybody.
        if (call.outcome == Outcome::CallBack && isBlank(words.phone) && isBlank(words.otherPhone))
            add(QStringLiteral("phone"), QStringLiteral("call.no_phone"), QStringLiteral("no number to call back"));

        // Decree 20/2008: a report or proposal carries name and address; an urgent one may lack
        // them.
        const bool urgent = call.level == Level::Urgent || call.kind == ContactKind::Emergency;
        const bool named = call.kind == ContactKind::Report || call.kind == ContactKind::Proposal;
        if (named && !urgent && !call.anonymous) {
            if (isBlank(words.name))
                add(QStringLiteral("name"), QStringLiteral("call.no_name"),
                    QStringLiteral("name is compulsory"));
            if (isBlank(words.address) && isBlank(call.communeCode))
                add(QStringLiteral("address"), QStringLiteral("call.no_address"),
                    QStringLiteral("address or commune is compulsory"));
        }
    }

    addTooLong(problems, call);
    return problems;
}

} // namespace tongdai
