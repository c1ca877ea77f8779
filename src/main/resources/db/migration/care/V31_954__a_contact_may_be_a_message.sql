create table care.message (
    task_id         uuid primary key references care.task,
    conversation_id uuid        not null unique,
    sent_at         timestamptz not null
);
