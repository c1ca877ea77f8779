alter table insight.service_day add column first_millis bigint not null default 0;

-- Every day is counted anew, with it.
insert into insight.stale_day (day)
select distinct day
  from insight.service_day
    on conflict do nothing;
