create schema demonstration;

-- One row at most: how far the story is told, and the password that everybody in it shares.
create table demonstration.story (
    only_one  boolean primary key default true check (only_one),
    password  text        not null,
    seed      bigint      not null,
    begin_on  date        not null,
    end_on    date        not null,
    told_to   date,
    ended_at  timestamptz,
    started_at timestamptz not null
);
