-- Imports of procedures, so that each can be listed and taken back. One row of import_run a finished import; files are names without their folders, one a line. as_of: the day the source speaks of (ISO), empty when it does not say.
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    files TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    as_of TEXT NOT NULL,
    complete INTEGER NOT NULL,
    tally TEXT NOT NULL,
    undone_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a run did to one procedure. before_doc: the document as it was, empty when there was none. after_hash: of what the run left but its version, to see whether somebody has changed it since.
CREATE TABLE import_change (
    run INTEGER NOT NULL REFERENCES import_run (id),
    procedure_id TEXT NOT NULL,
    what TEXT NOT NULL,
    before_doc TEXT NOT NULL,
    after_hash BLOB NOT NULL,
    PRIMARY KEY (run, procedure_id)
) STRICT;

-- Which procedures a dated run named, changed or not: an older list never overwrites what a newer one said.
CREATE TABLE import_seen (
    procedure_id TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES import_run (id),
    PRIMARY KEY (procedure_id, run)
) STRICT, WITHOUT ROWID;
