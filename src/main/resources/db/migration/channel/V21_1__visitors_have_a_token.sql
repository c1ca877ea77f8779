create schema channel;

-- The token itself is never kept, only its print.
create table channel.visitor (
    conversation_id uuid primary key,
    token_print     bytea       not null,
    address         text        not null,
    origin          text        not null default '',
    opened_at       timestamptz not null
);
create index visitor_by_time on channel.visitor (opened_at);

create table channel.setting (
    one               bool primary key default true,
    origins           text[] not null default '{}',
    -- Null: as the operator has set it.
    sessions_a_minute int,
    messages_a_minute int,
    changed_by        uuid,
    changed_at        timestamptz,
    constraint setting_is_one_row check (one),
    constraint limits_are_positive check (sessions_a_minute > 0 and messages_a_minute > 0)
);
insert into channel.setting default values;

-- So many calls a minute by one address, over all nodes together.
create table channel.usage (
    kind    text        not null,
    address text        not null,
    minute  timestamptz not null,
    used    int         not null,
    constraint usage_pk primary key (kind, address, minute)
);
create index usage_by_minute on channel.usage (minute);
