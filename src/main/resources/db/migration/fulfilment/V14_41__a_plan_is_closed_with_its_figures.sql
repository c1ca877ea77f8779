create schema fulfilment;

create table fulfilment.closing (
    plan_id   uuid primary key,
    closed_at timestamptz not null,
    closed_by uuid,
    remark    text        not null,
    lines     jsonb       not null
);
