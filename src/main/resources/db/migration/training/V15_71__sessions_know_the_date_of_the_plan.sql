-- The line through all versions of its plan, and which of the line's groups.
alter table training.session add column plan_line uuid;
alter table training.session add column plan_group int;
create unique index a_date_of_a_plan_is_called_once
    on training.session (plan_line, plan_group) where cancelled_at is null and plan_line is not null;
create index session_by_line on training.session (plan_line) where plan_line is not null;
create index session_by_course on training.session (course_id, starts_at);
