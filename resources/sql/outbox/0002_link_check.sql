-- What web addresses of articles did when they were asked last, from this machine.

CREATE TABLE link_check (
    url TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    status INTEGER NOT NULL,
    target TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;
