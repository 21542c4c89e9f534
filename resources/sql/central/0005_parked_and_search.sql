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

-- Found by the centre for workstations that keep ninety days (sync.md 2.7). phone: national form, as PhoneNumber gives it; of rows from before, as near as SQL comes to it.
ALTER TABLE call ADD COLUMN phone TEXT NOT NULL DEFAULT '';

ALTER TABLE ticket ADD COLUMN phone TEXT NOT NULL DEFAULT '';

UPDATE call SET phone = replace(replace(replace(replace(replace(replace(coalesce(json_extract(doc, '$.citizen.phone'), ''), ' ', ''), '.', ''), '-', ''), '/', ''), '(', ''), ')', '');

UPDATE ticket SET phone = replace(replace(replace(replace(replace(replace(coalesce(json_extract(doc, '$.citizen.phone'), ''), ' ', ''), '.', ''), '-', ''), '/', ''), '(', ''), ')', '');

UPDATE call SET phone = '0' || substr(phone, 4) WHERE phone LIKE '+84%';

UPDATE ticket SET phone = '0' || substr(phone, 4) WHERE phone LIKE '+84%';

CREATE INDEX call_by_phone ON call (phone, started_ms, id) WHERE phone <> '';

CREATE INDEX ticket_by_phone ON ticket (phone, created_ms, id) WHERE phone <> '';

CREATE INDEX ticket_by_created ON ticket (created_ms, id);

CREATE INDEX ticket_by_local_number ON ticket (json_extract(doc, '$.local_number'));
