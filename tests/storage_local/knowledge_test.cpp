// What people add to the knowledge base, on their own machine: at once, without a network, over a restart.
#include "app/storage/local/localknowledge.h"
#include "app/wire/knowledgedocuments.h"
#include "profilefixture.h"

namespace tongdai::storage {

namespace {

class KnowledgeTest : public ProfileTest
{
protected:
    static User editor()
    {
        return {
            QStringLiteral("ngan.ho"), QStringLiteral("Hồ Bích Ngân"), Role::Editor, centreUnit(), {}, true};
    }
    void enter(const User &user)
    {
        open(user);
        knowledge = std::make_unique<LocalKnowledge>(*profile);
    }
    void restart(const User &user)
    {
        knowledge.reset();
        reopen(user);
        knowledge = std::make_unique<LocalKnowledge>(*profile);
    }
    void TearDown() override
    {
        knowledge.reset();
        close();
    }

    static CommonName name(const QString &words = QStringLiteral("giấy độc thân"))
    {
        CommonName made;
        made.id = newUuid7(1'763'900'000'000);
        made.words = words;
        made.procedures = QStringList {QStringLiteral("1.004873")};
        return made;
    }
    static ArticleDraft draft(const QString &by, DraftState state = DraftState::Review)
    {
        ArticleDraft made;
        made.id = newUuid7(1'763'900'000'000);
        made.procedure.id = made.procedure.code = QStringLiteral("1.001193");
        made.procedure.name = QStringLiteral("Đăng ký khai sinh");
        made.procedure.steps = QStringLiteral("Nộp tại Một cửa");
        made.baseVersion = 1;
        made.state = state;
        made.note = QStringLiteral("rõ hơn");
        made.by = by;
        return made;
    }
    template<typename T> static PullRow rowFor(const QString &type, const QString &id, const T &value)
    {
        return {type, id, value.version, value.version, wire::toJson(value), false};
    }
    QList<CommonName> names() { return wait(knowledge->commonNames()).value_or(QList<CommonName>()); }
    QList<ArticleDraft> drafts() { return wait(knowledge->drafts()).value_or(QList<ArticleDraft>()); }

    /// Answers what waits: `out` with `body` for each.
    void answer(const QString &out, const QJsonObject &body)
    {
        const auto taken = wait(sync->takeForSending(100));
        ASSERT_TRUE(taken);
        QList<PushOutcome> outcomes;
        for (const QueuedOperation &operation : *taken)
            outcomes.append({operation.n, out, body});
        ASSERT_TRUE(wait(sync->recordOutcomes(outcomes, clock.now)));
    }

    std::unique_ptr<LocalKnowledge> knowledge;
};

const QString Kb = QStringLiteral("kb");
const QString Editing = QStringLiteral("editing");

} // namespace

TEST_F(KnowledgeTest, ANameKeptHereShowsAtOnceAndSurvivesARestart)
{
    enter(editor());
    ASSERT_TRUE(wait(knowledge->keepName(name())));
    ASSERT_EQ(names().size(), 1);
    EXPECT_TRUE(names().first().waiting);
    EXPECT_EQ(names().first().by, QStringLiteral("ngan.ho"));
    EXPECT_EQ(counts().waiting, 1);
    restart(editor());
    ASSERT_EQ(names().size(), 1);
    EXPECT_EQ(names().first().words, QStringLiteral("giấy độc thân"));
    EXPECT_TRUE(names().first().waiting);
}

TEST_F(KnowledgeTest, WhatTheCentreTookIsNoLongerWaitingAndTheOutboxIsDone)
{
    enter(editor());
    CommonName kept = name();
    ASSERT_TRUE(wait(knowledge->keepName(kept)));
    answer(QStringLiteral("applied"), {{QStringLiteral("version"), 1}});
    EXPECT_FALSE(names().first().waiting);
    kept.version = 1;
    kept.by = QStringLiteral("ngan.ho");
    ASSERT_TRUE(pull(Kb, {rowFor(wire::rowCommonName(), idText(kept.id), kept)}));
    settle();
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
    EXPECT_EQ(names().size(), 1);
}

TEST_F(KnowledgeTest, TwoChangesHereBuildOnEachOther)
{
    enter(editor());
    CommonName kept = name();
    kept.version = 3;
    ASSERT_TRUE(pull(Kb, {rowFor(wire::rowCommonName(), idText(kept.id), kept)}));
    kept.note = QStringLiteral("một");
    ASSERT_TRUE(wait(knowledge->keepName(kept))); // both made on version 3
    kept.note = QStringLiteral("hai");
    ASSERT_TRUE(wait(knowledge->keepName(kept)));
    EXPECT_EQ(names().first().note, QStringLiteral("hai"));
    const auto operations = profile->pending().now()->all();
    ASSERT_EQ(operations.size(), 2);
    EXPECT_EQ(operations[0]->body.value(QStringLiteral("after")).toInteger(), 3);
    EXPECT_EQ(operations[1]->body.value(QStringLiteral("after")).toInteger(), 4);
}

TEST_F(KnowledgeTest, AChangeOnWhatOnePersonSawDoesNotHideAnothersThatCameSince)
{
    enter(editor());
    CommonName seen = name();
    ASSERT_TRUE(wait(knowledge->keepName(seen)));
    answer(QStringLiteral("applied"), {{QStringLiteral("version"), 1}});
    seen.version = 1;
    seen.by = QStringLiteral("ngan.ho");
    // The answered change is still among the pending ones when another person's version of the row arrives.
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [](const QString &sql) -> std::optional<Error> {
            if (sql.contains(QStringLiteral("SET settled_ms")))
                return Error {ErrorKind::Busy, QStringLiteral("not yet"), {}, {}};
            return {};
        };
    }
    CommonName theirs = seen;
    theirs.version = 2;
    theirs.by = QStringLiteral("mai.vo");
    theirs.note = QStringLiteral("của Mai");
    ASSERT_TRUE(pull(Kb, {rowFor(wire::rowCommonName(), idText(seen.id), theirs)}));
    settle();
    ASSERT_EQ(profile->pending().now()->all().size(), 1);
    seen.note = QStringLiteral("của Ngân");
    ASSERT_TRUE(wait(knowledge->keepName(seen)));
    const auto kept = wire::commonNameFromKeepBody(profile->pending().now()->all().last()->body);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->version, 1) << "the centre decides, and says who was first";
    outboxFault.disarm();
}

TEST_F(KnowledgeTest, AChangeOvertakenAtTheCentreShowsTheCentresTextAndItsRefusalInWords)
{
    enter(editor());
    CommonName kept = name();
    kept.version = 3;
    ASSERT_TRUE(pull(Kb, {rowFor(wire::rowCommonName(), idText(kept.id), kept)}));
    CommonName mine = kept;
    mine.note = QStringLiteral("của tôi");
    ASSERT_TRUE(wait(knowledge->keepName(mine)));
    kept.version = 4;
    kept.note = QStringLiteral("của người khác");
    ASSERT_TRUE(pull(Kb, {rowFor(wire::rowCommonName(), idText(kept.id), kept)}));
    EXPECT_EQ(names().first().note, QStringLiteral("của người khác"));
    answer(QStringLiteral("rejected"),
           {{QStringLiteral("reason"),
             QJsonObject {{QStringLiteral("code"), QStringLiteral("name.changed")},
                          {QStringLiteral("by"), QStringLiteral("mai.dinh")},
                          {QStringLiteral("at_ms"), qint64(1'763'900'000'000)}}}});
    const auto items = wait(sync->items(10));
    ASSERT_TRUE(items);
    ASSERT_EQ(items->size(), 1);
    EXPECT_TRUE(items->first().refused);
    EXPECT_EQ(items->first().reason, QStringLiteral("name.changed"));
    EXPECT_EQ(items->first().by, QStringLiteral("mai.dinh"));
    EXPECT_EQ(items->first().shownAs, QStringLiteral("giấy độc thân"));
    EXPECT_TRUE(items->first().text.contains(QStringLiteral("của tôi")));
}

TEST_F(KnowledgeTest, RightsAreJudgedAtOnce)
{
    enter(operatorUser());
    const auto refused = wait(knowledge->keepName(name()));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Forbidden);
    EXPECT_FALSE(wait(knowledge->keepDraft(draft({}))));
    EXPECT_FALSE(wait(knowledge->strikeEvidence(QStringLiteral("x"), true)));
    UnitFact fact;
    fact.unit = QStringLiteral("731");
    EXPECT_FALSE(wait(knowledge->keepFact(fact)));
    ArticleFlag flag;
    flag.procedure = QStringLiteral("1.001193");
    flag.note = QStringLiteral("phí đã đổi");
    EXPECT_TRUE(wait(knowledge->keepFlag(flag)));
    EXPECT_EQ(wait(knowledge->flags(QStringLiteral("1.001193")))->size(), 1);
    EXPECT_EQ(counts().waiting, 1);
}

TEST_F(KnowledgeTest, WhatIsWrongIsNamedByItsField)
{
    enter(editor());
    CommonName empty = name(QString());
    const auto noWords = wait(knowledge->keepName(empty));
    ASSERT_FALSE(noWords);
    EXPECT_EQ(noWords.error().field, QStringLiteral("words"));
    ArticleDraft silent = draft({});
    silent.note.clear();
    const auto noNote = wait(knowledge->keepDraft(silent));
    ASSERT_FALSE(noNote);
    EXPECT_EQ(noNote.error().field, QStringLiteral("note"));
    EXPECT_EQ(counts().waiting, 0);
}

TEST_F(KnowledgeTest, ADraftOfOneselfWaitsForAnotherAndOneOfAnotherIsPublished)
{
    enter(editor());
    ASSERT_TRUE(wait(knowledge->keepDraft(draft({}))));
    ASSERT_EQ(drafts().size(), 1);
    const auto own = wait(knowledge->publishDraft(drafts().first().id));
    ASSERT_FALSE(own);
    EXPECT_EQ(own.error().code, QStringLiteral("draft.own"));

    ArticleDraft theirs = draft(QStringLiteral("mai.dinh"));
    theirs.id = newUuid7(1'763'900'000'001);
    theirs.version = 2;
    ASSERT_TRUE(pull(Editing, {rowFor(wire::rowDraft(), idText(theirs.id), theirs)}));
    ASSERT_TRUE(wait(knowledge->publishDraft(theirs.id)));
    const auto operations = profile->pending().now()->all();
    EXPECT_EQ(operations.last()->body.value(QStringLiteral("after")).toInteger(), 2);
    const auto again = wait(knowledge->publishDraft(theirs.id));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, QStringLiteral("draft.not_submitted"));
    const auto edited = wait(knowledge->keepDraft(theirs));
    ASSERT_FALSE(edited);
    EXPECT_EQ(edited.error().code, QStringLiteral("draft.not_yours"));
}

TEST_F(KnowledgeTest, OneWhoDoesNotCurateSeesNothingOfTheEditorsOnASharedMachine)
{
    enter(editor());
    ArticleDraft theirs = draft(QStringLiteral("mai.dinh"));
    theirs.version = 1;
    MissedQuestion missed {
        QStringLiteral("m1"), QStringLiteral("drone"), QDate(2025, 11, 17), 4, 1, false, {}, 1};
    ASSERT_TRUE(pull(
        Editing,
        {rowFor(wire::rowDraft(), idText(theirs.id), theirs), rowFor(wire::rowMissed(), missed.id, missed)}));
    EXPECT_EQ(drafts().size(), 1);
    EXPECT_EQ(wait(knowledge->missed({}, 10))->size(), 1);
    EXPECT_TRUE(wait(knowledge->missed(QDate(2025, 11, 24), 10))->isEmpty());
    profile->enter({operatorUser(), QStringLiteral("B07"), false});
    EXPECT_TRUE(drafts().isEmpty());
    EXPECT_TRUE(wait(knowledge->missed({}, 10))->isEmpty());
}

TEST_F(KnowledgeTest, NothingOfTheCallerIsKeptWithAMissedQuestion)
{
    enter(operatorUser());
    ASSERT_TRUE(wait(knowledge->noteMissed(QStringLiteral("0900 000 123"))));
    EXPECT_EQ(counts().waiting, 0);
    ASSERT_TRUE(wait(knowledge->noteMissed(
        QStringLiteral("tôi tên Nguyễn Văn Mẫu số 0900 000 123 hỏi đăng ký thiết bị bay"))));
    const auto operations = profile->pending().now()->all();
    ASSERT_EQ(operations.size(), 1);
    const QString words = operations.first()->body.value(QStringLiteral("words")).toString();
    EXPECT_TRUE(words.contains(QStringLiteral("thiết bị bay")));
    EXPECT_FALSE(words.contains(QStringLiteral("mẫu")));
    EXPECT_FALSE(words.contains(QStringLiteral("0900")));
}

TEST_F(KnowledgeTest, EvidenceIsWeighedStruckAndPromotedHere)
{
    enter(editor());
    Evidence light {QStringLiteral("e1"),
                    QStringLiteral("giấy còn son"),
                    QStringLiteral("1.004873"),
                    {},
                    false,
                    {},
                    0,
                    false,
                    1};
    addVoice(light, QStringLiteral("an"), clock.now);
    Evidence heavy = light;
    heavy.id = QStringLiteral("e2");
    heavy.words = QStringLiteral("làm khai sanh");
    addVoice(heavy, QStringLiteral("binh"), clock.now);
    ASSERT_TRUE(pull(
        Kb, {rowFor(wire::rowEvidence(), light.id, light), rowFor(wire::rowEvidence(), heavy.id, heavy)}));
    const auto all = wait(knowledge->evidence({}, 0));
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->first().id, QStringLiteral("e2"));
    EXPECT_EQ(wait(knowledge->evidence(QStringLiteral("con son"), 0))->size(), 1);
    ASSERT_TRUE(wait(knowledge->strikeEvidence(QStringLiteral("e2"), true)));
    EXPECT_EQ(wait(knowledge->evidence({}, 0))->first().id, QStringLiteral("e1"));
    ASSERT_TRUE(wait(knowledge->promoteEvidence(QStringLiteral("e1"))));
    ASSERT_EQ(names().size(), 1);
    EXPECT_EQ(names().first().words, QStringLiteral("giấy còn son"));
    EXPECT_TRUE(names().first().waiting);
}

TEST_F(KnowledgeTest, FactsAndReplacedTextsAreThoseOfTheProcedure)
{
    enter(editor());
    UnitFact general {QStringLiteral("731"), {}, QStringLiteral("Quầy 1"), {}, {}, {}, {}, 1, 1, false};
    UnitFact own = general;
    own.procedure = QStringLiteral("1.001193");
    UnitFact other = general;
    other.procedure = QStringLiteral("1.004873");
    ASSERT_TRUE(
        pull(Kb,
             {rowFor(wire::rowUnitFact(), general.id(), general), rowFor(wire::rowUnitFact(), own.id(), own),
              rowFor(wire::rowUnitFact(), other.id(), other)}));
    EXPECT_EQ(wait(knowledge->facts(QStringLiteral("1.001193")))->size(), 2);
    own.version = 1;
    own.counter = QStringLiteral("Quầy 5");
    ASSERT_TRUE(wait(knowledge->keepFact(own)));
    const auto facts = wait(knowledge->facts(QStringLiteral("1.001193")));
    EXPECT_EQ(facts->first().counter, QStringLiteral("Quầy 5"));
    EXPECT_TRUE(facts->first().waiting);

    ArticleVersion version;
    version.procedure = draft({}).procedure;
    for (const QString &id : {QStringLiteral("1.001193@1"), QStringLiteral("1.0011930@1")}) {
        version.id = id;
        ASSERT_TRUE(pull(Editing, {{wire::rowArticleVersion(), id, 1, 1, wire::toJson(version), false}}));
    }
    EXPECT_EQ(wait(knowledge->versions(QStringLiteral("1.001193")))->size(), 1);
}

TEST_F(KnowledgeTest, ChangesAreToldOnceForMany)
{
    enter(editor());
    QSignalSpy told(knowledge.get(), &KnowledgeDesk::knowledgeChanged);
    QTest::qWait(120);
    told.clear();
    for (int i = 0; i < 10; ++i)
        profile->changes().noteKnowledge();
    ASSERT_TRUE(told.wait(5000));
    EXPECT_EQ(told.size(), 1);
}

TEST_F(KnowledgeTest, WhatIsTypedIntoADraftOutlivesTheProgramAndStaysItsAuthors)
{
    enter(editor());
    TypedDraft typed;
    typed.draft.id = newUuid7(clock.now);
    typed.texts.insert(ArticleField::SpokenAnswer, QString(60'000, QLatin1Char('x')) + QStringLiteral("ế\n"));
    typed.texts.insert(ArticleField::NextCheck, QStringLiteral("hôm nào"));
    typed.code = QStringLiteral("chưa có");
    ASSERT_TRUE(wait(knowledge->keepTyped(typed)));
    TypedDraft other;
    other.draft = draft(QStringLiteral("ngan.ho"), DraftState::Writing);
    other.draft.id = newUuid7(clock.now + 1);
    other.draft.version = 3;
    other.note = QStringLiteral("rõ hơn nữa");
    clock.now += 1000;
    ASSERT_TRUE(wait(knowledge->keepTyped(other)));
    restart(editor());
    const auto journal = wait(knowledge->typed());
    ASSERT_TRUE(journal);
    ASSERT_EQ(journal->size(), 2);
    EXPECT_EQ(journal->at(0).draft, other.draft);
    EXPECT_EQ(journal->at(0).note, other.note);
    EXPECT_EQ(journal->at(1).texts, typed.texts); // without a name, with a date that is none
    EXPECT_EQ(journal->at(1).code, typed.code);
    EXPECT_EQ(counts().waiting, 0); // nothing of it travels
    ASSERT_TRUE(wait(knowledge->dropTyped(typed.draft.id)));
    EXPECT_EQ(wait(knowledge->typed())->size(), 1);

    User colleague = editor();
    colleague.name = QStringLiteral("mai.dinh");
    profile->enter({colleague, QStringLiteral("B07"), false});
    EXPECT_TRUE(wait(knowledge->typed())->isEmpty());
}

TEST_F(KnowledgeTest, WhoReportedAnErrorReadsTheAnswer)
{
    User me = operatorUser();
    enter(me);
    ArticleFlag flag;
    flag.id = newUuid7(clock.now);
    flag.procedure = QStringLiteral("1.001193");
    flag.sentence = QStringLiteral("Lệ phí 8.000 đồng");
    flag.by = me.name;
    flag.version = 1;
    ASSERT_TRUE(pull(Kb, {rowFor(wire::rowFlag(), idText(flag.id), flag)}));
    EXPECT_EQ(wait(knowledge->flags({}))->size(), 1);
    EXPECT_TRUE(wait(knowledge->answeredFlags())->isEmpty());
    ArticleFlag answered = flag;
    answered.settled = true;
    answered.settledBy = QStringLiteral("ngan.ho");
    answered.answer = QStringLiteral("Đã sửa thành 5.000 đồng.");
    answered.version = 2;
    // It comes in one scope and goes from the other, in whatever order they are pulled.
    ASSERT_TRUE(pull(userScope(me.name), {rowFor(wire::rowFlag(), idText(flag.id), answered)}));
    ASSERT_TRUE(pull(Kb, {goneRow(wire::rowFlag(), flag.id)}));
    EXPECT_TRUE(wait(knowledge->flags({}))->isEmpty());
    const auto mine = wait(knowledge->answeredFlags());
    ASSERT_TRUE(mine);
    EXPECT_EQ(*mine, QList<ArticleFlag> {answered});
}

} // namespace tongdai::storage
