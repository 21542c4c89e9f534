// Operations on ready texts and on the questions to ask, as the centre judges them.
#include "app/server/knowledgebook.h"
#include "app/server/knowledgeparts.h"
#include "app/storage/central/phraserows.h"
#include "app/wire/phrasedocuments.h"
#include "models/domain/uuid7.h"

namespace tongdai::server {

Result<Outcome> keepSnippet(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto snippet = wire::snippetFromKeepBody(context.operation.body);
    if (!snippet)
        return rejectedBody(snippet.error());
    if (const auto no = barredFrom(context, mayWritePhrases(context.actor.user)))
        return *no;
    if (const auto problem = firstProblem(problemsOf(*snippet)))
        return *problem;
    const auto there = storage::snippetOf(database, snippet->id);
    const auto same = storage::snippetCalled(database, snippet->name);
    if (!there || !same)
        return tl::unexpected(there ? same.error() : there.error());
    if (*there && (*there)->version != snippet->version)
        return wasFirst(context, QStringLiteral("snippet.changed"),
                        QStringLiteral("the ready text was changed meanwhile"), (*there)->by, (*there)->atMs);
    if (!*there && snippet->version != 0)
        return noSuchRow();
    if (*same && (*same)->id != snippet->id)
        return wasFirst(context, QStringLiteral("snippet.name_taken"),
                        QStringLiteral("another ready text has this short name"), (*same)->by, (*same)->atMs);
    snippet->by = context.actor.user.name;
    snippet->atMs = context.nowMs;
    ++snippet->version;
    if (const auto stored = storage::putSnippet(database, *snippet); !stored)
        return tl::unexpected(stored.error());
    context.lane.emitter.there(kbScope(), wire::rowSnippet(), idText(snippet->id));
    return appliedAs(snippet->version);
}

Result<Outcome> keepQuestions(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto topic = wire::topicQuestionsFromKeepBody(context.operation.body);
    if (!topic)
        return rejectedBody(topic.error());
    if (const auto no = barredFrom(context, mayWritePhrases(context.actor.user)))
        return *no;
    if (const auto problem = firstProblem(problemsOf(*topic)))
        return *problem;
    const auto there = storage::topicQuestionsOf(database, topic->id());
    if (!there)
        return tl::unexpected(there.error());
    if (*there && (*there)->version != topic->version)
        return wasFirst(context, QStringLiteral("questions.changed"),
                        QStringLiteral("the questions of this topic were changed meanwhile"), (*there)->by,
                        (*there)->atMs);
    if (!*there && topic->version != 0)
        return noSuchRow(QStringLiteral("body.kind"));
    topic->by = context.actor.user.name;
    topic->atMs = context.nowMs;
    ++topic->version;
    if (const auto stored = storage::putTopicQuestions(database, *topic); !stored)
        return tl::unexpected(stored.error());
    context.lane.emitter.there(kbScope(), wire::rowTopicQuestions(), topic->id());
    return appliedAs(topic->version);
}

} // namespace tongdai::server
