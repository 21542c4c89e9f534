#include "app/wire/phrasedocuments.h"

#include "app/wire/bothways.h"
#include "app/wire/keepbodies.h"

namespace tongdai::wire {

// Found by the type of what is written or read, so not in the unnamed namespace.

template<typename Way> static void eachField(Way &way, Snippet &snippet)
{
    way.id(QStringLiteral("id"), snippet.id, Need::Required);
    way.text(QStringLiteral("name"), snippet.name, limits::SnippetName, Need::Required);
    way.text(QStringLiteral("text"), snippet.text, limits::SnippetText, Need::Required);
    way.boolean(QStringLiteral("withdrawn"), snippet.withdrawn);
    way.text(QStringLiteral("by"), snippet.by, sizes::Code);
    way.ms(QStringLiteral("at_ms"), snippet.atMs);
    way.integer(QStringLiteral("version"), snippet.version);
}

template<typename Way> static void eachField(Way &way, TopicQuestions &topic)
{
    way.word(QStringLiteral("kind"), topic.kind, contactKindFromWire);
    way.text(QStringLiteral("field"), topic.field, limits::Line);
    way.texts(QStringLiteral("questions"), topic.questions, limits::TopicQuestions, limits::TopicQuestion);
    way.boolean(QStringLiteral("withdrawn"), topic.withdrawn);
    way.text(QStringLiteral("by"), topic.by, sizes::Code);
    way.ms(QStringLiteral("at_ms"), topic.atMs);
    way.integer(QStringLiteral("version"), topic.version);
}

QJsonObject toJson(const Snippet &snippet)
{
    return written(snippet);
}
Result<Snippet> snippetFromJson(const QJsonObject &object)
{
    return readAs<Snippet>(object);
}

QJsonObject toJson(const TopicQuestions &topic)
{
    return written(topic);
}
Result<TopicQuestions> topicQuestionsFromJson(const QJsonObject &object)
{
    return readAs<TopicQuestions>(object);
}

QJsonObject keepBody(const Snippet &snippet)
{
    return keepBodyOf(toJson(snippet), snippet.version);
}
Result<Snippet> snippetFromKeepBody(const QJsonObject &body)
{
    return fromKeepBody(body, snippetFromJson);
}

QJsonObject keepBody(const TopicQuestions &topic)
{
    return keepBodyOf(toJson(topic), topic.version);
}
Result<TopicQuestions> topicQuestionsFromKeepBody(const QJsonObject &body)
{
    return fromKeepBody(body, topicQuestionsFromJson);
}

} // namespace tongdai::wire
