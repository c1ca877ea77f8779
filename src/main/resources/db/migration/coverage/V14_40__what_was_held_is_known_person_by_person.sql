create schema coverage;

alter table plan.holding set schema coverage;

-- A training that is held for several groups of its audience counts once: counts_as names the plan's line, or the session
-- that was held beside the plan.
create table coverage.attendance (
    session_id  uuid not null,
    staff_id    uuid not null,
    course_code text not null,
    held_on     date not null,
    counts_as   uuid not null,
    constraint somebody_takes_part_once primary key (session_id, staff_id),
    constraint attendance_is_of_a_holding foreign key (session_id) references coverage.holding (session_id)
);
insert into coverage.attendance (session_id, staff_id, course_code, held_on, counts_as)
select distinct session_id, person, course_code, held_on, coalesce(item_origin, session_id)
  from coverage.holding, unnest(attended || instructor_id) as person
 where cardinality(attended) > 0;

create index attendance_by_course on coverage.attendance (course_code, held_on) include (staff_id, counts_as);
create index attendance_by_person on coverage.attendance (staff_id, held_on);

alter table coverage.holding drop column attended;
