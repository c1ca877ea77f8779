-- Read by the horizon of transactions, so that no commit is overlooked however they overlap.
create table knowledge.change (
    article_id uuid        not null,
    xid        xid8        not null default pg_current_xact_id(),
    at         timestamptz not null
);
create index change_by_xid on knowledge.change (xid);

-- What a sentence means to the model, kept so that an index can be rebuilt without asking the model again:
-- half-precision numbers by a digest of the sentence.
create table knowledge.meaning (
    hash   uuid primary key,
    vector bytea not null
);
