-- A page of the file may be damaged without the file's structure showing it: what a row said when it was written is
-- summed up in `sum` (rowsum.h), and a row that no longer agrees is taken from outbox.tail or outbox.bak. NULL: written
-- before there were sums; they are set at the next start.

ALTER TABLE op ADD COLUMN sum BLOB;

ALTER TABLE key_slot ADD COLUMN sum BLOB;

ALTER TABLE meta ADD COLUMN key_sum BLOB;
