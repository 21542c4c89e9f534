-- What those who watch over the centre's work read of a parked operation, never a citizen's words; empty: not written yet.
ALTER TABLE parked_op ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

ALTER TABLE parked_op ADD COLUMN doc TEXT NOT NULL DEFAULT '';

-- Why an operation could not be carried out when it last came, for when it is parked. problem, code: of the error.
CREATE TABLE failed_op (
    op_id TEXT PRIMARY KEY,
    problem TEXT NOT NULL,
    code TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;
