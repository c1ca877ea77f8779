create schema resource;

create table resource.room (
    id         uuid primary key,
    branch_id  uuid,
    name       text not null,
    seats      int  not null,
    equipment  text not null,
    hours      text not null,
    retired_at timestamptz,
    constraint a_room_seats_somebody check (seats > 0)
);
create unique index a_room_is_known_by_its_name
    on resource.room (coalesce(branch_id, '00000000-0000-0000-0000-000000000000'), name) where retired_at is null;

create table resource.closure (
    id        uuid primary key,
    room_id   uuid not null,
    from_day  date not null,
    until_day date not null,
    reason    text not null,
    constraint closure_is_of_a_room foreign key (room_id) references resource.room (id),
    constraint a_closure_does_not_end_before_it_begins check (from_day <= until_day)
);
create index closure_by_room on resource.closure (room_id, until_day);

create table resource.absence (
    id         uuid primary key,
    branch_id  uuid,
    staff_id   uuid,
    team_id    uuid,
    kind       text     not null,
    from_day   date     not null,
    until_day  date     not null,
    weekdays   int[]    not null,
    from_time  time,
    until_time time,
    reason     text     not null,
    constraint an_absence_is_of_one_or_of_a_team check ((staff_id is null) <> (team_id is null)),
    constraint an_absence_does_not_end_before_it_begins check (from_day <= until_day),
    constraint its_hours_have_two_ends check ((from_time is null) = (until_time is null)),
    constraint its_hours_do_not_end_before_they_begin check (from_time is null or from_time < until_time)
);
create index absence_by_day on resource.absence (until_day, from_day);
