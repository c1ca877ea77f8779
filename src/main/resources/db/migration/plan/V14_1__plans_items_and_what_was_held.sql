create schema plan;

create table plan.plan (
    id            uuid primary key,
    kind          text        not null,
    first_day     date        not null,
    version       int         not null,
    branch_id     uuid,
    revises       uuid,
    ground        text,
    ground_note   text        not null default '',
    status        text        not null,
    drafted_by    uuid        not null,
    drafted_at    timestamptz not null,
    submitted_at  timestamptz,
    decided_by    uuid,
    decided_at    timestamptz,
    return_reason text        not null default '',
    superseded_at timestamptz,
    constraint plan_revises_a_plan foreign key (revises) references plan.plan (id),
    constraint a_revision_has_a_ground check (revises is null or ground is not null),
    constraint an_approved_plan_says_by_whom check (status <> 'APPROVED' or (decided_by is not null and decided_at is not null)),
    constraint nobody_approves_their_own check (status <> 'APPROVED' or decided_by <> drafted_by),
    constraint a_returned_plan_says_why check (status <> 'RETURNED' or return_reason <> '')
);
create unique index one_plan_a_period_and_version
    on plan.plan (kind, first_day, version, coalesce(branch_id, '00000000-0000-0000-0000-000000000000'));
create unique index one_revision_of_a_plan on plan.plan (revises) where revises is not null;

create table plan.item (
    id            uuid primary key,
    plan_id       uuid          not null,
    origin        uuid          not null,
    course_id     uuid,
    topic         text          not null,
    teams         uuid[]        not null,
    people        uuid[]        not null,
    instructor_id uuid,
    from_day      date          not null,
    until_day     date          not null,
    hours         numeric(5, 1) not null,
    method        text          not null,
    test          boolean       not null,
    reason        text          not null,
    reason_rule   text          not null,
    last_held_on  date,
    needs         uuid[]        not null,
    reason_note   text          not null,
    constraint item_belongs_to_a_plan foreign key (plan_id) references plan.plan (id),
    constraint a_window_does_not_end_before_it_begins check (from_day <= until_day),
    constraint an_item_takes_time check (hours > 0)
);
create index item_by_plan on plan.item (plan_id, from_day);
create unique index a_line_stands_once_in_a_version on plan.item (plan_id, origin);

create table plan.step (
    id      uuid primary key,
    plan_id uuid        not null,
    at      timestamptz not null,
    by_id   uuid        not null,
    action  text        not null,
    note    text        not null,
    constraint step_belongs_to_a_plan foreign key (plan_id) references plan.plan (id)
);
create index step_by_plan on plan.step (plan_id, at);

create table plan.holding (
    session_id    uuid primary key,
    course_code   text          not null,
    item_origin   uuid,
    held_on       date          not null,
    hours         numeric(5, 1) not null,
    instructor_id uuid          not null,
    attended      uuid[]        not null
);
create index holding_by_course on plan.holding (course_code, held_on);
create index holding_by_item on plan.holding (item_origin);
