-- What the centre has and this seat may see: a cache that can be fetched again.

CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key_id TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO meta (id) VALUES (1);

CREATE TABLE cursor (
    scope TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    gen INTEGER NOT NULL,
    sweeping INTEGER NOT NULL
) STRICT;

-- Rows as the centre sent them: `doc` without what a citizen said or is, that part in `sealed`. A row of a type this
-- program does not know is sealed whole.
CREATE TABLE shadow (
    row INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    v INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    gen INTEGER NOT NULL,
    doc TEXT NOT NULL,
    sealed BLOB,
    UNIQUE (type, id)
) STRICT;

CREATE INDEX shadow_scope ON shadow (scope, gen);

-- Columns to sort and filter by. `newest` is minus the time of the last change, so that one index gives newest first and
-- ids upwards.
CREATE TABLE call_row (
    row INTEGER PRIMARY KEY REFERENCES shadow (row) ON DELETE CASCADE,
    id TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    phone_hash BLOB
) STRICT;

CREATE INDEX call_started ON call_row (started_ms, id);

CREATE INDEX call_phone ON call_row (phone_hash, started_ms, id);

CREATE TABLE ticket_row (
    row INTEGER PRIMARY KEY REFERENCES shadow (row) ON DELETE CASCADE,
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    done INTEGER NOT NULL,
    lead_unit TEXT NOT NULL,
    assignee TEXT NOT NULL,
    created_by TEXT NOT NULL,
    due_ms INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    phone_hash BLOB
) STRICT;

CREATE INDEX ticket_due ON ticket_row (done, due_ms, id);

CREATE INDEX ticket_unit ON ticket_row (lead_unit, done, due_ms, id);

CREATE INDEX ticket_author ON ticket_row (created_by, done, due_ms, id);

CREATE INDEX ticket_assignee ON ticket_row (assignee, done, due_ms, id);

CREATE INDEX ticket_state ON ticket_row (state, due_ms, id);

CREATE INDEX ticket_changed ON ticket_row (done, newest, id);

CREATE INDEX ticket_phone ON ticket_row (phone_hash) WHERE phone_hash IS NOT NULL;

CREATE TABLE event_row (
    row INTEGER PRIMARY KEY REFERENCES shadow (row) ON DELETE CASCADE,
    id TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX event_ticket ON event_row (ticket_id, at_ms, id);

-- Rows that could not be read: kept raw and sealed, read again after an update of the program.
CREATE TABLE bad_row (
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    v INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    reason TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (type, id)
) STRICT;
