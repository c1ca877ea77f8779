create schema practical;

create table practical.scenario (
    id            uuid        primary key,
    title         text        not null,
    customer      text        not null,
    problem       text        not null,
    facts         text[]      not null,
    good_handling text[]      not null,
    created_at    timestamptz not null,
    created_by    uuid        not null,
    retired_at    timestamptz,
    constraint title_is_free unique (title)
);

create table practical.assessment (
    id               uuid        primary key,
    scenario_id      uuid        not null references practical.scenario (id),
    staff_id         uuid        not null,
    scope            text,
    held_at          timestamptz not null,
    standard_version uuid        not null,
    branch_id        uuid,
    status           text        not null,
    score            numeric(5, 2),
    passed           boolean,
    decided_at       timestamptz,
    created_at       timestamptz not null,
    created_by       uuid        not null,
    constraint status_is_known check (status in ('SCORING', 'THIRD_NEEDED', 'DECIDED')),
    constraint decided_has_a_verdict check ((status = 'DECIDED') = (score is not null and passed is not null and decided_at is not null))
);
create index assessment_by_person on practical.assessment (staff_id, held_at desc);
create index assessment_open on practical.assessment (held_at) where status <> 'DECIDED';

-- The examiners of an assessment; nobody reads another's scores before all have scored.
create table practical.seat (
    assessment_id uuid not null references practical.assessment (id),
    examiner_id   uuid not null,
    place         int  not null,
    remark        text not null default '',
    scored_at     timestamptz,
    primary key (assessment_id, examiner_id),
    constraint a_place_seats_one unique (assessment_id, place)
);
create index seat_waiting on practical.seat (examiner_id) where scored_at is null;

create table practical.score (
    assessment_id uuid          not null,
    examiner_id   uuid          not null,
    dimension     text          not null,
    points        numeric(3, 1) not null,
    remark        text          not null default '',
    primary key (assessment_id, examiner_id, dimension),
    foreign key (assessment_id, examiner_id) references practical.seat (assessment_id, examiner_id),
    constraint dimension_is_known check (dimension in ('ATTITUDE', 'EFFICIENCY', 'COMPLIANCE')),
    constraint ten_points check (points between 0 and 10)
);
