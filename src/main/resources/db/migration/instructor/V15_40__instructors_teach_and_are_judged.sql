create schema instructor;

create table instructor.member (
    staff_id uuid primary key,
    taken_by uuid        not null,
    taken_at timestamptz not null
);

create table instructor.topic (
    staff_id  uuid not null,
    course_id uuid not null,
    constraint a_topic_is_held_once primary key (staff_id, course_id),
    constraint topic_is_of_a_member foreign key (staff_id) references instructor.member (staff_id) on delete cascade
);
create index topic_by_course on instructor.topic (course_id);

create table instructor.away (
    id       uuid primary key,
    staff_id uuid        not null,
    first_on date        not null,
    last_on  date        not null,
    reason   text        not null,
    noted_by uuid        not null,
    noted_at timestamptz not null,
    constraint away_ends_after_it_begins check (first_on <= last_on)
);
create index away_by_instructor on instructor.away (staff_id, last_on);
create index away_by_day on instructor.away (last_on);

create table instructor.lesson (
    session_id  uuid primary key,
    staff_id    uuid          not null,
    course_id   uuid          not null,
    topic       text          not null,
    held_at     timestamptz   not null,
    hours       numeric(5, 1) not null,
    attended    int           not null,
    answers     int           not null default 0,
    understood  int           not null default 0,
    useful      int           not null default 0,
    interactive int           not null default 0,
    broad       int           not null default 0,
    deviations  int           not null default 0,
    standard    uuid          not null,
    settles_at  timestamptz   not null,
    settled_at  timestamptz,
    verdict     text          not null default 'WAITING',
    constraint a_settled_lesson_has_a_verdict check ((settled_at is null) = (verdict = 'WAITING'))
);
create index lesson_by_instructor on instructor.lesson (staff_id, held_at desc);
create index lesson_by_time on instructor.lesson (held_at);
create index lesson_to_settle on instructor.lesson (settles_at) where settled_at is null;

create table instructor.deviation (
    id         uuid primary key,
    session_id uuid        not null,
    note       text        not null,
    noted_by   uuid        not null,
    noted_at   timestamptz not null,
    constraint deviation_is_of_a_lesson foreign key (session_id) references instructor.lesson (session_id)
);
create index deviation_by_lesson on instructor.deviation (session_id, noted_at);

create table instructor.step (
    id         uuid primary key,
    staff_id   uuid        not null,
    kind       text        not null,
    session_id uuid,
    reason     text        not null default '',
    raised_at  timestamptz not null,
    raised_by  uuid,
    due_at     timestamptz,
    done_at    timestamptz,
    done_by    uuid,
    done_note  text        not null default '',
    constraint what_is_done_says_by_whom check ((done_at is null) = (done_by is null)),
    constraint a_person_restores_with_a_reason
        check (kind <> 'RESTORED' or (raised_by is not null and reason <> ''))
);
create index step_by_instructor on instructor.step (staff_id, raised_at);
create index step_that_is_owed on instructor.step (due_at) where done_at is null and due_at is not null;
create unique index a_lesson_raises_one_step on instructor.step (session_id) where session_id is not null;

create table instructor.week_notice (
    staff_id uuid        not null,
    monday   date        not null,
    kind     text        not null,
    told_at  timestamptz not null,
    constraint a_week_is_told_once primary key (staff_id, monday, kind)
);
