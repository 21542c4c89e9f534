// What is noted of callers on a workstation: at once, without a network, over a restart, sealed.
#include "profilefixture.h"

#include "app/wire/callerdocuments.h"

#include <QDirIterator>

namespace tongdai::storage {

namespace {

class CallerTest : public ProfileTest
{
protected:
    QList<Person> people() { return wait(calls->peopleBehind(number())).value_or(QList<Person>()); }
    static QString number() { return QStringLiteral("0900000012"); }
    static QString one() { return QStringLiteral("Lê Thị Thử"); }
    static QString other() { return QStringLiteral("chị Thử"); }
    void callTwice()
    {
        ASSERT_TRUE(wait(calls->save({call(number(), other()), {}})));
        ASSERT_TRUE(wait(calls->save({call(number(), one()), {}})));
        ASSERT_EQ(people().size(), 2);
    }
    CallerCard card()
    {
        const auto there = wait(calls->callerCard(number()));
        EXPECT_TRUE(there);
        return there.value_or(CallerCard {});
    }
};

} // namespace

TEST_F(CallerTest, TwoNamesBecomeOneAtOnceAndAreTwoAgain)
{
    open();
    callTwice();
    const CallerCard before = card();
    EXPECT_FALSE(before.id.isNull());
    ASSERT_TRUE(wait(calls->keepCallerCard(cardSaying(before, one(), {other()}, QStringLiteral("nặng tai")))));
    ASSERT_EQ(people().size(), 1);
    EXPECT_EQ(people().first().alert, QStringLiteral("nặng tai"));
    EXPECT_EQ(people().first().calls, 2);
    reopen();
    ASSERT_EQ(people().size(), 1);
    const CallerCard now = card();
    EXPECT_EQ(now.id, before.id);
    EXPECT_EQ(now.version, 1) << "what it becomes at the centre";
    ASSERT_TRUE(wait(calls->keepCallerCard(cardSaying(now, one(), {}, {}))));
    EXPECT_EQ(people().size(), 2);
}

TEST_F(CallerTest, TheCentresRowIsFoundByTheNumberAndOursLiesOverIt)
{
    open();
    callTwice();
    CallerCard theirs;
    theirs.id = newUuid7(clock.now);
    theirs.phone = number();
    theirs.version = 3;
    theirs = cardSaying(theirs, one(), {}, QStringLiteral("nói to"));
    ASSERT_TRUE(pull(QStringLiteral("calls"),
                     {{wire::rowCaller(), idText(theirs.id), 3, 3, wire::toJson(theirs), false}}));
    ASSERT_EQ(people().size(), 2);
    EXPECT_EQ(people().first().alert, QStringLiteral("nói to"));
    ASSERT_TRUE(wait(calls->keepCallerCard(cardSaying(card(), one(), {other()}, QStringLiteral("nói to và chậm")))));
    EXPECT_EQ(people().first().alert, QStringLiteral("nói to và chậm"));
    EXPECT_EQ(counts().waiting, 3);
    // Once the centre shows it there is nothing left to lay over.
    answerAll();
    theirs = cardSaying(theirs, one(), {other()}, QStringLiteral("nói to và chậm"));
    theirs.version = 4;
    ASSERT_TRUE(pull(QStringLiteral("calls"),
                     {{wire::rowCaller(), idText(theirs.id), 4, 4, wire::toJson(theirs), false}}));
    EXPECT_EQ(card().version, 4);
    EXPECT_EQ(people().size(), 1);
}

TEST_F(CallerTest, WhatIsNotedOfACitizenIsReadableInNoFile)
{
    open();
    callTwice();
    ASSERT_TRUE(wait(calls->keepCallerCard(cardSaying(card(), one(), {}, QStringLiteral("benh-tim-khong-lam-gap")))));
    CallerCard theirs;
    theirs.id = newUuid7(clock.now);
    theirs.phone = QStringLiteral("0900000034");
    theirs.version = 1;
    theirs = cardSaying(theirs, QStringLiteral("Phạm Văn Mẫu"), {}, QStringLiteral("so-nguoi-la-rat-nhieu"));
    ASSERT_TRUE(pull(QStringLiteral("calls"),
                     {{wire::rowCaller(), idText(theirs.id), 1, 1, wire::toJson(theirs), false}}));
    settle();
    close();
    QDirIterator each(options().folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const char *words : {"benh-tim", "so-nguoi-la", "0900000034"})
            EXPECT_FALSE(bytes.contains(words)) << words << " in " << qPrintable(file.fileName());
    }
}

} // namespace tongdai::storage
