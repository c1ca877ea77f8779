create schema effect;

create table effect.evaluation (
    id           uuid        primary key,
    programme_id uuid        not null,
    name         text        not null,
    branch_id    uuid,
    starts_on    date        not null,
    ends_on      date        not null,
    standard     uuid        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    constraint ends_after_it_starts check (ends_on >= starts_on),
    constraint a_cohort_is_followed_once unique nulls not distinct (programme_id, starts_on, branch_id)
);
create index evaluation_latest on effect.evaluation (starts_on desc);

create table effect.member (
    evaluation_id uuid not null references effect.evaluation (id),
    staff_id      uuid not null,
    primary key (evaluation_id, staff_id)
);

create table effect.point (
    evaluation_id uuid        not null references effect.evaluation (id),
    moment        text        not null,
    asks_at       timestamptz not null,
    reads_at      timestamptz not null,
    read_from     date        not null,
    read_until    date        not null,
    survey_id     uuid,
    read_at       timestamptz,
    primary key (evaluation_id, moment),
    constraint moment_is_known check (moment in ('BEFORE', 'DURING', 'AFTER', 'LATER')),
    constraint some_days_are_read check (read_until > read_from)
);

-- Every figure as it was read, of the trained and of those they are compared with.
create table effect.reading (
    evaluation_id uuid             not null references effect.evaluation (id),
    moment        text             not null,
    indicator     text             not null,
    staff_id      uuid             not null,
    value         double precision not null,
    primary key (evaluation_id, moment, indicator, staff_id)
);

-- Results of tests as they were released; the latest round of each counts.
create table effect.score (
    source_id uuid          primary key,
    staff_id  uuid          not null,
    indicator text          not null,
    score     numeric(5, 2) not null,
    round     int           not null,
    at        timestamptz   not null
);
create index score_by_person on effect.score (staff_id, indicator, at desc);
