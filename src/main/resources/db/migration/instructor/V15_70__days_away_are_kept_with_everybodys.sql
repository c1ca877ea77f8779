-- Whoever is away cannot be taught either: one register for both, kept with rooms and times away.
insert into resource.absence (id, branch_id, staff_id, team_id, kind, from_day, until_day, weekdays, from_time, until_time,
       reason)
select away.id, placement.branch_id, away.staff_id, null, 'OTHER', away.first_on, away.last_on, array[]::int[], null, null,
       away.reason
  from instructor.away
  left join people.staff on staff.id = away.staff_id
  left join people.placement on placement.id = staff.unit_id;

drop table instructor.away;
