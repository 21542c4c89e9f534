-- The life of the centre in which what is marked as sent was seen to arrive: one row.
CREATE TABLE centre (
    epoch TEXT NOT NULL
) STRICT;
