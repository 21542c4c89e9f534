-- Ready texts under a short name. form: the name as it is compared (snippetForm()).
CREATE TABLE snippet (
    id TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX snippet_by_form ON snippet (form);

-- The questions to ask about a topic, a kind of contact in a field. id: TopicQuestions::id().
CREATE TABLE topic_questions (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;
