create schema training;

create table training.session (
    id            uuid primary key,
    course_id     uuid          not null,
    item_id       uuid,
    topic         text          not null,
    starts_at     timestamptz   not null,
    ends_at       timestamptz   not null,
    place         text          not null,
    instructor_id uuid          not null,
    seats         int           not null,
    branch_id     uuid,
    secret        bytea         not null,
    standard      uuid          not null,
    cancelled_at  timestamptz,
    closed_at     timestamptz,
    closed_by     uuid,
    content       text          not null default '',
    hours         numeric(5, 1) not null,
    materials     text          not null default '',
    remarks       text          not null default '',
    created_by    uuid          not null,
    created_at    timestamptz   not null,
    constraint a_session_ends_after_it_starts check (starts_at < ends_at),
    constraint a_closed_session_says_by_whom check (closed_at is null or closed_by is not null),
    constraint a_session_is_closed_or_cancelled check (closed_at is null or cancelled_at is null)
);
create index session_by_time on training.session (starts_at);
create index session_by_instructor on training.session (instructor_id, starts_at);
create index session_by_item on training.session (item_id);

create table training.seat (
    session_id   uuid not null,
    staff_id     uuid not null,
    state        text not null,
    signed_in_at timestamptz,
    late_minutes int  not null default 0,
    signed_by    uuid,
    left_at      timestamptz,
    note         text not null default '',
    constraint a_person_sits_once primary key (session_id, staff_id),
    constraint seat_is_in_a_session foreign key (session_id) references training.session (id),
    constraint who_took_part_signed_in check (state not in ('ON_TIME', 'LATE') or signed_in_at is not null),
    constraint late_has_minutes check ((state = 'LATE') = (late_minutes > 0))
);
create index seat_by_person on training.seat (staff_id);

create table training.wrong_code (
    staff_id uuid        not null,
    at       timestamptz not null
);
create index wrong_code_by_person on training.wrong_code (staff_id, at);

create table training.leave (
    id         uuid primary key,
    session_id uuid        not null,
    staff_id   uuid        not null,
    reason     text        not null,
    asked_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    granted    boolean     not null default false,
    overruled  boolean     not null default false,
    constraint leave_is_from_a_session foreign key (session_id) references training.session (id),
    constraint a_decision_says_by_whom check ((decided_at is null) = (decided_by is null))
);
create unique index one_leave_waits_a_seat on training.leave (session_id, staff_id) where decided_at is null;
create index leave_that_waits on training.leave (asked_at) where decided_at is null;

create table training.remark (
    id         uuid primary key,
    session_id uuid        not null,
    staff_id   uuid        not null,
    note       text        not null,
    at         timestamptz not null,
    by_id      uuid        not null,
    constraint remark_is_on_a_seat foreign key (session_id, staff_id) references training.seat (session_id, staff_id)
);

create table training.feedback (
    session_id  uuid        not null,
    staff_id    uuid        not null,
    understood  boolean     not null,
    useful      boolean     not null,
    interactive boolean     not null,
    broad       boolean     not null,
    comment     text        not null,
    at          timestamptz not null,
    constraint feedback_is_given_once primary key (session_id, staff_id),
    constraint feedback_is_of_a_seat foreign key (session_id, staff_id) references training.seat (session_id, staff_id)
);
