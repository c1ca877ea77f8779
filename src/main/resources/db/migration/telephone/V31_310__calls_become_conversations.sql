create schema telephone;

create table telephone.setting (
    only_one          boolean primary key default true check (only_one),
    -- The event socket of a softswitch; no host, no line.
    switch_host       text        not null default '',
    switch_port       int         not null default 8021,
    switch_password   bytea,
    -- How an agent's telephone and a customer's are reached, as the switch names them.
    dial_agent        text        not null default 'user/{extension}',
    dial_customer     text        not null default 'sofia/gateway/out/{number}',
    -- What signs calls of the webhook.
    webhook_secret    bytea,
    recording_hosts   text[]      not null default '{}',
    changed_by        uuid,
    changed_at        timestamptz
);
insert into telephone.setting default values;

-- How the line stands, as any node saw it last.
create table telephone.line (
    only_one      boolean primary key default true check (only_one),
    connected_at  timestamptz,
    last_event_at timestamptz,
    last_error    text        not null default '',
    last_error_at timestamptz
);
insert into telephone.line default values;

create table telephone.extension (
    number     text primary key,
    staff_id   uuid        not null unique,
    changed_by uuid        not null,
    changed_at timestamptz not null
);

create table telephone.call (
    id              uuid primary key,
    key             text        not null unique,
    direction       text        not null,
    number_sealed   bytea,
    number_hint     text        not null default '',
    customer_id     uuid,
    extension       text        not null default '',
    agent_id        uuid,
    state           text        not null,
    rang_at         timestamptz not null,
    answered_at     timestamptz,
    ended_at        timestamptz,
    held_seconds    bigint      not null default 0,
    hung_up_by      text,
    recording       text        not null default '',
    conversation_id uuid unique,
    constraint state_is_known check (state in ('RINGING', 'TALKING', 'HELD', 'ENDED', 'MISSED')),
    constraint direction_is_known check (direction in ('IN', 'OUT'))
);
create index call_by_time on telephone.call (rang_at desc, id);
create index call_of_agent on telephone.call (agent_id, rang_at desc);
create index call_missed on telephone.call (rang_at desc) where state = 'MISSED';
create index call_open on telephone.call (agent_id) where ended_at is null;

create table telephone.event (
    id         text primary key,
    call_id    uuid        not null references telephone.call,
    kind       text        not null,
    at         timestamptz not null,
    extension  text        not null,
    hung_up_by text,
    recording  text        not null,
    told_at    timestamptz not null
);
create index event_of_call on telephone.event (call_id);

-- Signatures that were used, for as long as their time would still be believed.
create table telephone.signature (
    print bytea primary key,
    at    timestamptz not null
);
create index signature_by_time on telephone.signature (at);
