create schema programme;

create table programme.programme (
    id      uuid primary key,
    code    text not null,
    basis   text not null,
    edition uuid not null,
    constraint programme_code_is_unique unique (code)
);

-- Whoever began with an edition ends with it; a change makes another.
create table programme.edition (
    id           uuid primary key,
    programme_id uuid        not null,
    number       int         not null,
    chinese      text        not null,
    english      text        not null,
    purpose      text        not null,
    rule         text        not null,
    days         int         not null,
    gates        text[]      not null,
    reason       text        not null,
    written_by   uuid        not null,
    written_at   timestamptz not null,
    constraint edition_has_its_number unique (programme_id, number),
    constraint edition_takes_days check (days > 0)
);

create table programme.step (
    edition_id uuid          not null references programme.edition (id),
    place      int           not null,
    course_id  uuid          not null,
    hours      numeric(5, 1) not null,
    part       text          not null,
    teacher    text          not null,
    by_day     int           not null,
    constraint step_has_its_place primary key (edition_id, place),
    constraint step_takes_time check (hours > 0),
    constraint step_has_its_day check (by_day > 0)
);

create table programme.enrolment (
    id           uuid primary key,
    programme_id uuid        not null,
    edition_id   uuid        not null references programme.edition (id),
    staff_id     uuid        not null,
    branch_id    uuid,
    begins_on    date        not null,
    standard     uuid        not null,
    enrolled_by  uuid        not null,
    enrolled_at  timestamptz not null,
    completed_at timestamptz,
    ended_at     timestamptz,
    ended_by     uuid,
    ending       text,
    note         text        not null default '',
    constraint ending_says_when check ((ended_at is null) = (ending is null)),
    constraint ending_is_known check (ending in ('LEFT', 'WITHDRAWN')),
    constraint completed_or_ended check (completed_at is null or ended_at is null)
);
create unique index one_open_enrolment on programme.enrolment (staff_id, programme_id)
    where completed_at is null and ended_at is null;
create index enrolment_by_person on programme.enrolment (staff_id, begins_on);
create index enrolment_by_programme on programme.enrolment (programme_id, begins_on desc, id);
create index enrolment_open on programme.enrolment (begins_on) where completed_at is null and ended_at is null;

-- Gates that no part of the program knows of are seen to by a person, and recorded as such.
create table programme.confirmation (
    enrolment_id uuid        not null references programme.enrolment (id),
    gate         text        not null,
    confirmed_by uuid        not null,
    confirmed_at timestamptz not null,
    note         text        not null,
    constraint a_gate_is_confirmed_once primary key (enrolment_id, gate)
);
