#include "ui/calls/outcomewords.h"

#include "ui/widgets/labels.h"

namespace tongdai {

namespace {

QList<DigitList::Row> numbered(std::initializer_list<Outcome> outcomes)
{
    QList<DigitList::Row> rows;
    for (const Outcome outcome : outcomes)
        rows << DigitList::Row {QString::number(rows.size() + 1), OutcomeWords::brief(outcome), int(outcome)};
    return rows;
}

} // namespace

QString OutcomeWords::brief(Outcome outcome)
{
    switch (outcome) {
    case Outcome::SentInfo:
        return tr("Sent Zalo, SMS, email");
    case Outcome::GuidedOnline:
        return tr("Guided online");
    case Outcome::GuidedPostal:
        return tr("Guided to post");
    case Outcome::Appointment:
        return tr("Appointment");
    case Outcome::DossierLookup:
        return tr("Dossier lookup");
    case Outcome::CallBack:
        return tr("Will call back");
    case Outcome::NeedInfo:
        return tr("Waiting for more");
    case Outcome::GuidedComplaint:
        return tr("Guided to complain");
    case Outcome::ToEmergency:
        return tr("Emergency number");
    case Outcome::ToDepartment:
        return tr("To a department");
    default:
        return Labels::of(outcome);
    }
}

QList<DigitList::Row> OutcomeWords::mainRows()
{
    QList<DigitList::Row> rows
        = numbered({Outcome::Answered, Outcome::SentInfo, Outcome::GuidedOnline, Outcome::GuidedPostal,
                    Outcome::Appointment, Outcome::DossierLookup, Outcome::CallBack, Outcome::NeedInfo});
    rows << DigitList::Row {QStringLiteral("9"), tr("No content…"), OpenJunk};
    rows << DigitList::Row {QStringLiteral("0"), tr("Other…"), OpenRest};
    return rows;
}

QList<DigitList::Row> OutcomeWords::junkRows()
{
    return numbered(
        {Outcome::WrongNumber, Outcome::OneRing, Outcome::Dropped, Outcome::Inaudible, Outcome::Nuisance});
}

QList<DigitList::Row> OutcomeWords::restRows()
{
    return numbered({Outcome::ToDepartment, Outcome::GuidedComplaint, Outcome::ToEmergency,
                     Outcome::OutOfScope, Outcome::Duplicate});
}

QList<DigitList::Row> OutcomeWords::attemptRows()
{
    QList<DigitList::Row> rows;
    for (const AttemptResult result : {AttemptResult::Reached, AttemptResult::NoAnswer, AttemptResult::Busy,
                                       AttemptResult::WrongNumber, AttemptResult::CallLater, AttemptResult::Voicemail})
        rows << DigitList::Row {QString::number(rows.size() + 1), Labels::of(result), int(result)};
    return rows;
}

} // namespace tongdai
