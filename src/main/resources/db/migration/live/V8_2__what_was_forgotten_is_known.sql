-- One row: events of transactions up to this one may be gone.
create table live.forgotten (
    one bool primary key default true,
    xid xid8 not null,
    constraint forgotten_is_one_row check (one)
);
insert into live.forgotten (xid) values (pg_current_xact_id());
