// What people add to the knowledge base comes back as it went.
#include "app/wire/json.h"
#include "app/wire/knowledgedocuments.h"
#include "app/wire/phrasedocuments.h"
#include "tests/wire/samples.h"

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::wire;
using tongdai::samples::Samples;

namespace {

/// As bytes on the wire and back.
QJsonObject travelled(const QJsonObject &object)
{
    const auto parsed = parseObject(toBytes(object));
    EXPECT_TRUE(parsed.has_value());
    return parsed.value_or(QJsonObject());
}

template<typename T> void comesBack(const T &value, Result<T> (*read)(const QJsonObject &))
{
    const auto back = read(travelled(toJson(value)));
    ASSERT_TRUE(back.has_value()) << back.error().field.toStdString();
    EXPECT_EQ(*back, value);
}

} // namespace

TEST(KnowledgeDocuments, ComeBackAsTheyWent)
{
    Samples samples(31);
    for (int round = 0; round < 50; ++round) {
        comesBack(samples.commonName(), commonNameFromJson);
        comesBack(samples.evidence(), evidenceFromJson);
        comesBack(samples.missed(), missedFromJson);
        comesBack(samples.draft(), draftFromJson);
        comesBack(samples.articleVersion(), articleVersionFromJson);
        comesBack(samples.flag(), flagFromJson);
        comesBack(samples.unitFact(), unitFactFromJson);
        comesBack(samples.snippet(), snippetFromJson);
        comesBack(samples.topicQuestions(), topicQuestionsFromJson);
    }
}

TEST(KnowledgeDocuments, NeverCarryWhatIsWaitingHere)
{
    Samples samples(32);
    CommonName name = samples.commonName();
    name.waiting = true;
    const auto back = commonNameFromJson(travelled(toJson(name)));
    ASSERT_TRUE(back.has_value());
    EXPECT_FALSE(back->waiting);
}

TEST(KnowledgeOperations, NameTheVersionTheyReplace)
{
    Samples samples(33);
    const ArticleDraft draft = samples.draft();
    const QJsonObject body = travelled(keepBody(draft));
    EXPECT_EQ(body.value(QStringLiteral("after")).toInteger(), draft.version);
    EXPECT_FALSE(body.contains(QStringLiteral("version")));
    const auto back = draftFromKeepBody(body);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(*back, draft);

    QJsonObject wrong = body;
    wrong.insert(QStringLiteral("after"), -1);
    EXPECT_EQ(draftFromKeepBody(wrong).error().field, QStringLiteral("after"));
}

TEST(KnowledgeOperations, AreKnownByTheirKind)
{
    for (const QString &kind : {opNameKeep(), opMissedNote(), opDraftPublish(), opFactKeep(), opSnippetKeep(),
                                opQuestionsKeep()})
        EXPECT_TRUE(isKnowledgeOp(kind)) << kind.toStdString();
    EXPECT_FALSE(isKnowledgeOp(opCallCreate()));
    EXPECT_FALSE(isKnowledgeOp(QStringLiteral("draft.eat")));
}
