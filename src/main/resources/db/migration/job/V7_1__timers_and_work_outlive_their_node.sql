create schema job;

create table job.timer (
    kind     text        not null,
    key      text        not null,
    due_at   timestamptz not null,
    try_at   timestamptz not null,
    attempts int         not null default 0,
    trouble  text,
    constraint timer_is_set_once primary key (kind, key)
);
create index timer_by_time on job.timer (try_at);
create index timer_in_trouble on job.timer (due_at) where attempts > 0;

create table job.work (
    id            uuid primary key,
    kind          text        not null,
    title         text        not null,
    started_by    uuid        not null,
    input         jsonb       not null,
    state         text        not null,
    done          bigint      not null default 0,
    total         bigint,
    error_count   bigint      not null default 0,
    failure       text        not null default '',
    result        text        not null default '',
    started_at    timestamptz not null,
    stop_asked_at timestamptz,
    ended_at      timestamptz,
    constraint work_state_is_known check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint ended_work_has_a_time check ((ended_at is not null) = (state in ('DONE', 'FAILED', 'CANCELLED')))
);
create index work_by_start on job.work (started_at desc);
create index work_by_person on job.work (started_by, started_at desc);
create index work_under_way on job.work (started_by) where state in ('QUEUED', 'RUNNING');

create table job.work_error (
    work_id    uuid   not null references job.work on delete cascade,
    number     bigint not null,
    row_number bigint not null,
    reason     text   not null,
    constraint work_error_has_a_place primary key (work_id, number)
);

create table job.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on job.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on job.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on job.scheduled_tasks (priority desc, execution_time);
