// Rows and operation bodies of ready texts and of the questions to ask: domain values to JSON and back, by
// the rules of documents.h. None of them holds anything of citizens.
#pragma once

#include "app/wire/documents.h"
#include "models/domain/phrases.h"

namespace tongdai::wire {

// Row types, both in scope kb.
inline QString rowSnippet()
{
    return QStringLiteral("snippet");
} ///< id: UUID
inline QString rowTopicQuestions()
{
    return QStringLiteral("topicQuestions");
} ///< id: TopicQuestions::id()

// Operation kinds; `after` as in knowledgedocuments.h.
inline QString opSnippetKeep()
{
    return QStringLiteral("snippet.keep");
} ///< a snippet document, `after` for `version`
inline QString opQuestionsKeep()
{
    return QStringLiteral("questions.keep");
} ///< a topicQuestions document, `after` for `version`

QJsonObject toJson(const Snippet &snippet);
Result<Snippet> snippetFromJson(const QJsonObject &object);
QJsonObject toJson(const TopicQuestions &topic);
Result<TopicQuestions> topicQuestionsFromJson(const QJsonObject &object);

// Bodies of the keep kinds. Reading gives the value with `after` as its version: the base of the change.
QJsonObject keepBody(const Snippet &snippet);
Result<Snippet> snippetFromKeepBody(const QJsonObject &body);
QJsonObject keepBody(const TopicQuestions &topic);
Result<TopicQuestions> topicQuestionsFromKeepBody(const QJsonObject &body);

} // namespace tongdai::wire
