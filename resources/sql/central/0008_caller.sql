-- What operators noted of those behind a phone number; one record a number.
CREATE TABLE caller (
    id TEXT PRIMARY KEY,
    phone TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX caller_by_phone ON caller (phone);
