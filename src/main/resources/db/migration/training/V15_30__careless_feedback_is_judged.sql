alter table training.feedback add column careless_why text not null default '';
alter table training.feedback add column careless_by uuid;
create index session_by_closing on training.session (closed_at);
