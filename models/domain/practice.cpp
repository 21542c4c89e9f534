#include "models/domain/practice.h"

namespace tongdai {

QList<PracticeLesson> practiceLessons()
{
    const QList<Outcome> told {Outcome::Answered, Outcome::SentInfo, Outcome::GuidedOnline, Outcome::GuidedPostal,
                               Outcome::Appointment};
    return {
        {QStringLiteral("single-paper"), QStringLiteral("0900000101"), told, QStringLiteral("1.004873"), false},
        {QStringLiteral("wrong-number"), QStringLiteral("0900000102"), {Outcome::WrongNumber}, {}, false},
        {QStringLiteral("birth"), QStringLiteral("0900000103"), told, QStringLiteral("1.001193"), false},
        {QStringLiteral("call-back"), QStringLiteral("0900000104"), {Outcome::CallBack}, {}, false},
        {QStringLiteral("silence"), {}, {Outcome::Inaudible, Outcome::Dropped, Outcome::OneRing}, {}, false},
        {QStringLiteral("late-dossier"), QStringLiteral("0900000105"), {Outcome::ToDesk}, {}, true},
    };
}

QList<PracticeRemark> remarksOn(const PracticeLesson &lesson, const Call &call, const std::optional<Ticket> &ticket)
{
    QList<PracticeRemark> remarks;
    const bool handedOver = ticket && !ticket->leadUnit.isEmpty();
    if (lesson.handOver && !handedOver)
        remarks << PracticeRemark::NoTicket;
    else if (!lesson.outcomes.contains(call.outcome))
        remarks << PracticeRemark::OtherOutcome;
    if (!lesson.procedureCode.isEmpty() && call.procedureCode != lesson.procedureCode)
        remarks << (call.procedureCode.isEmpty() ? PracticeRemark::NoProcedure : PracticeRemark::OtherProcedure);
    return remarks.isEmpty() ? QList<PracticeRemark> {PracticeRemark::Right} : remarks;
}

} // namespace tongdai
