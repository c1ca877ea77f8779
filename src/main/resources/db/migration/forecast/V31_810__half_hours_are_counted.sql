create schema forecast;

-- What came in each half hour of a day and how long it took: counted anew, whole, for every day that changed.
create table forecast.half_hour (
    day       date   not null,
    slot      int    not null,
    branch_id uuid,
    duty      text   not null,
    arrivals  int    not null,
    handled   int    not null,
    seconds   bigint not null,
    constraint slot_of_the_day check (slot between 0 and 47)
);
create unique index half_hour_once on forecast.half_hour (duty, branch_id, day, slot) nulls not distinct;
create index half_hour_of_day on forecast.half_hour (day);

create table forecast.stale_day (
    day date primary key
);
