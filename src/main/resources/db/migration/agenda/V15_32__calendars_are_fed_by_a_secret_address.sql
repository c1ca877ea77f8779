create schema agenda;

create table agenda.feed (
    staff_id    uuid primary key,
    secret_hash bytea       not null,
    made_at     timestamptz not null,
    constraint a_secret_opens_one_feed unique (secret_hash)
);
