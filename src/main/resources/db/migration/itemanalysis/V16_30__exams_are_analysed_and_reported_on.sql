create schema itemanalysis;

-- An exam as it turned out, counted once when its window ends and anew when a mark has changed.
create table itemanalysis.snapshot (
    exam_id        uuid         primary key,
    exam           text         not null,
    paper_id       uuid         not null,
    resit_of       uuid,
    branch_id      uuid,
    closed_at      timestamptz  not null,
    attempt        int          not null,
    invited        int          not null,
    sat            int          not null,
    passed         int          not null,
    pass_aim       numeric(5, 2) not null,
    pass_mark      numeric(5, 2) not null,
    mean           float8       not null,
    median         float8       not null,
    deviation      float8       not null,
    lowest         float8       not null,
    highest        float8       not null,
    reliability    float8,
    -- Whether everybody was asked the same: then it is alpha, else the coefficient of questions of one's own.
    same_questions boolean      not null,
    standard_error float8,
    -- How many scored from 0, from 5, … from 95 to 100.
    spread         int[]        not null,
    fingerprint    text         not null,
    made_at        timestamptz  not null,
    constraint twenty_steps check (array_length(spread, 1) = 20)
);
create index snapshot_newest on itemanalysis.snapshot (closed_at desc);
create index snapshot_by_paper on itemanalysis.snapshot (paper_id, closed_at desc);
create index snapshot_by_resit on itemanalysis.snapshot (resit_of) where resit_of is not null;

create table itemanalysis.item (
    exam_id        uuid   not null references itemanalysis.snapshot (exam_id),
    question_id    uuid   not null,
    version        int    not null,
    area_code      text,
    asked          int    not null,
    difficulty     float8,
    discrimination float8,
    point_biserial float8,
    corrected      float8,
    choices        jsonb  not null,
    flags          text[] not null,
    primary key (exam_id, question_id, version)
);
create index item_by_question on itemanalysis.item (question_id);

create table itemanalysis.area (
    exam_id   uuid          not null references itemanalysis.snapshot (exam_id),
    area_code text          not null,
    points    numeric(10, 2) not null,
    possible  numeric(10, 2) not null,
    -- Who is below the standard's figure in it.
    weak      uuid[]        not null,
    primary key (exam_id, area_code)
);

create table itemanalysis.report (
    exam_id          uuid        primary key references itemanalysis.snapshot (exam_id),
    opened_at        timestamptz not null,
    standard_version uuid        not null,
    due_at           timestamptz not null,
    findings         text        not null default '',
    causes           text        not null default '',
    measures         text        not null default '',
    written_at       timestamptz,
    written_by       uuid,
    revision         int         not null default 0,
    closed_at        timestamptz,
    closed_by        uuid,
    constraint closed_by_somebody check ((closed_at is null) = (closed_by is null)),
    constraint written_by_somebody check ((written_at is null) = (written_by is null))
);
create index report_open on itemanalysis.report (due_at) where closed_at is null;

-- What the supervisor would have trained, and into which plan it went.
create table itemanalysis.proposal (
    id        uuid          primary key,
    exam_id   uuid          not null references itemanalysis.report (exam_id),
    area_code text,
    course_id uuid,
    topic     text          not null,
    people    uuid[]        not null,
    hours     numeric(5, 2) not null,
    made_at   timestamptz   not null,
    made_by   uuid,
    plan_id   uuid,
    sent_at   timestamptz,
    sent_by   uuid,
    constraint sent_as_a_whole check ((plan_id is null) = (sent_at is null) and (sent_at is null) = (sent_by is null))
);
create index proposal_by_exam on itemanalysis.proposal (exam_id, made_at);
create unique index one_proposal_an_area on itemanalysis.proposal (exam_id, area_code) where area_code is not null;
