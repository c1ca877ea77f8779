create schema marking;

-- A written answer on its way to its points. It names no candidate: whoever marks sees the code.
create table marking.answer (
    id               uuid          primary key,
    exam_id          uuid          not null,
    question_id      uuid          not null,
    question_version int           not null,
    part             int           not null,
    code             text          not null,
    given            text          not null,
    possible         numeric(7, 2) not null,
    -- How many marks it takes: one or two by the exam's choice, one more when they differ or somebody asks for it.
    wanted           int           not null,
    state            text          not null default 'OPEN',
    points           numeric(7, 2),
    standard_version uuid          not null,
    came_at          timestamptz   not null,
    settled_at       timestamptz,
    -- Who looks at it now, so that two are not given the same; a look that is left ends by itself.
    taken_by         uuid,
    taken_at         timestamptz,
    constraint state_is_known check (state in ('OPEN', 'THIRD', 'SETTLED')),
    constraint settled_with_points check ((state = 'SETTLED') = (points is not null and settled_at is not null))
);
create index answer_waiting on marking.answer (exam_id, question_id, question_version, part, came_at) where state <> 'SETTLED';
create index answer_by_queue on marking.answer (exam_id, question_id, question_version, part);

-- What each marker gave. Rounds are added and never changed: none overwrites another.
create table marking.round (
    answer_id uuid          not null references marking.answer (id),
    nth       int           not null,
    marker_id uuid          not null,
    points    numeric(7, 2) not null,
    remark    text          not null default '',
    doubtful  boolean       not null default false,
    at        timestamptz   not null,
    primary key (answer_id, nth),
    constraint a_marker_marks_once unique (answer_id, marker_id)
);
create index round_by_marker on marking.round (marker_id, at desc);

-- A candidate does not agree with a result; somebody who has not marked it decides.
create table marking.appeal (
    id               uuid        primary key,
    sitting_id       uuid        not null,
    exam_id          uuid        not null,
    staff_id         uuid        not null,
    branch_id        uuid,
    reason           text        not null,
    filed_at         timestamptz not null,
    due_at           timestamptz not null,
    standard_version uuid        not null,
    outcome          text,
    ground           text        not null default '',
    decided_at       timestamptz,
    decided_by       uuid,
    constraint says_why check (reason <> ''),
    constraint outcome_is_known check (outcome in ('KEPT', 'CHANGED')),
    constraint decided_as_a_whole check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
    constraint decided_for_a_reason check (outcome is null or ground <> '')
);
create unique index one_open_appeal on marking.appeal (sitting_id) where outcome is null;
create index appeal_by_sitting on marking.appeal (sitting_id, filed_at);
create index appeal_waiting on marking.appeal (due_at) where outcome is null;
