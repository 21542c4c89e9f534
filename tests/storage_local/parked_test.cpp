// What the centre has parked, as a workstation of a supervisor has it.
#include "app/storage/local/localparkedwork.h"
#include "tests/storage_local/profilefixture.h"

using namespace tongdai;
using namespace tongdai::storage;

namespace {

class ParkedRows : public ProfileTest
{
protected:
    static User supervisor()
    {
        return {QStringLiteral("giang.cao"),
                QStringLiteral("Cao Hương Giang"),
                Role::Supervisor,
                centreUnit(),
                {},
                true};
    }
    static ParkedNotice notice(const char *id, qint64 atMs)
    {
        ParkedNotice made;
        made.opId = QString::fromLatin1(id);
        made.kind = wire::opTicketCreate();
        made.actor = QStringLiteral("an.le");
        made.station = QStringLiteral("B01");
        made.subject = QStringLiteral("0f0e0d0c-0000-7000-8000-000000000001");
        made.number = QStringLiteral("TM-B01-0001");
        made.why = ParkedNotice::Why::Behind;
        made.problem = QStringLiteral("storage");
        made.code = QStringLiteral("some.rule");
        made.atMs = atMs;
        return made;
    }
    static PullRow rowOf(const ParkedNotice &one)
    {
        return {wire::rowParked(), one.opId, 1, 1, wire::toJson(one), false};
    }
};

} // namespace

TEST_F(ParkedRows, ComeOldestFirstAndGoWhenTheyAreCarriedOut)
{
    open(supervisor());
    LocalParkedWork parked(*profile);
    QSignalSpy changed(&parked, &ParkedWork::parkedChanged);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !changed.isEmpty(); })); // of entering
    changed.clear();
    const ParkedNotice first = notice("b", 1000);
    const ParkedNotice second = notice("a", 2000);
    ASSERT_TRUE(pull(supervisorScope(), {rowOf(second), rowOf(first)}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 1; }));
    EXPECT_EQ(wait(parked.parked()).value(), QList<ParkedNotice>({first, second}));
    ASSERT_TRUE(pull(supervisorScope(), {{wire::rowParked(), first.opId, 0, 3, {}, true}}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 2; }));
    EXPECT_EQ(wait(parked.parked()).value(), QList<ParkedNotice>({second}));
}

TEST_F(ParkedRows, AreNotShownToAnotherPersonOfThatMachine)
{
    open(supervisor());
    LocalParkedWork parked(*profile);
    ASSERT_TRUE(pull(supervisorScope(), {rowOf(notice("a", 1000))}));
    profile->enter({operatorUser(), QStringLiteral("B07"), false});
    EXPECT_TRUE(wait(parked.parked())->isEmpty());
}
