-- Attached files of this workstation, beside outbox.db so that its copies stay small. Content rests sealed, a part a row.

-- state: waiting (to be sent), sent, refused, wanted (somebody wants to see it), here (fetched).
CREATE TABLE file (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    have INTEGER NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'wanted', 'here')),
    reason TEXT NOT NULL DEFAULT '',
    op_id TEXT NOT NULL DEFAULT '',
    at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX file_by_state ON file (state, at_ms);

CREATE TABLE file_part (
    sha256 TEXT NOT NULL REFERENCES file (sha256) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (sha256, start)
) STRICT;
