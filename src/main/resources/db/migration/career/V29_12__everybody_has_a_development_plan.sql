create table career.plan (
    id               uuid        primary key,
    staff_id         uuid        not null,
    branch_id        uuid        not null,
    year             int         not null,
    goals            text        not null,
    areas            text[]      not null,
    written_by       uuid        not null,
    written_at       timestamptz not null,
    person_signed_at timestamptz,
    leader_id        uuid,
    leader_signed_at timestamptz,
    review           text        not null default '',
    reviewed_by      uuid,
    reviewed_at      timestamptz,
    review_signed_at timestamptz,
    constraint one_plan_a_year unique (staff_id, year),
    constraint a_leader_signs_under_their_name check ((leader_id is null) = (leader_signed_at is null)),
    constraint nobody_leads_themselves check (leader_id is null or leader_id <> staff_id),
    constraint a_review_has_its_writer check ((reviewed_by is null) = (reviewed_at is null))
);

create table career.plan_action (
    id      uuid primary key,
    plan_id uuid not null references career.plan (id),
    place   int  not null,
    what    text not null,
    due_on  date not null,
    done_on date
);
create index plan_action_by_plan on career.plan_action (plan_id, place);
create index plan_action_open on career.plan_action (due_on) where done_on is null;
