// Rows of ready texts and of the questions to ask, at the centre. Used on the thread that owns the Database.
// A row is written as it is given, its version included: whoever writes has read it in the same transaction.
#pragma once

#include "app/storage/database.h"
#include "models/domain/phrases.h"

#include <optional>

namespace tongdai::storage {

Result<std::optional<Snippet>> snippetOf(Database &database, const QUuid &id);
/// The one with this short name as it is compared (snippetForm()), withdrawn or not.
Result<std::optional<Snippet>> snippetCalled(Database &database, const QString &name);
Result<void> putSnippet(Database &database, const Snippet &snippet);

Result<std::optional<TopicQuestions>> topicQuestionsOf(Database &database, const QString &id);
Result<void> putTopicQuestions(Database &database, const TopicQuestions &topic);

} // namespace tongdai::storage
