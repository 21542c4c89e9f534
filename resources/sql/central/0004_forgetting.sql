-- What lets old things be forgotten without a time in each row.
-- The head of a scope when a day was first seen; day: days since 1970 (UTC).
CREATE TABLE head_day (
    scope TEXT NOT NULL,
    day INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (scope, day)
) STRICT, WITHOUT ROWID;

-- How far the workstation's clock was ahead of the centre's when the operation came; wall_ms is as it said.
ALTER TABLE op ADD COLUMN skew_ms INTEGER NOT NULL DEFAULT 0;

CREATE INDEX scope_row_gone ON scope_row (scope, seq) WHERE state = 1;
