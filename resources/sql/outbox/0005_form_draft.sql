-- Forms half typed that have no table of their own, kept until they are saved or put away.

CREATE TABLE form_draft (
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    saved_ms INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (author, kind, subject)
) STRICT;

-- What an operation's author is to know of it once it is carried out. 0: nothing; 1: over whose newer change it went
-- (`overtook` of its outcome); 2: seen.
ALTER TABLE op ADD COLUMN notice INTEGER NOT NULL DEFAULT 0 CHECK (notice IN (0, 1, 2));

CREATE INDEX op_notice ON op (actor, row) WHERE notice = 1;
