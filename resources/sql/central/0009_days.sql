-- Days that differ from the weekly hours: one a date and scope. unit: code of the one unit it holds for, empty for all;
-- own hours, document and note are in doc. id: as the row travels. kind: working, weekly_rest, holiday,
-- compensatory_rest, make_up.
CREATE TABLE dated_day (
    id TEXT PRIMARY KEY,
    date TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    doc TEXT NOT NULL,
    UNIQUE (date, unit)
) STRICT;

INSERT INTO dated_day (id, date, unit, kind, version, doc)
SELECT date, date, '', kind, version, doc FROM day;

DROP TABLE day;

ALTER TABLE dated_day RENAME TO day;
