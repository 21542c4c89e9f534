-- The centre's tables. Times are UTC milliseconds in columns named ..._ms; ids that sync are UUIDs made by the client.
-- One row of `meta` a fact about this database: its epoch, the secret that seat keys are derived from.
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- An installation. last_n is never forgotten: replay protection has no end.
CREATE TABLE client (
    client_id TEXT PRIMARY KEY,
    station TEXT NOT NULL UNIQUE,
    last_n INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL
) STRICT;

-- Who has signed in on an installation: seats are shared, and an operation may be another person's.
CREATE TABLE client_user (
    client_id TEXT NOT NULL REFERENCES client (client_id),
    user_name TEXT NOT NULL,
    seen_ms INTEGER NOT NULL,
    PRIMARY KEY (client_id, user_name)
) STRICT;

-- What came of each operation, by its own id: a restored profile sends old ids under new numbers.
CREATE TABLE op (
    op_id TEXT PRIMARY KEY,
    hash BLOB NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    outcome TEXT NOT NULL,
    body TEXT NOT NULL,
    wall_ms INTEGER NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE client_op (
    client_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    op_id TEXT NOT NULL,
    PRIMARY KEY (client_id, n)
) STRICT, WITHOUT ROWID;

-- Operations this program could not apply, kept as they came. `aggregate` is the row they are about: what follows on it
-- is parked behind.
CREATE TABLE parked_op (
    op_id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    aggregate TEXT NOT NULL,
    bytes BLOB NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX parked_op_by_aggregate ON parked_op (aggregate);

-- The feed: one head a scope, updated last in a transaction, so commit order is sequence order.
CREATE TABLE head (
    scope TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    tag TEXT NOT NULL,
    floor INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Each row once a scope, at its newest sequence. state: 0 there, 1 gone. view: 0 whole, 1 desk, 2 stub.
CREATE TABLE scope_row (
    scope TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    state INTEGER NOT NULL,
    view INTEGER NOT NULL,
    PRIMARY KEY (scope, type, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX scope_row_by_seq ON scope_row (scope, seq);

CREATE INDEX scope_row_by_row ON scope_row (type, id);

-- One a lane (re)connect: the tag that holds from from_seq on. A cursor under another tag comes from a lost past.
CREATE TABLE feed_tag (
    scope TEXT NOT NULL,
    from_seq INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (scope, from_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
    code TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE TABLE app_user (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    unit TEXT NOT NULL,
    active INTEGER NOT NULL,
    password TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

-- Wrong tries by the name that was typed, known or not, so that both look alike.
CREATE TABLE login_guard (
    name TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    locked_until_ms INTEGER NOT NULL,
    last_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    session_id TEXT PRIMARY KEY,
    user_name TEXT NOT NULL,
    client_id TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Hashes of tokens, never tokens. used_ms: when a refresh token was exchanged, 0 before.
CREATE TABLE session_token (
    hash BLOB PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (session_id) ON DELETE CASCADE,
    refresh INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    used_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX session_token_by_session ON session_token (session_id);

CREATE INDEX session_token_by_expiry ON session_token (expires_ms);

CREATE TABLE duty (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

-- Days that differ from the weekly rule. kind: working, weekly_rest, holiday, compensatory_rest, make_up.
CREATE TABLE day (
    date TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE TABLE procedure (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    hash BLOB NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE TABLE call (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    operator TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    needs_review INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE INDEX call_by_start ON call (started_ms);

CREATE TABLE ticket (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    call_id TEXT NOT NULL,
    state TEXT NOT NULL,
    state_version INTEGER NOT NULL,
    lead_unit TEXT NOT NULL,
    result_due_ms INTEGER NOT NULL,
    paused_ms INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE INDEX ticket_by_call ON ticket (call_id);

CREATE INDEX ticket_by_unit ON ticket (lead_unit, state);

CREATE TABLE event (
    id TEXT PRIMARY KEY,
    ticket_id TEXT NOT NULL REFERENCES ticket (id),
    what TEXT NOT NULL,
    to_state TEXT NOT NULL,
    by_user TEXT NOT NULL,
    by_unit TEXT NOT NULL,
    to_unit TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE INDEX event_by_ticket ON event (ticket_id, at_ms);

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
