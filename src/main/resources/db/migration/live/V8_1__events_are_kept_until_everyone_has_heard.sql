create schema live;

-- xid orders events as the snapshot horizon passes them; a cursor over id alone loses what commits late.
create table live.event (
    id      uuid primary key,
    xid     xid8        not null default pg_current_xact_id(),
    topics  text[]      not null,
    kind    text        not null,
    payload text        not null,
    at      timestamptz not null default clock_timestamp(),
    constraint event_is_heard_somewhere check (cardinality(topics) > 0)
);
create index event_in_order on live.event (xid, id);

-- The way in for modules that write their facts and the event in one statement.
create function live.publish(id uuid, topics text[], kind text, payload text) returns void
    language sql
    volatile
as $$
    insert into live.event (id, topics, kind, payload) values (id, topics, kind, payload)
$$;
