-- Which call a ticket came of: a call stays here as long as a ticket of it does.
ALTER TABLE ticket_row ADD COLUMN call_id TEXT NOT NULL DEFAULT '';

UPDATE ticket_row SET call_id = coalesce((SELECT json_extract(s.doc, '$.call_id') FROM shadow s WHERE s.row = ticket_row.row), '');

CREATE INDEX ticket_call ON ticket_row (call_id) WHERE call_id <> '';
