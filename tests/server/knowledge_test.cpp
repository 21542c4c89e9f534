// What people add to the knowledge base: who may, who was first, and what calls teach.
#include "tests/server/centre.h"

#include "app/storage/central/knowledgerows.h"
#include "app/wire/knowledgedocuments.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

const QString Birth = QStringLiteral("1.001193");
const QString Single = QStringLiteral("1.004873");

class KnowledgeTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        User mai;
        mai.name = QStringLiteral("mai.dinh");
        mai.fullName = QStringLiteral("Đinh Thanh Mai");
        mai.role = Role::Editor;
        mai.unit = centreUnit();
        User quan = mai;
        quan.name = QStringLiteral("quan.tri");
        quan.role = Role::Administrator;
        ASSERT_TRUE(centre.service().administration().addUsers({mai, quan}, password()).has_value());
        ASSERT_TRUE(
            centre.service()
                .administration()
                .importProcedures({article(Birth, QStringLiteral("Đăng ký khai sinh")),
                                   article(Single, QStringLiteral("Cấp giấy xác nhận tình trạng hôn nhân"))})
                .has_value());
    }

    static Procedure article(const QString &id, const QString &name)
    {
        Procedure made;
        made.id = made.code = id;
        made.name = name;
        made.steps = QStringLiteral("Nộp tại Một cửa");
        return made;
    }
    static CommonName name(const QString &words, const QUuid &id = freshId(), qint64 version = 0)
    {
        CommonName made;
        made.id = id;
        made.words = words;
        made.procedures = QStringList {Single};
        made.version = version;
        return made;
    }
    static ArticleDraft draft(DraftState state, int baseVersion = 1, const QUuid &id = freshId())
    {
        ArticleDraft made;
        made.id = id;
        made.procedure = article(Birth, QStringLiteral("Đăng ký khai sinh"));
        made.procedure.steps = QStringLiteral("Mang giấy chứng sinh");
        made.baseVersion = baseVersion;
        made.state = state;
        made.note = QStringLiteral("thêm giấy chứng sinh");
        return made;
    }
    static QJsonObject step(const QUuid &id, qint64 after, const QString &reason = {})
    {
        return wire::toJson(wire::DraftStepBody {id, after, reason});
    }
    static QJsonObject call(const QString &question, const QString &procedure, const QUuid &id = freshId())
    {
        QJsonObject body = callBody(id);
        QJsonObject citizen = body.value(QStringLiteral("citizen")).toObject();
        citizen.insert(QStringLiteral("question"), question);
        body.insert(QStringLiteral("citizen"), citizen);
        if (!procedure.isEmpty())
            body.insert(QStringLiteral("procedure_code"), procedure);
        return body;
    }

    static QString out(const QJsonObject &result) { return result.value(QStringLiteral("out")).toString(); }
    static QString reason(const QJsonObject &result, const char16_t *field = u"code")
    {
        return result.value(QStringLiteral("reason")).toObject().value(QString::fromUtf16(field)).toString();
    }
    QList<Evidence> evidenceSeenBy(Seat &seat)
    {
        QList<Evidence> found;
        const auto rows = seat.mirror(QStringLiteral("kb"));
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row.key().startsWith(QStringLiteral("evidence/")))
                found.append(wire::evidenceFromJson(row.value()).value_or(Evidence()));
        }
        return found;
    }
    QList<MissedQuestion> missedSeenBy(Seat &seat)
    {
        QList<MissedQuestion> found;
        const auto rows = seat.mirror(QStringLiteral("editing"));
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row.key().startsWith(QStringLiteral("missed/")))
                found.append(wire::missedFromJson(row.value()).value_or(MissedQuestion()));
        }
        return found;
    }

    Centre centre;
};

const QString Applied = QStringLiteral("applied");
const QString Rejected = QStringLiteral("rejected");

} // namespace

TEST_F(KnowledgeTest, ACommonNameReachesEverySeatAndTheStaleChangeOfItIsRefusedInWords)
{
    Seat editor(centre, QStringLiteral("ngan.ho"));
    Seat second(centre, QStringLiteral("mai.dinh"));
    Seat op(centre, QStringLiteral("an.le"));
    const QUuid id = freshId();
    const QJsonObject kept
        = editor.apply(wire::opNameKeep(), wire::keepBody(name(QStringLiteral("giấy độc thân"), id)));
    EXPECT_EQ(out(kept), Applied);
    EXPECT_EQ(kept.value(QStringLiteral("version")).toInteger(), 1);
    const QJsonObject seen = op.row(QStringLiteral("kb"), wire::rowCommonName(), idText(id));
    EXPECT_EQ(seen.value(QStringLiteral("words")).toString(), QStringLiteral("giấy độc thân"));
    EXPECT_EQ(seen.value(QStringLiteral("by")).toString(), QStringLiteral("ngan.ho"));

    EXPECT_EQ(
        out(second.apply(wire::opNameKeep(), wire::keepBody(name(QStringLiteral("giấy chưa vợ"), id, 1)))),
        Applied);
    const QJsonObject stale
        = editor.apply(wire::opNameKeep(), wire::keepBody(name(QStringLiteral("giấy còn son"), id, 1)));
    EXPECT_EQ(out(stale), Rejected);
    EXPECT_EQ(reason(stale), QStringLiteral("name.changed"));
    EXPECT_EQ(reason(stale, u"by_name"), QStringLiteral("Đinh Thanh Mai"));
    EXPECT_EQ(op.row(QStringLiteral("kb"), wire::rowCommonName(), idText(id))
                  .value(QStringLiteral("words"))
                  .toString(),
              QStringLiteral("giấy chưa vợ"));
}

TEST_F(KnowledgeTest, TheSameWordsHaveOneEntry)
{
    Seat editor(centre, QStringLiteral("ngan.ho"));
    editor.apply(wire::opNameKeep(), wire::keepBody(name(QStringLiteral("Giấy  độc thân"))));
    const QJsonObject twin
        = editor.apply(wire::opNameKeep(), wire::keepBody(name(QStringLiteral("giấy độc thân"))));
    EXPECT_EQ(reason(twin), QStringLiteral("name.words_taken"));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM common_name")), 1);
}

TEST_F(KnowledgeTest, OnlyThoseWhoMayChangeIt)
{
    Seat op(centre, QStringLiteral("an.le"));
    Seat auditor(centre, QStringLiteral("kiem.tra"));
    Seat supervisor(centre, QStringLiteral("giang.cao"));
    Seat desk(centre, QStringLiteral("duc.pham"));
    const QJsonObject body = wire::keepBody(name(QStringLiteral("giấy độc thân")));
    EXPECT_EQ(reason(op.apply(wire::opNameKeep(), body)), QStringLiteral("kb.role"));
    EXPECT_EQ(reason(auditor.apply(wire::opNameKeep(), body)), QStringLiteral("kb.role"));
    EXPECT_EQ(out(supervisor.apply(wire::opNameKeep(), body)), Applied);
    EXPECT_EQ(reason(supervisor.apply(wire::opDraftKeep(), wire::keepBody(draft(DraftState::Writing)))),
              QStringLiteral("kb.role"));
    EXPECT_EQ(
        reason(auditor.apply(wire::opMissedNote(), wire::missedNoteBody(QStringLiteral("đăng ký drone")))),
        QStringLiteral("kb.role"));

    ArticleFlag flag;
    flag.id = freshId();
    flag.procedure = Birth;
    flag.note = QStringLiteral("phí đã đổi");
    EXPECT_EQ(reason(auditor.apply(wire::opFlagKeep(), wire::keepBody(flag))), QStringLiteral("kb.role"));
    EXPECT_EQ(out(op.apply(wire::opFlagKeep(), wire::keepBody(flag))), Applied);

    UnitFact fact;
    fact.unit = QStringLiteral("731");
    fact.procedure = Birth;
    fact.counter = QStringLiteral("Quầy 3");
    EXPECT_EQ(reason(op.apply(wire::opFactKeep(), wire::keepBody(fact))), QStringLiteral("kb.role"));
    EXPECT_EQ(out(desk.apply(wire::opFactKeep(), wire::keepBody(fact))), Applied);
    EXPECT_EQ(op.row(QStringLiteral("kb"), wire::rowUnitFact(), fact.id())
                  .value(QStringLiteral("counter"))
                  .toString(),
              QStringLiteral("Quầy 3"));
    fact.unit = QStringLiteral("732");
    EXPECT_EQ(reason(desk.apply(wire::opFactKeep(), wire::keepBody(fact))), QStringLiteral("kb.role"));
}

TEST_F(KnowledgeTest, WhatEditorsNeedStaysAmongThem)
{
    Seat editor(centre, QStringLiteral("ngan.ho"));
    Seat supervisor(centre, QStringLiteral("giang.cao"));
    Seat op(centre, QStringLiteral("an.le"));
    const QUuid id = freshId();
    editor.apply(wire::opDraftKeep(), wire::keepBody(draft(DraftState::Writing, 1, id)));
    EXPECT_FALSE(supervisor.row(QStringLiteral("editing"), wire::rowDraft(), idText(id)).isEmpty());
    const auto scopes = op.hello().json.value(QStringLiteral("scopes")).toArray();
    EXPECT_FALSE(scopes.contains(QStringLiteral("editing")));
    EXPECT_TRUE(scopes.contains(QStringLiteral("kb")));
    // Asked for all the same: nothing is given.
    const Reply reply = op.pull({{QStringLiteral("editing"), QString()}});
    EXPECT_FALSE(reply.raw.contains(idText(id).toUtf8()));
}

TEST_F(KnowledgeTest, ADraftIsPutInForceByASecondPairOfEyes)
{
    Seat author(centre, QStringLiteral("ngan.ho"));
    Seat reviewer(centre, QStringLiteral("mai.dinh"));
    Seat op(centre, QStringLiteral("an.le"));
    const QUuid id = freshId();
    EXPECT_EQ(out(author.apply(wire::opDraftKeep(), wire::keepBody(draft(DraftState::Writing, 1, id)))),
              Applied);
    EXPECT_EQ(reason(reviewer.apply(wire::opDraftPublish(), step(id, 1))),
              QStringLiteral("draft.not_submitted"));
    ArticleDraft submitted = draft(DraftState::Review, 1, id);
    submitted.version = 1;
    EXPECT_EQ(out(author.apply(wire::opDraftKeep(), wire::keepBody(submitted))), Applied);
    EXPECT_EQ(reason(author.apply(wire::opDraftPublish(), step(id, 2))), QStringLiteral("draft.own"));
    EXPECT_EQ(reason(reviewer.apply(wire::opDraftPublish(), step(id, 1))), QStringLiteral("draft.changed"));
    EXPECT_EQ(out(reviewer.apply(wire::opDraftPublish(), step(id, 2))), Applied);

    const auto procedure = wire::procedureFromJson(op.row(QStringLiteral("kb"), wire::rowProcedure(), Birth));
    ASSERT_TRUE(procedure.has_value());
    EXPECT_EQ(procedure->version, 2);
    EXPECT_EQ(procedure->steps, QStringLiteral("Mang giấy chứng sinh"));
    EXPECT_EQ(procedure->checkedBy, QStringLiteral("mai.dinh"));
    EXPECT_EQ(procedure->checkedOn, QDate(2026, 11, 23));
    EXPECT_GT(procedure->nextCheck, procedure->checkedOn);
    const auto replaced = wire::articleVersionFromJson(
        author.row(QStringLiteral("editing"), wire::rowArticleVersion(), Birth + QStringLiteral("@1")));
    ASSERT_TRUE(replaced.has_value());
    EXPECT_EQ(replaced->procedure.steps, QStringLiteral("Nộp tại Một cửa"));
    EXPECT_TRUE(author.row(QStringLiteral("editing"), wire::rowDraft(), idText(id)).isEmpty());
}

TEST_F(KnowledgeTest, ADraftOnAnOlderTextIsRefusedAndStays)
{
    Seat author(centre, QStringLiteral("ngan.ho"));
    Seat reviewer(centre, QStringLiteral("mai.dinh"));
    const QUuid first = freshId();
    const QUuid second = freshId();
    author.apply(wire::opDraftKeep(), wire::keepBody(draft(DraftState::Review, 1, first)));
    author.apply(wire::opDraftKeep(), wire::keepBody(draft(DraftState::Review, 1, second)));
    EXPECT_EQ(out(reviewer.apply(wire::opDraftPublish(), step(first, 1))), Applied);
    const QJsonObject stale = reviewer.apply(wire::opDraftPublish(), step(second, 1));
    EXPECT_EQ(reason(stale), QStringLiteral("draft.stale"));
    EXPECT_EQ(reason(stale, u"by"), QStringLiteral("mai.dinh"));
    EXPECT_FALSE(author.row(QStringLiteral("editing"), wire::rowDraft(), idText(second)).isEmpty());
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM article_version")), 1);
}

TEST_F(KnowledgeTest, ADraftSentBackCarriesItsReasonAndOnlyItsAuthorRewritesIt)
{
    Seat author(centre, QStringLiteral("ngan.ho"));
    Seat reviewer(centre, QStringLiteral("mai.dinh"));
    Seat administrator(centre, QStringLiteral("quan.tri"));
    const QUuid id = freshId();
    author.apply(wire::opDraftKeep(), wire::keepBody(draft(DraftState::Review, 1, id)));
    EXPECT_EQ(reason(reviewer.apply(wire::opDraftReturn(), step(id, 1)), u"field"),
              QStringLiteral("body.reason"));
    EXPECT_EQ(out(reviewer.apply(wire::opDraftReturn(), step(id, 1, QStringLiteral("thiếu lệ phí")))),
              Applied);
    const QJsonObject row = author.row(QStringLiteral("editing"), wire::rowDraft(), idText(id));
    EXPECT_EQ(row.value(QStringLiteral("reason")).toString(), QStringLiteral("thiếu lệ phí"));
    EXPECT_EQ(row.value(QStringLiteral("state")).toString(), QStringLiteral("writing"));
    ArticleDraft theirs = draft(DraftState::Writing, 1, id);
    theirs.version = 2;
    EXPECT_EQ(reason(reviewer.apply(wire::opDraftKeep(), wire::keepBody(theirs))),
              QStringLiteral("draft.not_yours"));
    EXPECT_EQ(reason(reviewer.apply(wire::opDraftDiscard(), step(id, 2))), QStringLiteral("draft.not_yours"));
    EXPECT_EQ(out(administrator.apply(wire::opDraftDiscard(), step(id, 2))), Applied);
    theirs.version = 2;
    EXPECT_EQ(reason(author.apply(wire::opDraftKeep(), wire::keepBody(theirs))),
              QStringLiteral("draft.done"));
}

TEST_F(KnowledgeTest, AFlagIsAnsweredOnce)
{
    Seat op(centre, QStringLiteral("an.le"));
    Seat editor(centre, QStringLiteral("ngan.ho"));
    Seat second(centre, QStringLiteral("mai.dinh"));
    ArticleFlag flag;
    flag.id = freshId();
    flag.procedure = Birth;
    flag.sentence = QStringLiteral("Lệ phí 8.000 đồng");
    op.apply(wire::opFlagKeep(), wire::keepBody(flag));
    const auto settle = [&flag](const QString &answer) {
        return wire::toJson(wire::SettleFlagBody {flag.id, answer});
    };
    EXPECT_FALSE(op.row(QStringLiteral("kb"), wire::rowFlag(), idText(flag.id)).isEmpty());
    EXPECT_EQ(out(editor.apply(wire::opFlagSettle(), settle(QStringLiteral("đã sửa")))), Applied);
    const QJsonObject late = second.apply(wire::opFlagSettle(), settle(QStringLiteral("không sai")));
    EXPECT_EQ(reason(late), QStringLiteral("flag.settled"));
    EXPECT_EQ(reason(late, u"by_name"), QStringLiteral("Hồ Bích Ngân"));
    EXPECT_TRUE(op.row(QStringLiteral("kb"), wire::rowFlag(), idText(flag.id)).isEmpty());

    // Who reported it reads the answer, and nobody else.
    const auto answered
        = wire::flagFromJson(op.row(QStringLiteral("user:an.le"), wire::rowFlag(), idText(flag.id)));
    ASSERT_TRUE(answered);
    EXPECT_EQ(answered->answer, QStringLiteral("đã sửa"));
    EXPECT_EQ(answered->settledBy, QStringLiteral("ngan.ho"));
    EXPECT_TRUE(second.row(QStringLiteral("user:mai.dinh"), wire::rowFlag(), idText(flag.id)).isEmpty());
}

TEST_F(KnowledgeTest, AnAnsweredCallSpeaksOnceForItsWordsAndItsProcedure)
{
    Seat an(centre, QStringLiteral("an.le"));
    Seat binh(centre, QStringLiteral("binh.vu"));
    const QJsonArray batch {
        an.operation(wire::opCallCreate(), call(QStringLiteral("làm giấy độc thân"), Single))};
    an.push(batch);
    an.push(batch);
    binh.apply(wire::opCallCreate(), call(QStringLiteral("Làm giấy độc thân"), Single));
    const QList<Evidence> found = evidenceSeenBy(binh);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().procedure, Single);
    ASSERT_EQ(found.first().voices.size(), 2);
    EXPECT_NEAR(found.first().voices.first().weight, 1, 1e-6);
    EXPECT_EQ(found.first().words, evidenceWords(QStringLiteral("làm giấy độc thân")));

    // Not an answer: nothing is learned.
    QJsonObject dropped = call(QStringLiteral("giấy chuyển trường"), Single);
    dropped.insert(QStringLiteral("outcome"), QStringLiteral("dropped"));
    binh.apply(wire::opCallCreate(), dropped);
    EXPECT_EQ(evidenceSeenBy(binh).size(), 1);
}

TEST_F(KnowledgeTest, ACallLinkedLaterIsLearnedFromThenAndOnce)
{
    Seat an(centre, QStringLiteral("an.le"));
    const QUuid id = freshId();
    an.apply(wire::opCallCreate(), call(QStringLiteral("làm giấy độc thân"), {}, id));
    EXPECT_TRUE(evidenceSeenBy(an).isEmpty());
    for (int time = 0; time < 2; ++time) {
        QJsonObject ticket = ticketBody(freshId(), {}, id);
        ticket.insert(QStringLiteral("state"), QStringLiteral("answered"));
        ticket.insert(QStringLiteral("procedure_code"), Single);
        EXPECT_EQ(out(an.apply(wire::opTicketCreate(), ticket)), Applied);
    }
    const QList<Evidence> found = evidenceSeenBy(an);
    ASSERT_EQ(found.size(), 1);
    EXPECT_NEAR(found.first().voices.first().weight, 1, 1e-6);
}

TEST_F(KnowledgeTest, WhatACallerIsNeverReachesEvidenceOrMissedQuestions)
{
    Seat an(centre, QStringLiteral("an.le"));
    Seat editor(centre, QStringLiteral("ngan.ho"));
    const QString told = QStringLiteral(
        "tôi tên Nguyễn Văn Mẫu, số 0900 000 123, nhà 45 đường Lê Lợi, hỏi làm giấy độc thân");
    an.apply(wire::opCallCreate(), call(told, Single));
    an.apply(wire::opCallCreate(), call(told + QStringLiteral(" cho drone"), {}));
    an.apply(wire::opMissedNote(), wire::missedNoteBody(told + QStringLiteral(" cho robot")));
    ASSERT_EQ(evidenceSeenBy(an).size(), 1);
    EXPECT_TRUE(evidenceSeenBy(an).first().words.contains(QStringLiteral("độc thân")));
    ASSERT_EQ(missedSeenBy(editor).size(), 2);
    const QStringList columns {QStringLiteral("SELECT group_concat(id || doc) FROM evidence"),
                               QStringLiteral("SELECT group_concat(id || doc) FROM missed"),
                               QStringLiteral("SELECT group_concat(type || id) FROM scope_row"),
                               QStringLiteral("SELECT group_concat(body) FROM op")};
    for (const QString &sql : columns) {
        const QString text = centre.text(sql).toLower();
        EXPECT_FALSE(text.isEmpty()) << sql.toStdString();
        for (const QString &secret : {QStringLiteral("mẫu"), QStringLiteral("0900"), QStringLiteral("000123"),
                                      QStringLiteral("lê lợi"), QStringLiteral("nguyễn")})
            EXPECT_FALSE(text.contains(secret)) << sql.toStdString() << secret.toStdString();
    }
}

TEST_F(KnowledgeTest, MissedQuestionsAreCountedByWeekAndACallNotedByHandOnce)
{
    Seat an(centre, QStringLiteral("an.le"));
    Seat editor(centre, QStringLiteral("ngan.ho"));
    const QString question = QStringLiteral("đăng ký thiết bị bay");
    an.apply(wire::opMissedNote(), wire::missedNoteBody(question));
    QJsonObject body = call(question, {});
    body.insert(QStringLiteral("started_ms"), centre.clock.nowMs() - 60'000);
    an.apply(wire::opCallCreate(), body); // the very call in which it was noted
    ASSERT_EQ(missedSeenBy(editor).size(), 1);
    EXPECT_EQ(missedSeenBy(editor).first().count, 1);
    an.apply(wire::opMissedNote(), wire::missedNoteBody(question));
    EXPECT_EQ(missedSeenBy(editor).first().count, 2);
    EXPECT_EQ(missedSeenBy(editor).first().week, QDate(2026, 11, 23));

    centre.clock.advance(qint64(7) * 24 * 3600 * 1000);
    Seat later(centre, QStringLiteral("an.le")); // the tokens of a week ago are over
    Seat laterEditor(centre, QStringLiteral("ngan.ho"));
    later.apply(wire::opMissedNote(), wire::missedNoteBody(question));
    EXPECT_EQ(missedSeenBy(laterEditor).size(), 2);
    const QString id = missedId(evidenceWords(question), QDate(2026, 11, 23));
    EXPECT_EQ(out(laterEditor.apply(wire::opMissedSettle(), wire::rowIdBody(id))), Applied);
    EXPECT_EQ(missedSeenBy(laterEditor).size(), 1);
}

TEST_F(KnowledgeTest, EvidenceIsStruckAndPromotedOnce)
{
    Seat an(centre, QStringLiteral("an.le"));
    Seat editor(centre, QStringLiteral("ngan.ho"));
    Seat second(centre, QStringLiteral("mai.dinh"));
    an.apply(wire::opCallCreate(), call(QStringLiteral("giấy còn son"), Single));
    ASSERT_EQ(evidenceSeenBy(an).size(), 1);
    const QString id = evidenceSeenBy(an).first().id;
    EXPECT_EQ(out(editor.apply(wire::opEvidenceStrike(), wire::toJson(wire::StrikeBody {id, true}))),
              Applied);
    EXPECT_EQ(evidenceWeight(evidenceSeenBy(an).first(), centre.clock.nowMs()), 0);
    EXPECT_EQ(evidenceSeenBy(an).first().struckBy, QStringLiteral("ngan.ho"));
    EXPECT_EQ(out(editor.apply(wire::opEvidenceStrike(), wire::toJson(wire::StrikeBody {id, false}))),
              Applied);
    for (Seat *seat : {&editor, &second})
        EXPECT_EQ(out(seat->apply(wire::opEvidencePromote(), wire::rowIdBody(id))), Applied);
    EXPECT_TRUE(evidenceSeenBy(an).first().promoted);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM common_name")), 1);
    const QJsonObject made
        = an.row(QStringLiteral("kb"), wire::rowCommonName(), idText(wire::promotedNameId(id)));
    EXPECT_EQ(made.value(QStringLiteral("procedures")).toArray().first().toString(), Single);
    EXPECT_EQ(reason(editor.apply(wire::opEvidencePromote(), wire::rowIdBody(QStringLiteral("none")))),
              QStringLiteral("kb.unknown"));
}

TEST_F(KnowledgeTest, MissedQuestionsOfLongAgoAreForgottenOpenOrSettled)
{
    Seat an(centre, QStringLiteral("an.le"));
    Seat editor(centre, QStringLiteral("ngan.ho"));
    an.apply(wire::opMissedNote(), wire::missedNoteBody(QStringLiteral("đăng ký thiết bị bay")));
    an.apply(wire::opMissedNote(), wire::missedNoteBody(QStringLiteral("nuôi chim yến")));
    const QString settled
        = missedId(evidenceWords(QStringLiteral("nuôi chim yến")), weekOf(centre.clock.nowMs()));
    editor.apply(wire::opMissedSettle(), wire::rowIdBody(settled));
    const qint64 week = qint64(7) * 24 * 3600 * 1000;
    const auto askIn = [&](int weeks, const QString &words) {
        centre.clock.advance(weeks * week);
        Seat later(centre, QStringLiteral("an.le"));
        later.apply(wire::opMissedNote(), wire::missedNoteBody(words));
        Seat laterEditor(centre, QStringLiteral("ngan.ho"));
        return missedSeenBy(laterEditor).size();
    };
    EXPECT_EQ(askIn(MissedWeeksKept, QStringLiteral("thả đèn trời")), 2); // half a year to the week: kept
    EXPECT_EQ(askIn(1, QStringLiteral("thả diều sáo")), 2); // the first one is gone, the new one there
    storage::DatabaseOptions options;
    options.file = centre.databaseFile();
    const auto database = storage::Database::open(options);
    ASSERT_TRUE(database);
    EXPECT_FALSE(*storage::missedOf(**database, settled));
}
