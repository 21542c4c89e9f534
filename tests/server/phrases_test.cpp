// Ready texts and questions at the centre: who may, who was first, and that every seat gets them.
#include "tests/server/centre.h"

#include "app/wire/phrasedocuments.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

class PhrasesTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        User quan;
        quan.name = QStringLiteral("quan.tri");
        quan.fullName = QStringLiteral("Quản Văn Trị");
        quan.role = Role::Administrator;
        quan.unit = centreUnit();
        ASSERT_TRUE(centre.service().administration().addUsers({quan}, password()).has_value());
    }
    static Snippet snippet(const QString &name, const QUuid &id = freshId(), qint64 version = 0)
    {
        Snippet made;
        made.id = id;
        made.name = name;
        made.text = QStringLiteral("Giờ tiếp nhận của Một cửa.");
        made.version = version;
        return made;
    }
    static TopicQuestions questions(qint64 version = 0)
    {
        TopicQuestions made;
        made.kind = ContactKind::Report;
        made.field = QStringLiteral("Đất đai");
        made.questions = QStringList {QStringLiteral("Thửa nào?")};
        made.version = version;
        return made;
    }
    static QString out(const QJsonObject &result) { return result.value(QStringLiteral("out")).toString(); }
    static QString reason(const QJsonObject &result, const char16_t *field = u"code")
    {
        return result.value(QStringLiteral("reason")).toObject().value(QString::fromUtf16(field)).toString();
    }

    Centre centre;
};

const QString Applied = QStringLiteral("applied");

} // namespace

TEST_F(PhrasesTest, AReadyTextReachesEverySeatAndTheStaleChangeOfItIsRefusedInWords)
{
    Seat admin(centre, QStringLiteral("quan.tri"));
    Seat editor(centre, QStringLiteral("ngan.ho"));
    Seat op(centre, QStringLiteral("an.le"));
    const QUuid id = freshId();
    const QJsonObject kept
        = admin.apply(wire::opSnippetKeep(), wire::keepBody(snippet(QStringLiteral("gio"), id)));
    EXPECT_EQ(out(kept), Applied);
    EXPECT_EQ(kept.value(QStringLiteral("version")).toInteger(), 1);
    const auto seen = wire::snippetFromJson(op.row(QStringLiteral("kb"), wire::rowSnippet(), idText(id)));
    ASSERT_TRUE(seen.has_value());
    EXPECT_EQ(seen->name, QStringLiteral("gio"));
    EXPECT_EQ(seen->by, QStringLiteral("quan.tri"));

    EXPECT_EQ(
        out(editor.apply(wire::opSnippetKeep(), wire::keepBody(snippet(QStringLiteral("giolam"), id, 1)))),
        Applied);
    const QJsonObject stale
        = admin.apply(wire::opSnippetKeep(), wire::keepBody(snippet(QStringLiteral("gioquay"), id, 1)));
    EXPECT_EQ(reason(stale), QStringLiteral("snippet.changed"));
    EXPECT_EQ(reason(stale, u"by"), QStringLiteral("ngan.ho"));
}

TEST_F(PhrasesTest, AShortNameHasOneTextHoweverItIsMarked)
{
    Seat admin(centre, QStringLiteral("quan.tri"));
    admin.apply(wire::opSnippetKeep(), wire::keepBody(snippet(QStringLiteral("Giờ"))));
    EXPECT_EQ(reason(admin.apply(wire::opSnippetKeep(), wire::keepBody(snippet(QStringLiteral("gio"))))),
              QStringLiteral("snippet.name_taken"));
    EXPECT_EQ(reason(admin.apply(wire::opSnippetKeep(), wire::keepBody(snippet(QStringLiteral("hai từ"))))),
              QStringLiteral("snippet.name"));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM snippet")), 1);
}

TEST_F(PhrasesTest, OnlyThoseWhoCurateTheBaseWriteThem)
{
    Seat op(centre, QStringLiteral("an.le"));
    Seat auditor(centre, QStringLiteral("kiem.tra"));
    Seat desk(centre, QStringLiteral("duc.pham"));
    for (Seat *seat : {&op, &auditor, &desk}) {
        EXPECT_EQ(reason(seat->apply(wire::opSnippetKeep(), wire::keepBody(snippet(QStringLiteral("gio"))))),
                  QStringLiteral("kb.role"));
        EXPECT_EQ(reason(seat->apply(wire::opQuestionsKeep(), wire::keepBody(questions()))),
                  QStringLiteral("kb.role"));
    }
}

TEST_F(PhrasesTest, TheQuestionsOfATopicHaveOneRowAndOneWinner)
{
    Seat admin(centre, QStringLiteral("quan.tri"));
    Seat editor(centre, QStringLiteral("ngan.ho"));
    Seat op(centre, QStringLiteral("an.le"));
    EXPECT_EQ(out(admin.apply(wire::opQuestionsKeep(), wire::keepBody(questions()))), Applied);
    TopicQuestions other = questions();
    other.field = QStringLiteral("đất  đai"); // the same topic
    EXPECT_EQ(reason(editor.apply(wire::opQuestionsKeep(), wire::keepBody(other))),
              QStringLiteral("questions.changed"));
    other = questions(1);
    other.questions.clear();
    EXPECT_EQ(out(editor.apply(wire::opQuestionsKeep(), wire::keepBody(other))), Applied);
    const auto seen = wire::topicQuestionsFromJson(
        op.row(QStringLiteral("kb"), wire::rowTopicQuestions(), questions().id()));
    ASSERT_TRUE(seen.has_value());
    EXPECT_TRUE(seen->questions.isEmpty());
    EXPECT_EQ(seen->version, 2);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM topic_questions")), 1);
}
