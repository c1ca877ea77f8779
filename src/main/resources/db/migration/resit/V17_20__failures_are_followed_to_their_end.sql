create schema resit;

-- What follows a failure of one person in one subject, until it is passed or decided otherwise.
create table resit.followup (
    id               uuid        primary key,
    staff_id         uuid        not null,
    branch_id        uuid,
    subject          text        not null,
    ladder           text        not null,
    standard_version uuid        not null,
    state            text        not null,
    failures         int         not null,
    weak_areas       text[]      not null,
    opened_at        timestamptz not null,
    due_from         timestamptz not null,
    due_at           timestamptz not null,
    source_href      text        not null,
    exam_id          uuid,
    training_at      timestamptz,
    trainer_id       uuid,
    trained_at       timestamptz,
    resit_at         timestamptz,
    decided_by       uuid,
    closed_at        timestamptz,
    constraint ladder_is_known check (ladder in ('APPRENTICESHIP', 'POINTS')),
    constraint state_is_known check (state in
        ('TRAINING', 'APPRENTICESHIP', 'MASTERY', 'PROPOSED', 'APPROVED', 'APPEALED', 'PASSED', 'DISMISSED', 'KEPT', 'LEFT')),
    constraint closed_when_over check ((closed_at is not null) = (state in ('PASSED', 'DISMISSED', 'KEPT', 'LEFT')))
);
create unique index one_open_followup_a_subject on resit.followup (staff_id, subject) where closed_at is null;
create index followup_open on resit.followup (due_at) where closed_at is null;
create index followup_closed on resit.followup (closed_at desc) where closed_at is not null;
create index followup_by_person on resit.followup (staff_id, opened_at desc);

-- Every result that was released, passed or not: what rates are counted from.
create table resit.attempt (
    source_id uuid          primary key,
    staff_id  uuid          not null,
    subject   text          not null,
    attempt   int           not null,
    passed    boolean       not null,
    score     numeric(5, 2) not null,
    round     int           not null,
    at        timestamptz   not null
);
create index attempt_by_subject on resit.attempt (subject, staff_id, at);

create table resit.happening (
    id          uuid        primary key,
    followup_id uuid        not null references resit.followup (id),
    at          timestamptz not null,
    kind        text        not null,
    by_id       uuid,
    words       text        not null default '',
    href        text        not null default ''
);
create index happening_by_followup on resit.happening (followup_id, at);
