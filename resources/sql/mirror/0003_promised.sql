-- The time a citizen was promised a call at goes before the other clocks (models/domain/ticketdue.cpp): rows that came with
-- it before this program knew of it stand where they belong.
UPDATE ticket_row SET due_ms = (SELECT json_extract(s.doc, '$.promised_ms') FROM shadow s WHERE s.row = ticket_row.row)
WHERE state IN ('received', 'result')
AND coalesce((SELECT json_extract(s.doc, '$.promised_ms') FROM shadow s WHERE s.row = ticket_row.row), 0) > 0;
