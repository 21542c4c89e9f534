// What editors write reaches the operators; who came second is told so. Three workstations, one centre.
#include "centre.h"
#include "seat.h"

#include <algorithm>

using namespace tongdai;

namespace {

const QString Birth = QStringLiteral("1.001193");

class KnowledgeJob : public testing::Test
{
protected:
    QString profile(const QString &name) const { return m_profiles.filePath(name); }

    static void goLive(Seat &seat, const QString &user)
    {
        ASSERT_TRUE(seat.enter(user));
        ASSERT_TRUE(seat.reaches(SyncState::Live));
    }
    static KnowledgeDesk &desk(Seat &seat) { return seat.session->knowledgeDesk(); }

    static QList<CommonName> names(Seat &seat)
    {
        return waitFor(desk(seat).commonNames()).value_or(QList<CommonName>());
    }
    static std::optional<ArticleDraft> draft(Seat &seat, const QUuid &id)
    {
        const auto drafts = waitFor(desk(seat).drafts()).value_or(QList<ArticleDraft>());
        const auto found = std::find_if(drafts.begin(), drafts.end(),
                                        [&id](const ArticleDraft &one) { return one.id == id; });
        return found == drafts.end() ? std::nullopt : std::optional(*found);
    }
    static std::optional<Procedure> article(Seat &seat)
    {
        const auto found = waitFor(seat.session->articleIndex().procedure(Birth));
        return found ? std::optional(*found) : std::nullopt;
    }
    static CommonName name(const QString &words)
    {
        CommonName made;
        made.id = newUuid7(1'795'399'200'000);
        made.words = words;
        made.procedures = QStringList {Birth};
        return made;
    }
    static ArticleDraft draftOn(const Procedure &base, const QString &steps)
    {
        ArticleDraft made;
        made.id = newUuid7(1'795'399'200'000);
        made.procedure = base;
        made.procedure.steps = steps;
        made.baseVersion = base.version;
        made.state = DraftState::Review;
        made.note = QStringLiteral("rõ hơn");
        return made;
    }
    /// The one refusal on the page "Đồng bộ".
    static std::optional<WaitingItem> refusal(Seat &seat)
    {
        const auto there = [&seat] {
            const auto items = seat.session->syncMonitor().items();
            return !items.isEmpty() && items.first().refused;
        };
        if (!becomesTrue(there))
            return std::nullopt;
        return seat.session->syncMonitor().items().first();
    }

    Centre centre;

private:
    QTemporaryDir m_profiles;
};

} // namespace

TEST_F(KnowledgeJob, FromTwoEditorsToTheOperatorsScreen)
{
    Seat ngan(centre, profile(QStringLiteral("ngan")));
    Seat mai(centre, profile(QStringLiteral("mai")));
    Seat op(centre, profile(QStringLiteral("op")));
    goLive(ngan, QStringLiteral("ngan"));
    goLive(mai, QStringLiteral("mai"));
    goLive(op, QStringLiteral("an"));
    ASSERT_TRUE(becomesTrue([&] { return article(ngan).has_value(); }));

    // Written with the cable out, seen by everybody once it is back.
    centre.stop();
    ASSERT_TRUE(ngan.reaches(SyncState::Offline));
    ASSERT_TRUE(waitFor(desk(ngan).keepName(name(QStringLiteral("tờ con nhím")))));
    const ArticleDraft first = draftOn(*article(ngan), QStringLiteral("Mang giấy chứng sinh"));
    ASSERT_TRUE(waitFor(desk(ngan).keepDraft(first)));
    EXPECT_TRUE(draft(ngan, first.id)->waiting);
    centre.start();
    ASSERT_TRUE(ngan.allSent(90'000));
    ASSERT_TRUE(becomesTrue([&] { return names(op).size() == 1; }, 60'000));
    EXPECT_EQ(names(op).first().by, QStringLiteral("ngan"));
    ASSERT_TRUE(becomesTrue([&] {
        SearchQuery query;
        query.text = QStringLiteral("cho hỏi tờ con nhím");
        const auto answer = waitFor(op.session->articleIndex().search(query));
        return answer && !answer->hits.isEmpty() && answer->hits.first().code == Birth
            && answer->hits.first().calledAs == QStringLiteral("tờ con nhím");
    })) << "an editor's name leads the operator's search there";
    ASSERT_TRUE(becomesTrue([&] { return draft(mai, first.id).has_value(); }, 60'000));

    ASSERT_TRUE(waitFor(desk(mai).publishDraft(first.id)));
    ASSERT_TRUE(becomesTrue([&] {
        const auto seen = article(op);
        return seen && seen->version == 2 && seen->steps == QStringLiteral("Mang giấy chứng sinh");
    }));
    EXPECT_EQ(article(op)->checkedBy, QStringLiteral("mai"));
    ASSERT_TRUE(becomesTrue([&] { return !draft(ngan, first.id).has_value(); }));
    const auto replaced = waitFor(desk(ngan).versions(Birth));
    ASSERT_TRUE(replaced);
    ASSERT_EQ(replaced->size(), 1);
    EXPECT_EQ(replaced->first().procedure.steps, QStringLiteral("Nộp tại Một cửa"));
    EXPECT_TRUE(waitFor(desk(op).drafts())->isEmpty());

    // An operator's notice reaches the editors.
    ArticleFlag flag;
    flag.procedure = Birth;
    flag.note = QStringLiteral("giấy chứng sinh bản chính");
    ASSERT_TRUE(waitFor(desk(op).keepFlag(flag)));
    ASSERT_TRUE(becomesTrue([&] { return waitFor(desk(mai).flags(Birth))->size() == 1; }));
    const QUuid reported = waitFor(desk(mai).flags(Birth))->first().id;
    ASSERT_TRUE(waitFor(desk(mai).settleFlag(reported, QStringLiteral("Đã thêm: bản chính."))));
    ASSERT_TRUE(becomesTrue([&] { return waitFor(desk(op).answeredFlags())->size() == 1; }));
    EXPECT_EQ(waitFor(desk(op).answeredFlags())->first().answer, QStringLiteral("Đã thêm: bản chính."));
    EXPECT_TRUE(waitFor(desk(ngan).answeredFlags())->isEmpty());
    ASSERT_TRUE(becomesTrue([&] { return waitFor(desk(op).flags(Birth))->isEmpty(); }));

    // What an answered call was about is evidence for everybody.
    Call call = op.call(QStringLiteral("làm giấy cho em bé"));
    call.procedureCode = Birth;
    ASSERT_TRUE(op.save(call));
    ASSERT_TRUE(becomesTrue([&] { return waitFor(desk(ngan).evidence({}, 0))->size() == 1; }));
}

TEST_F(KnowledgeJob, WhoCameSecondIsToldSoAndLosesNoWord)
{
    Seat ngan(centre, profile(QStringLiteral("ngan")));
    Seat mai(centre, profile(QStringLiteral("mai")));
    goLive(ngan, QStringLiteral("ngan"));
    goLive(mai, QStringLiteral("mai"));
    ASSERT_TRUE(becomesTrue([&] { return article(mai).has_value(); }));
    CommonName shared = name(QStringLiteral("làm khai sanh"));
    ASSERT_TRUE(waitFor(desk(ngan).keepName(shared)));
    ASSERT_TRUE(becomesTrue([&] { return names(mai).size() == 1; }));
    shared = names(mai).first();
    const ArticleDraft first = draftOn(*article(ngan), QStringLiteral("một"));
    const ArticleDraft second = draftOn(*article(ngan), QStringLiteral("hai"));
    ASSERT_TRUE(waitFor(desk(ngan).keepDraft(first)));
    ASSERT_TRUE(waitFor(desk(ngan).keepDraft(second)));
    ASSERT_TRUE(becomesTrue([&] { return draft(mai, second.id) && draft(mai, first.id); }));

    // Both change the name they see.
    CommonName theirs = shared;
    theirs.note = QStringLiteral("của Mai");
    ASSERT_TRUE(waitFor(desk(mai).keepName(theirs)));
    ASSERT_TRUE(mai.allSent());
    CommonName mine = shared;
    mine.note = QStringLiteral("của Ngân");
    ASSERT_TRUE(waitFor(desk(ngan).keepName(mine)));
    const auto refused = refusal(ngan);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->reason, QStringLiteral("name.changed"));
    EXPECT_EQ(refused->by, QStringLiteral("mai"));
    EXPECT_TRUE(refused->text.contains(QStringLiteral("của Ngân")));
    EXPECT_TRUE(becomesTrue([&] { return names(ngan).first().note == QStringLiteral("của Mai"); }));

    // The second draft was begun on a text that is no longer in force.
    ASSERT_TRUE(waitFor(desk(mai).publishDraft(first.id)));
    ASSERT_TRUE(waitFor(desk(mai).publishDraft(second.id)));
    const auto stale = refusal(mai);
    ASSERT_TRUE(stale);
    EXPECT_EQ(stale->reason, QStringLiteral("draft.stale"));
    EXPECT_TRUE(becomesTrue([&] { return draft(mai, second.id).has_value(); }));
    EXPECT_TRUE(becomesTrue([&] { return article(ngan)->steps == QStringLiteral("một"); }));
}
