-- What an editor is typing into a draft, kept until the draft itself is.

CREATE TABLE article_draft (
    draft_id TEXT PRIMARY KEY,
    author TEXT NOT NULL,
    saved_ms INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
