-- The log of calls counts and turns to any page of what a person may see, also of their own calls: one index answers both.
ALTER TABLE call_row ADD COLUMN scope TEXT NOT NULL DEFAULT '';

ALTER TABLE call_row ADD COLUMN operator TEXT NOT NULL DEFAULT '';

UPDATE call_row SET (scope, operator) = (SELECT s.scope, coalesce(json_extract(s.doc, '$.operator_name'), '') FROM shadow s WHERE s.row = call_row.row);

DROP INDEX IF EXISTS call_started;

CREATE INDEX call_started ON call_row (started_ms, id, scope, operator);
