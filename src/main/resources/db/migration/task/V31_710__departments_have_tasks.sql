create schema task;

create table task.task (
    id          uuid primary key,
    department  text        not null,
    branch_id   uuid,
    kind        text        not null,
    title       text        not null,
    detail      text        not null,
    source      text        not null,
    source_id   uuid        not null,
    about       text        not null,
    href        text        not null,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    remind_at   timestamptz not null,
    assignee_id uuid,
    taken_at    timestamptz,
    state       text        not null default 'OPEN',
    ended_at    timestamptz,
    ended_by    uuid,
    result      text        not null default '',
    proof       text        not null default '',
    file_id     uuid,
    late_at     timestamptz,
    constraint department_is_known check (department in ('LOGISTICS', 'FINANCE', 'TECHNICAL', 'OTHER')),
    constraint state_is_known check (state in ('OPEN', 'DONE', 'RETURNED', 'CANCELLED')),
    constraint ended_with_its_time check ((state = 'OPEN') = (ended_at is null))
);
create index task_open_by_department on task.task (department, due_at) where state = 'OPEN';
create index task_open_by_assignee on task.task (assignee_id, due_at) where state = 'OPEN';
create index task_by_source on task.task (source_id, asked_at);
create index task_ended on task.task (ended_at desc) where state <> 'OPEN';
