-- What was done at this workstation: the only bytes here that nobody else has. Everything a citizen said or is rests in
-- the columns named sealed.

CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    client_id TEXT NOT NULL DEFAULT '',
    next_n INTEGER NOT NULL DEFAULT 1 CHECK (next_n > 0),
    acked_n INTEGER NOT NULL DEFAULT 0,
    local_number INTEGER NOT NULL DEFAULT 0,
    key_id TEXT NOT NULL DEFAULT '',
    key_proof BLOB
) STRICT;

INSERT INTO meta (id) VALUES (1);

-- One operation; `row` is the order of authoring, `n` its number at the centre, which changes with a new client_id.
CREATE TABLE op (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    client_id TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n > 0),
    kind TEXT NOT NULL,
    kv INTEGER NOT NULL,
    actor TEXT NOT NULL,
    wall_ms INTEGER NOT NULL,
    mono_ms INTEGER NOT NULL,
    base INTEGER NOT NULL,
    subject TEXT NOT NULL,
    predicted TEXT NOT NULL,
    body TEXT NOT NULL,
    sealed BLOB,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'applied', 'rejected', 'parked')),
    outcome TEXT NOT NULL DEFAULT '',
    result_seq INTEGER NOT NULL DEFAULT 0,
    answered_ms INTEGER NOT NULL DEFAULT 0,
    settled_ms INTEGER NOT NULL DEFAULT 0,
    UNIQUE (client_id, n)
) STRICT;

CREATE INDEX op_unsettled ON op (row) WHERE settled_ms = 0;

CREATE INDEX op_subject ON op (subject) WHERE settled_ms = 0;

CREATE INDEX op_unanswered ON op (n) WHERE state IN ('queued', 'sending');

CREATE INDEX op_author ON op (kind, actor, wall_ms);

CREATE TABLE call_draft (
    form_id TEXT PRIMARY KEY,
    tab INTEGER NOT NULL,
    saved_ms INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

CREATE TABLE answer_draft (
    ticket_id TEXT PRIMARY KEY,
    saved_ms INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

-- The profile's one data key, wrapped: under a person's password (holder: sign-in name) or under the key the centre keeps
-- for this installation (holder empty).
CREATE TABLE key_slot (
    holder TEXT PRIMARY KEY,
    wrapped BLOB NOT NULL,
    failed INTEGER NOT NULL DEFAULT 0,
    wait_until_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What lets a person in without the centre: rights, names and the refresh token, sealed with the data key.
CREATE TABLE person (
    name TEXT PRIMARY KEY,
    sealed BLOB NOT NULL,
    saved_ms INTEGER NOT NULL
) STRICT;
