// Ready texts and questions on a workstation: at once, without a network, over a restart.
#include "app/storage/local/localknowledge.h"
#include "app/wire/phrasedocuments.h"
#include "profilefixture.h"

namespace tongdai::storage {

namespace {

class PhrasesTest : public ProfileTest
{
protected:
    static User admin()
    {
        return {QStringLiteral("quan.tri"),
                QStringLiteral("Quản Văn Trị"),
                Role::Administrator,
                centreUnit(),
                {},
                true};
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
    static Snippet snippet(qint64 version = 0)
    {
        Snippet made;
        made.id = newUuid7(1'763'900'000'000);
        made.name = QStringLiteral("gio");
        made.text = QStringLiteral("Giờ tiếp nhận.");
        made.version = version;
        return made;
    }
    static TopicQuestions questions(qint64 version = 0)
    {
        TopicQuestions made;
        made.kind = ContactKind::Report;
        made.questions = QStringList {QStringLiteral("Ở đâu?")};
        made.version = version;
        return made;
    }
    template<typename T> static PullRow rowFor(const QString &type, const QString &id, const T &value)
    {
        return {type, id, value.version, value.version, wire::toJson(value), false};
    }
    QList<Snippet> snippets() { return wait(knowledge->snippets()).value_or(QList<Snippet>()); }
    QList<TopicQuestions> topics()
    {
        return wait(knowledge->topicQuestions()).value_or(QList<TopicQuestions>());
    }

    std::unique_ptr<LocalKnowledge> knowledge;
};

const QString Kb = QStringLiteral("kb");

} // namespace

TEST_F(PhrasesTest, WhatIsKeptHereShowsAtOnceAndSurvivesARestart)
{
    enter(admin());
    ASSERT_TRUE(wait(knowledge->keepSnippet(snippet())));
    ASSERT_TRUE(wait(knowledge->keepTopicQuestions(questions())));
    ASSERT_EQ(snippets().size(), 1);
    EXPECT_TRUE(snippets().first().waiting);
    EXPECT_EQ(snippets().first().by, QStringLiteral("quan.tri"));
    restart(admin());
    ASSERT_EQ(snippets().size(), 1);
    EXPECT_EQ(snippets().first().text, QStringLiteral("Giờ tiếp nhận."));
    ASSERT_EQ(topics().size(), 1);
    EXPECT_EQ(topics().first().questions, questions().questions);
}

TEST_F(PhrasesTest, WhatTheCentreSendsIsShownAndChangedOnTheVersionThatWasSeen)
{
    enter(admin());
    Snippet text = snippet(3);
    TopicQuestions topic = questions(5);
    ASSERT_TRUE(pull(Kb,
                     {rowFor(wire::rowSnippet(), idText(text.id), text),
                      rowFor(wire::rowTopicQuestions(), topic.id(), topic)}));
    EXPECT_EQ(snippets(), QList<Snippet> {text});
    EXPECT_EQ(topics(), QList<TopicQuestions> {topic});
    text.withdrawn = true;
    ASSERT_TRUE(wait(knowledge->keepSnippet(text)));
    topic.questions << QStringLiteral("Từ khi nào?");
    ASSERT_TRUE(wait(knowledge->keepTopicQuestions(topic)));
    topic.questions.clear();
    ASSERT_TRUE(wait(knowledge->keepTopicQuestions(topic))); // on top of one's own change
    EXPECT_TRUE(snippets().first().withdrawn);
    EXPECT_TRUE(topics().first().questions.isEmpty());
    const auto operations = profile->pending().now()->all();
    ASSERT_EQ(operations.size(), 3);
    EXPECT_EQ(operations[0]->body.value(QStringLiteral("after")).toInteger(), 3);
    EXPECT_EQ(operations[1]->body.value(QStringLiteral("after")).toInteger(), 5);
    EXPECT_EQ(operations[2]->body.value(QStringLiteral("after")).toInteger(), 6);
}

TEST_F(PhrasesTest, NobodyElseWritesThemAndNothingWrongIsKept)
{
    User op = admin();
    op.role = Role::Operator;
    enter(op);
    EXPECT_EQ(wait(knowledge->keepSnippet(snippet())).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(wait(knowledge->keepTopicQuestions(questions())).error().kind, ErrorKind::Forbidden);
    restart(admin());
    Snippet two = snippet();
    two.name = QStringLiteral("hai từ");
    EXPECT_EQ(wait(knowledge->keepSnippet(two)).error().code, QStringLiteral("snippet.name"));
    TopicQuestions many = questions();
    many.questions = QStringList(6, QStringLiteral("Gì?"));
    EXPECT_EQ(wait(knowledge->keepTopicQuestions(many)).error().code, QStringLiteral("questions.too_many"));
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
}

} // namespace tongdai::storage
