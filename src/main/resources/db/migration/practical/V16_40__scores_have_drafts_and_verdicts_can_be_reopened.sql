-- What an examiner has typed so far; it counts for nothing and nobody else reads it.
create table practical.draft (
    assessment_id uuid        not null,
    examiner_id   uuid        not null,
    words         jsonb       not null,
    saved_at      timestamptz not null,
    primary key (assessment_id, examiner_id),
    foreign key (assessment_id, examiner_id) references practical.seat (assessment_id, examiner_id)
);

-- A verdict that was opened again: what it was, and what each examiner had given, for good.
create table practical.reopening (
    id            uuid          primary key,
    assessment_id uuid          not null references practical.assessment (id),
    reason        text          not null,
    score         numeric(5, 2) not null,
    passed        boolean       not null,
    scores        jsonb         not null,
    reopened_at   timestamptz   not null,
    reopened_by   uuid          not null,
    constraint has_a_reason check (reason <> '')
);
create index reopening_by_assessment on practical.reopening (assessment_id, reopened_at);
create index assessment_decided on practical.assessment (held_at) where status = 'DECIDED';
create index seat_by_examiner on practical.seat (examiner_id);
