-- Where an open ticket is about: others there may have told of the same thing.
ALTER TABLE ticket_row ADD COLUMN commune TEXT NOT NULL DEFAULT '';

UPDATE ticket_row SET commune = coalesce((SELECT json_extract(s.doc, '$.commune_code') FROM shadow s WHERE s.row = ticket_row.row), '');

CREATE INDEX ticket_commune ON ticket_row (commune, done, due_ms, id) WHERE commune <> '';
