create schema timetable;

create table timetable.run (
    plan_id uuid primary key,
    work_id uuid not null,
    share   int  not null default 0,
    outcome text not null default '',
    constraint a_share_is_of_a_hundred check (share between 0 and 100)
);
