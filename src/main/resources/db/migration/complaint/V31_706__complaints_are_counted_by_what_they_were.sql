alter table complaint.complaint add column cause text not null default '';
alter table complaint.complaint add column cost numeric(14, 2);
alter table complaint.complaint add column late_stages int not null default 0;
alter table complaint.complaint add column reopenings int not null default 0;
alter table complaint.complaint add column repeated boolean not null default false;
alter table complaint.complaint add column satisfied boolean;
alter table complaint.complaint add column word text not null default '';

update complaint.complaint c
   set cause = r.value
  from complaint.stage_record r
 where r.complaint_id = c.id and r.field = 'CAUSE' and c.closed_at is not null;
update complaint.complaint c
   set cost = r.value::numeric
  from complaint.stage_record r
 where r.complaint_id = c.id and r.field = 'COST' and r.value ~ '^[0-9]{1,12}(\.[0-9]{1,2})?$';
update complaint.complaint c
   set late_stages = h.late, reopenings = h.again
  from (select complaint_id,
               count(*) filter (where used_percent > 100 and what <> 'OVERDUE') as late,
               count(*) filter (where what = 'REOPENED') as again
          from complaint.history
         group by complaint_id) h
 where h.complaint_id = c.id;
update complaint.complaint c
   set satisfied = v.satisfied
  from (select distinct on (complaint_id) complaint_id, satisfied
          from complaint.visit
         order by complaint_id, at desc) v
 where v.complaint_id = c.id;

create index complaint_alike on complaint.complaint (category, opened_at) where closed_at is null;
create index complaint_of_category on complaint.complaint (category, opened_at desc);
