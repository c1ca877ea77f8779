create schema assessment;

create table assessment.paper (
    id         uuid          primary key,
    name       text          not null,
    plan       jsonb         not null,
    questions  int           not null,
    total      numeric(7, 2) not null,
    created_at timestamptz   not null,
    created_by uuid          not null,
    retired_at timestamptz
);

create table assessment.exam (
    id           uuid          primary key,
    name         text          not null,
    paper_id     uuid          not null references assessment.paper (id),
    opens_at     timestamptz   not null,
    closes_at    timestamptz   not null,
    minutes      int           not null,
    scope        text,
    reveal       text          not null,
    resit_of     uuid          references assessment.exam (id),
    branch_id    uuid,
    -- What each part may ask, held when the exam was set: the bank may change afterwards, the exam does not.
    pool         jsonb         not null,
    questions    int           not null,
    total        numeric(7, 2) not null,
    created_at   timestamptz   not null,
    created_by   uuid          not null,
    constraint window_has_a_length check (closes_at > opens_at),
    constraint lasts_some_minutes check (minutes between 1 and 600),
    constraint reveal_is_known check (reveal in ('AT_ONCE', 'AFTER_CLOSE'))
);
create index exam_newest on assessment.exam (opens_at desc);

create table assessment.candidate (
    exam_id       uuid not null references assessment.exam (id),
    staff_id      uuid not null,
    extra_minutes int  not null default 0,
    primary key (exam_id, staff_id)
);
create index candidate_by_person on assessment.candidate (staff_id);

create table assessment.sitting (
    id               uuid          primary key,
    exam_id          uuid          not null references assessment.exam (id),
    staff_id         uuid          not null,
    paper_id         uuid          not null,
    standard_version uuid          not null,
    pass_mark        numeric(5, 2) not null,
    items            jsonb         not null,
    questions        int           not null,
    total            numeric(7, 2) not null,
    -- Answers come from one device at a time: the last one that the candidate said to go on with.
    device           text          not null,
    started_at       timestamptz   not null,
    ends_at          timestamptz   not null,
    submitted_at     timestamptz,
    submitted_how    text,
    points           numeric(7, 2),
    score            numeric(5, 2),
    passed           boolean,
    constraint sat_once unique (exam_id, staff_id),
    constraint ends_after_it_starts check (ends_at > started_at),
    constraint submitted_somehow check ((submitted_at is null) = (submitted_how is null)),
    constraint marked_when_submitted check ((submitted_at is null) = (score is null) and (score is null) = (passed is null)),
    constraint how_is_known check (submitted_how in ('CANDIDATE', 'TIME', 'INVIGILATOR'))
);
create unique index one_live_sitting_a_person on assessment.sitting (staff_id) where submitted_at is null;
create index sitting_by_person on assessment.sitting (staff_id, started_at desc);

-- The hot table: one row a question, written over while the candidate thinks; most updates touch no index.
create table assessment.answer (
    sitting_id uuid        not null,
    item       int         not null,
    seq        bigint      not null,
    given      text[]      not null,
    saved_at   timestamptz not null,
    primary key (sitting_id, item)
) with (fillfactor = 70);

create table assessment.mark (
    sitting_id uuid          not null references assessment.sitting (id),
    item       int           not null,
    area_code  text,
    points     numeric(7, 2) not null,
    possible   numeric(7, 2) not null,
    primary key (sitting_id, item)
);

-- What was seen of a sitting besides its answers.
create table assessment.trace (
    id         uuid        primary key,
    sitting_id uuid        not null references assessment.sitting (id),
    at         timestamptz not null,
    kind       text        not null,
    minutes    int         not null default 0,
    by_id      uuid,
    constraint kind_is_known check (kind in ('STARTED', 'LEFT', 'RETURNED', 'DEVICE', 'EXTENDED', 'SUBMITTED'))
);
create index trace_by_sitting on assessment.trace (sitting_id, at);
