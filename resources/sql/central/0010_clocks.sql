-- What a ticket's due times follow from: when its clocks began, whose hours the result counts, and when it stood still.
-- 0 and empty: no such clock yet.
ALTER TABLE ticket ADD COLUMN accept_from_ms INTEGER NOT NULL DEFAULT 0;

ALTER TABLE ticket ADD COLUMN result_from_ms INTEGER NOT NULL DEFAULT 0;

ALTER TABLE ticket ADD COLUMN result_unit TEXT NOT NULL DEFAULT '';

-- Times in which the clock stood still for want of information; to_ms 0 while it lasts.
CREATE TABLE clock_pause (
    ticket_id TEXT NOT NULL REFERENCES ticket (id) ON DELETE CASCADE,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    PRIMARY KEY (ticket_id, from_ms)
) STRICT, WITHOUT ROWID;

-- Of tickets from before, the timeline tells: a matter opened again was a new promise.
UPDATE ticket SET result_unit = CASE lead_unit WHEN '' THEN '1022' ELSE lead_unit END,
    result_from_ms = coalesce((SELECT max(at_ms) FROM event WHERE ticket_id = ticket.id AND what = 'move'
        AND (to_state = 'reopened'
            OR (to_state = 'forwarded' AND json_extract(event.doc, '$.from') = 'reopened'))), created_ms)
WHERE result_due_ms <> 0;

UPDATE ticket SET accept_from_ms = coalesce((SELECT max(at_ms) FROM event WHERE ticket_id = ticket.id AND what = 'move'
    AND to_state IN ('forwarded', 'reopened')), created_ms)
WHERE state IN ('forwarded', 'reopened');

INSERT INTO clock_pause (ticket_id, from_ms, to_ms) SELECT id, paused_ms, 0 FROM ticket WHERE paused_ms <> 0;

INSERT OR IGNORE INTO clock_pause (ticket_id, from_ms, to_ms)
SELECT asked.ticket_id, asked.at_ms, min(given.at_ms) FROM event asked
JOIN event given ON given.ticket_id = asked.ticket_id AND given.what = 'move' AND given.at_ms > asked.at_ms
WHERE asked.what = 'move' AND asked.to_state = 'need_info'
GROUP BY asked.ticket_id, asked.at_ms;

ALTER TABLE ticket DROP COLUMN paused_ms;
