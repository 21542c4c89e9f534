#include "models/domain/practice.h"

#include "models/domain/phonenumber.h"

#include <QSet>

#include <gtest/gtest.h>

namespace tongdai {

namespace {

PracticeLesson lesson(const char *id)
{
    for (const PracticeLesson &known : practiceLessons()) {
        if (known.id == QLatin1String(id))
            return known;
    }
    ADD_FAILURE() << "no lesson " << id;
    return {};
}

} // namespace

TEST(Practice, EveryLessonHasItsOwnNameAndNoRealNumber)
{
    QSet<QString> ids;
    for (const PracticeLesson &lesson : practiceLessons()) {
        EXPECT_FALSE(ids.contains(lesson.id));
        ids.insert(lesson.id);
        EXPECT_FALSE(lesson.outcomes.isEmpty());
        EXPECT_TRUE(lesson.number.isEmpty() || lesson.number.startsWith(QStringLiteral("09000001")));
    }
    EXPECT_GE(ids.size(), 6);
}

TEST(Practice, ACallAnsweredFromTheRightProcedureIsRight)
{
    const PracticeLesson single = lesson("single-paper");
    Call call;
    call.outcome = Outcome::SentInfo; // told in another way, as good
    call.procedureCode = single.procedureCode;
    EXPECT_EQ(remarksOn(single, call, {}), QList<PracticeRemark> {PracticeRemark::Right});
}

TEST(Practice, SaysWhatIsMissingAndWhatIsOther)
{
    const PracticeLesson single = lesson("single-paper");
    Call call;
    call.outcome = Outcome::WrongNumber;
    EXPECT_EQ(remarksOn(single, call, {}),
              (QList<PracticeRemark> {PracticeRemark::OtherOutcome, PracticeRemark::NoProcedure}));
    call.outcome = Outcome::Answered;
    call.procedureCode = QStringLiteral("1.000656");
    EXPECT_EQ(remarksOn(single, call, {}), QList<PracticeRemark> {PracticeRemark::OtherProcedure});
}

TEST(Practice, WhatADeskMustHearOfNeedsATicketForADesk)
{
    const PracticeLesson late = lesson("late-dossier");
    Call call;
    call.outcome = Outcome::ToDesk;
    EXPECT_EQ(remarksOn(late, call, {}), QList<PracticeRemark> {PracticeRemark::NoTicket});
    EXPECT_EQ(remarksOn(late, call, Ticket {}), QList<PracticeRemark> {PracticeRemark::NoTicket});
    Ticket ticket;
    ticket.leadUnit = QStringLiteral("731");
    EXPECT_EQ(remarksOn(late, call, ticket), QList<PracticeRemark> {PracticeRemark::Right});
}

} // namespace tongdai
