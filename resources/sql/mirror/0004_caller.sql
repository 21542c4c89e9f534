-- Who is noted behind a number, found by the keyed hash of the number.
CREATE TABLE caller_row (
    row INTEGER PRIMARY KEY REFERENCES shadow (row) ON DELETE CASCADE,
    phone_hash BLOB
) STRICT;

CREATE INDEX caller_phone ON caller_row (phone_hash) WHERE phone_hash IS NOT NULL;
