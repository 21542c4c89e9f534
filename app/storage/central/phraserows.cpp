#include "app/storage/central/phraserows.h"

#include "app/storage/central/documentrows.h"
#include "app/wire/phrasedocuments.h"
#include "models/domain/uuid7.h"

namespace tongdai::storage {

namespace {

template<typename T> QString docOf(const T &value)
{
    return QString::fromUtf8(wire::toBytes(wire::toJson(value)));
}

} // namespace

Result<std::optional<Snippet>> snippetOf(Database &database, const QUuid &id)
{
    Query query(database, QStringLiteral("SELECT doc FROM snippet WHERE id = ?"));
    query.bind(idText(id));
    return oneOf<Snippet>(query, wire::snippetFromJson);
}

Result<std::optional<Snippet>> snippetCalled(Database &database, const QString &name)
{
    Query query(database, QStringLiteral("SELECT doc FROM snippet WHERE form = ?"));
    query.bind(snippetForm(name));
    return oneOf<Snippet>(query, wire::snippetFromJson);
}

Result<void> putSnippet(Database &database, const Snippet &snippet)
{
    Query query(database,
                QStringLiteral("INSERT INTO snippet (id, form, version, doc) VALUES (?, ?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET form = excluded.form,"
                               " version = excluded.version, doc = excluded.doc"));
    query.bind(idText(snippet.id)).bind(snippetForm(snippet.name));
    return query.bind(snippet.version).bind(docOf(snippet)).run();
}

Result<std::optional<TopicQuestions>> topicQuestionsOf(Database &database, const QString &id)
{
    Query query(database, QStringLiteral("SELECT doc FROM topic_questions WHERE id = ?"));
    query.bind(id);
    return oneOf<TopicQuestions>(query, wire::topicQuestionsFromJson);
}

Result<void> putTopicQuestions(Database &database, const TopicQuestions &topic)
{
    Query query(database,
                QStringLiteral("INSERT INTO topic_questions (id, version, doc) VALUES (?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET version = excluded.version,"
                               " doc = excluded.doc"));
    return query.bind(topic.id()).bind(topic.version).bind(docOf(topic)).run();
}

} // namespace tongdai::storage
