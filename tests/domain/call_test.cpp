#include "models/domain/call.h"
#include "tests/domain/printing.h"

using namespace tongdai;

namespace {

Call soundCall(ContactKind kind = ContactKind::Question)
{
    Call call;
    call.kind = kind;
    call.outcome = Outcome::Answered;
    call.citizen.question = QStringLiteral("làm giấy độc thân");
    call.citizen.name = QStringLiteral("Người Thử");
    call.citizen.address = QStringLiteral("ấp 3");
    return call;
}

/// "field code" of every problem.
QStringList problems(const Call &call)
{
    QStringList texts;
    for (const Error &error : problemsOf(call)) {
        EXPECT_EQ(error.kind, ErrorKind::Invalid);
        EXPECT_FALSE(error.detail.isEmpty());
        texts << error.field + u' ' + error.code;
    }
    return texts;
}

QStringList one(const char16_t *problem)
{
    return {QString::fromUtf16(problem)};
}

} // namespace

TEST(Call, IsSoundWithAQuestionAndAnOutcome)
{
    Call call;
    call.outcome = Outcome::Answered;
    call.citizen.question = QStringLiteral("hỏi");
    EXPECT_EQ(problems(call), QStringList());
}

TEST(Call, NeedsAnOutcomeAlways)
{
    Call call = soundCall();
    call.outcome = Outcome::None;
    EXPECT_EQ(problems(call), one(u"outcome call.no_outcome"));
}

TEST(Call, NeedsWordsOrAProcedureUnlessItIsJunk)
{
    Call call;
    call.outcome = Outcome::Answered;
    EXPECT_EQ(problems(call), one(u"question call.no_content"));
    call.citizen.question = QStringLiteral(" \t ");
    EXPECT_EQ(problems(call), one(u"question call.no_content"));
    call.procedureCode = QStringLiteral("1.001193");
    EXPECT_EQ(problems(call), QStringList());
    call = Call();
    call.outcome = Outcome::OneRing;
    call.kind = ContactKind::Report;
    EXPECT_EQ(problems(call), QStringList());
}

TEST(Call, NeedsNameAndAddressForReportsAndProposalsOnly)
{
    for (int kind = 0; kind <= static_cast<int>(ContactKind::Emergency); ++kind) {
        Call call = soundCall(static_cast<ContactKind>(kind));
        call.citizen.name.clear();
        call.citizen.address.clear();
        const bool named = call.kind == ContactKind::Report || call.kind == ContactKind::Proposal;
        EXPECT_EQ(problems(call),
                  named ? QStringList(
                      {QStringLiteral("name call.no_name"), QStringLiteral("address call.no_address")})
                        : QStringList());
    }
}

TEST(Call, APromiseToCallBackNamesANumber)
{
    Call call = soundCall();
    call.outcome = Outcome::CallBack;
    call.citizen.phone.clear();
    call.citizen.otherPhone.clear();
    EXPECT_EQ(problems(call), QStringList({QStringLiteral("phone call.no_phone")}));
    call.citizen.otherPhone = QStringLiteral("0900000012");
    EXPECT_EQ(problems(call), QStringList());
}

TEST(Call, MayLackANameWhenUrgentOrAnonymous)
{
    Call call = soundCall(ContactKind::Report);
    call.citizen.name.clear();
    EXPECT_EQ(problems(call), one(u"name call.no_name"));
    call.level = Level::Urgent;
    EXPECT_EQ(problems(call), QStringList());
    call.level = Level::Complex;
    call.anonymous = true;
    EXPECT_EQ(problems(call), QStringList());
}

TEST(Call, TakesACommuneForAnAddress)
{
    Call call = soundCall(ContactKind::Proposal);
    call.citizen.address.clear();
    call.communeCode = QStringLiteral("25993");
    EXPECT_EQ(problems(call), QStringList());
}

TEST(Call, SaysWhichFieldIsTooLong)
{
    struct Field {
        QString CitizenWords::*member;
        int limit;
        const char16_t *name;
    };
    const Field fields[] = {
        {&CitizenWords::name, limits::Name, u"name"},
        {&CitizenWords::contactPerson, limits::Name, u"contact_person"},
        {&CitizenWords::phone, limits::Phone, u"phone"},
        {&CitizenWords::otherPhone, limits::Phone, u"other_phone"},
        {&CitizenWords::email, limits::Line, u"email"},
        {&CitizenWords::address, limits::Line, u"address"},
        {&CitizenWords::identityNumber, limits::Phone, u"identity_number"},
        {&CitizenWords::taxCode, limits::Phone, u"tax_code"},
        {&CitizenWords::dossierCode, limits::Phone, u"dossier_code"},
        {&CitizenWords::question, limits::Line, u"question"},
        {&CitizenWords::content, limits::Content, u"content"},
        {&CitizenWords::firstContent, limits::Content, u"first_content"},
        {&CitizenWords::answer, limits::Content, u"answer"},
    };
    for (const Field &field : fields) {
        Call call = soundCall();
        call.citizen.*field.member = QString(field.limit, u'ạ');
        EXPECT_EQ(problems(call), QStringList());
        call.citizen.*field.member += u'!';
        EXPECT_EQ(problems(call),
                  QStringList(QString::fromUtf16(field.name) + QStringLiteral(" call.too_long")));
        call.outcome = Outcome::Nuisance;
        EXPECT_EQ(problems(call).size(), 1) << "limits hold for junk too";
    }
}
