create table portrait.tally (
    name  text primary key,
    of    bigint      not null,
    at    timestamptz not null
);
