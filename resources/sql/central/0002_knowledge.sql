-- What people add to the knowledge base. No row here says anything of a citizen: words of calls come in through
-- evidenceWords() only.
-- One entry for all that its words mean; form: the words as a search compares them.
CREATE TABLE common_name (
    id TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX common_name_by_form ON common_name (form);

CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

-- Calls that have been learned from, so that each speaks once. what: evidence or missed.
CREATE TABLE learned_call (
    call_id TEXT PRIMARY KEY,
    what TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE missed (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

-- When a person last noted a question as missed: the call it was asked in does not count it again.
CREATE TABLE missed_note (
    missed_id TEXT NOT NULL REFERENCES missed (id) ON DELETE CASCADE,
    user_name TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (missed_id, user_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    procedure_id TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

-- Texts that a newer one has replaced; number: Procedure::version.
CREATE TABLE article_version (
    id TEXT PRIMARY KEY,
    procedure_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE INDEX article_version_by_procedure ON article_version (procedure_id, number);

-- Who put the text in force that `procedure` holds now, and when; by_user empty: an import.
CREATE TABLE publication (
    procedure_id TEXT PRIMARY KEY,
    by_user TEXT NOT NULL,
    note TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE flag (
    id TEXT PRIMARY KEY,
    procedure_id TEXT NOT NULL,
    settled INTEGER NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE TABLE unit_fact (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL
) STRICT;

CREATE INDEX procedure_by_code ON procedure (code);
