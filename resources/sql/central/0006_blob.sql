-- Content of attached files, by its SHA-256; it arrives in parts, from the front.
CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    have INTEGER NOT NULL DEFAULT 0,
    arrived_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE blob_part (
    sha256 TEXT NOT NULL,
    start INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, start)
) STRICT;

-- Which entries of timelines name it; removed: a supervisor took the file away.
CREATE TABLE event_file (
    event_id TEXT PRIMARY KEY REFERENCES event (id),
    ticket_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    by_user TEXT NOT NULL,
    identity_paper INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX event_file_by_content ON event_file (sha256);

CREATE INDEX event_file_by_ticket ON event_file (ticket_id);
