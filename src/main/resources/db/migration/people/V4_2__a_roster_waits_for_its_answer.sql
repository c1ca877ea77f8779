-- A roster that was uploaded and checked, until somebody takes its good rows in or puts it away.
create table people.roster (
    id        uuid        primary key,
    name      text        not null,
    by_id     uuid        not null,
    at        timestamptz not null,
    rows      jsonb       not null
);
create index roster_by_time on people.roster (at);
create index staff_by_name on people.staff (name);
