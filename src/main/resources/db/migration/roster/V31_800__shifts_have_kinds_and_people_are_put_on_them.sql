create schema roster;

-- Times of a kind never change: who worked on it then worked at those hours. A kind that is given up stays readable.
create table roster.kind (
    id            uuid primary key,
    branch_id     uuid,
    code          text        not null,
    name          text        not null,
    name_en       text        not null,
    starts        time        not null,
    ends          time        not null,
    break_minutes int         not null,
    night         boolean     not null,
    bars_training boolean     not null,
    retired_at    timestamptz,
    constraint break_is_within_the_shift check (break_minutes between 0 and 180)
);
create index kind_of_branch on roster.kind (branch_id) where retired_at is null;

-- Days that follow one another again and again; a day without a kind is free.
create table roster.pattern (
    id         uuid primary key,
    branch_id  uuid,
    name       text        not null,
    name_en    text        not null,
    kinds      uuid[]      not null,
    retired_at timestamptz
);

-- What somebody is meant to work on a day, and what they have been told; told_at without a kind means told to be free.
create table roster.duty (
    staff_id     uuid        not null,
    day          date        not null,
    team_id      uuid        not null,
    branch_id    uuid        not null,
    kind_id      uuid references roster.kind,
    told_kind_id uuid references roster.kind,
    told_at      timestamptz,
    revision     int         not null default 0,
    changed_by   uuid        not null,
    changed_at   timestamptz not null,
    constraint one_shift_a_day primary key (staff_id, day)
);
create index duty_of_team on roster.duty (team_id, day);
create index duty_of_branch on roster.duty (branch_id, day) where told_kind_id is not null;

create table roster.swap (
    id          uuid primary key,
    team_id     uuid        not null,
    asker_id    uuid        not null,
    asker_day   date        not null,
    other_id    uuid        not null,
    other_day   date,
    state       text        not null,
    word        text        not null default '',
    asked_at    timestamptz not null,
    answered_at timestamptz,
    decided_by  uuid,
    decided_at  timestamptz,
    constraint state_is_known check (state in ('ASKED', 'AGREED', 'APPROVED', 'DECLINED', 'REFUSED', 'WITHDRAWN'))
);
create index swap_of_team on roster.swap (team_id, asked_at desc) where state in ('ASKED', 'AGREED');
create index swap_of_asker on roster.swap (asker_id, asked_at desc);
create index swap_of_other on roster.swap (other_id, asked_at desc);

insert into roster.kind (id, branch_id, code, name, name_en, starts, ends, break_minutes, night, bars_training)
values ('0199a000-0000-7000-8000-000000000801', null, '早', '早班', 'Early', '08:00', '16:30', 30, false, false),
       ('0199a000-0000-7000-8000-000000000802', null, '白', '白班', 'Day', '09:00', '18:00', 60, false, false),
       ('0199a000-0000-7000-8000-000000000803', null, '晚', '晚班', 'Late', '13:00', '21:30', 30, false, false),
       ('0199a000-0000-7000-8000-000000000804', null, '夜', '夜班', 'Night', '22:00', '06:30', 30, true, true),
       ('0199a000-0000-7000-8000-000000000805', null, '长', '长白班', 'Long day', '08:30', '19:30', 60, false, false);

insert into roster.pattern (id, branch_id, name, name_en, kinds)
values ('0199a000-0000-7000-8000-000000000811', null, '五天白班', 'Five days', array[
            '0199a000-0000-7000-8000-000000000802', '0199a000-0000-7000-8000-000000000802',
            '0199a000-0000-7000-8000-000000000802', '0199a000-0000-7000-8000-000000000802',
            '0199a000-0000-7000-8000-000000000802', null, null]::uuid[]),
       ('0199a000-0000-7000-8000-000000000812', null, '四天长白班', 'Four long days', array[
            '0199a000-0000-7000-8000-000000000805', '0199a000-0000-7000-8000-000000000805', null,
            '0199a000-0000-7000-8000-000000000805', '0199a000-0000-7000-8000-000000000805', null, null]::uuid[]),
       ('0199a000-0000-7000-8000-000000000813', null, '早晚两周轮换', 'Early and late, week by week', array[
            '0199a000-0000-7000-8000-000000000801', '0199a000-0000-7000-8000-000000000801',
            '0199a000-0000-7000-8000-000000000801', '0199a000-0000-7000-8000-000000000801',
            '0199a000-0000-7000-8000-000000000801', null, null,
            '0199a000-0000-7000-8000-000000000803', '0199a000-0000-7000-8000-000000000803',
            '0199a000-0000-7000-8000-000000000803', '0199a000-0000-7000-8000-000000000803',
            '0199a000-0000-7000-8000-000000000803', null, null]::uuid[]),
       ('0199a000-0000-7000-8000-000000000814', null, '早晚夜休（八天一轮）', 'Early, late, night, rest (eight days)', array[
            '0199a000-0000-7000-8000-000000000801', '0199a000-0000-7000-8000-000000000801',
            '0199a000-0000-7000-8000-000000000803', '0199a000-0000-7000-8000-000000000803',
            '0199a000-0000-7000-8000-000000000804', '0199a000-0000-7000-8000-000000000804', null, null]::uuid[]);
