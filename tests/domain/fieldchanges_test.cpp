// Which fields may be corrected, and that each is written as it is read.
#include "models/domain/fieldchanges.h"

#include <gtest/gtest.h>

using namespace tongdai;

TEST(FieldChanges, WhatDiffersIsNamedAndGivesTheOtherCallWhenWrittenIntoTheFirst)
{
    Call before;
    before.citizen.name = QStringLiteral("Nguyễn Văn Mẫu");
    before.citizen.firstContent = QStringLiteral("hỏi");
    before.outcome = Outcome::Answered;
    Call after = before;
    after.citizen.name = QStringLiteral("Nguyễn Văn Mẩu");
    after.citizen.content = QStringLiteral("hỏi làm lại khai sinh");
    after.kind = ContactKind::Report;
    after.anonymous = true;
    after.outcome = Outcome::Nuisance;
    const QList<CorrectedField> changes = changesBetween(before, after);
    EXPECT_EQ(changes.size(), 5);
    Call written = before;
    for (const CorrectedField &change : changes) {
        EXPECT_EQ(fieldText(before, change.field), change.before);
        EXPECT_TRUE(setField(written, change.field, change.after));
    }
    EXPECT_EQ(written, after);
    for (const CorrectedField &change : changes) // a call always has an outcome, so it has one after any correction
        EXPECT_TRUE(setField(written, change.field, change.before));
    EXPECT_EQ(written, before);
}

TEST(FieldChanges, TimesAuthorAndFirstWordsAreNotAmongThem)
{
    Call before;
    Call after = before;
    after.startedMs = 5;
    after.operatorName = QStringLiteral("an.le");
    after.citizen.firstContent = QStringLiteral("khác");
    after.ticketId = QUuid::createUuid();
    after.needsReview = true;
    EXPECT_TRUE(changesBetween(before, after).isEmpty());
    EXPECT_FALSE(setField(after, QStringLiteral("started_ms"), QStringLiteral("7")));
    EXPECT_FALSE(fieldText(after, QStringLiteral("first_content")).has_value());
}

TEST(FieldChanges, AWordThatIsNoneOfTheFieldsChangesNothing)
{
    Ticket ticket;
    ticket.level = Level::Urgent;
    EXPECT_FALSE(setField(ticket, QStringLiteral("level"), QStringLiteral("soon")));
    EXPECT_EQ(ticket.level, Level::Urgent);
    EXPECT_FALSE(setField(ticket, QStringLiteral("outcome"), QStringLiteral("answered")));
    Call call;
    EXPECT_FALSE(setField(call, QStringLiteral("anonymous"), QStringLiteral("maybe")));
}

TEST(FieldChanges, NamesAndNumbersTellWhoATitleDoesNot)
{
    EXPECT_TRUE(tellsWho(QStringLiteral("phone")));
    EXPECT_TRUE(tellsWho(QStringLiteral("address")));
    EXPECT_FALSE(tellsWho(QStringLiteral("question")));
    EXPECT_FALSE(tellsWho(QStringLiteral("level")));
}
