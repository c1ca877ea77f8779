create schema care;

-- When a customer was last heard of: silence is found by its index, never by looking through conversations.
create table care.heard (
    customer_id uuid primary key,
    branch_id   uuid,
    last_at     timestamptz not null
);
create index heard_long_ago on care.heard (last_at, customer_id);

-- What a customer is cared for by; who is held out by lot is never contacted, so that the effect can be seen.
create table care.course (
    id            uuid primary key,
    campaign      text        not null,
    customer_id   uuid        not null,
    branch_id     uuid,
    source_id     text        not null,
    begun_at      timestamptz not null,
    held_out      boolean     not null,
    state         text        not null,
    ended_at      timestamptz,
    returned_at   timestamptz,
    complained_at timestamptz,
    constraint campaign_is_known check (campaign in ('AFTER_SALE', 'RETURN_VISIT', 'SILENT')),
    constraint state_is_known check (state in ('RUNNING', 'DONE', 'ANSWERED', 'DECLINED', 'HELD_OUT')),
    constraint begun_once unique (campaign, source_id)
);
create index course_of_customer on care.course (customer_id, begun_at desc);
create index course_by_time on care.course (campaign, begun_at);

create table care.task (
    id          uuid primary key,
    course_id   uuid        not null references care.course,
    campaign    text        not null,
    customer_id uuid        not null,
    branch_id   uuid,
    step        int         not null,
    steps       int         not null,
    due_at      timestamptz not null,
    until_at    timestamptz not null,
    state       text        not null,
    attempts    int         not null default 0,
    taken_by    uuid,
    taken_at    timestamptz,
    outcome     text,
    note        text        not null default '',
    done_by     uuid,
    done_at     timestamptz,
    constraint state_is_known check (state in ('OPEN', 'DONE', 'MISSED', 'SKIPPED', 'CANCELLED')),
    constraint step_once unique (course_id, step)
);
create index task_open on care.task (branch_id, due_at) where state = 'OPEN';
create index task_running_out on care.task (until_at) where state = 'OPEN';
create index task_taken on care.task (taken_by) where state = 'OPEN' and taken_by is not null;
create index task_done_for_customer on care.task (customer_id, done_at desc) where state = 'DONE';
create index task_by_time on care.task (campaign, until_at);

create table care.decline (
    customer_id uuid primary key,
    declined_at timestamptz not null,
    noted_by    uuid        not null
);
