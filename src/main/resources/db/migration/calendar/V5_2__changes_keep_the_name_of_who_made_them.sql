alter table calendar.working_calendar add column changed_by_name text not null default '';
alter table calendar.holiday_notice add column imported_by_name text not null default '';
