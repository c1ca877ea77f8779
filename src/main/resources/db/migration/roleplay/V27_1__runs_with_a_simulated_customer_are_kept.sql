create schema roleplay;

-- A scenario as it was when somebody played it; what changes later changes no run.
create table roleplay.script (
    hash    text        primary key,
    id      text        not null,
    yaml    text        not null,
    kept_at timestamptz not null
);

create table roleplay.run (
    id               uuid        primary key,
    scenario_id      text        not null,
    script           text        not null references roleplay.script (hash),
    staff_id         uuid        not null,
    branch_id        uuid,
    seed             bigint      not null,
    standard_version uuid        not null,
    began_at         timestamptz not null,
    heard_at         timestamptz not null,
    ended_at         timestamptz,
    ended_by         text,
    ending           text,
    good             boolean,
    mood             int         not null,
    total            int,
    points           jsonb,
    dimensions       jsonb,
    constraint ended_by_is_known check (ended_by in ('TRAINEE', 'CUSTOMER', 'TIME')),
    constraint what_has_ended_says_how check ((ended_at is null) = (ended_by is null)),
    constraint a_score_is_out_of_100 check (total between 0 and 100)
);
create index run_by_person on roleplay.run (staff_id, began_at desc);
create index run_by_branch on roleplay.run (branch_id, ended_at desc) where ended_at is not null;
create index run_ended on roleplay.run (ended_at desc) where ended_at is not null;
create index run_best on roleplay.run (staff_id, scenario_id, total desc) where total is not null;
create unique index one_open_run on roleplay.run (staff_id) where ended_at is null;
create index run_left_open on roleplay.run (heard_at) where ended_at is null;

create table roleplay.line (
    run_id    uuid        not null references roleplay.run (id),
    seq       int         not null,
    side      text        not null,
    at        timestamptz not null,
    text      text        not null,
    mood      int         not null,
    marks     jsonb       not null,
    facts     text[]      not null,
    goals     text[]      not null,
    client_id text,
    primary key (run_id, seq),
    constraint side_is_known check (side in ('CUSTOMER', 'TRAINEE')),
    constraint a_message_comes_once unique (run_id, client_id)
);
