create schema wechat;

create table wechat.setting (
    only_one     boolean primary key default true check (only_one),
    app_id       text        not null default '',
    api          text        not null default 'https://api.weixin.qq.com',
    welcome      text        not null default '',
    secret       bytea,
    token        bytea,
    aes_key      bytea,
    -- The access token that every node uses.
    access       bytea,
    access_until timestamptz,
    changed_by   uuid,
    changed_at   timestamptz
);
insert into wechat.setting default values;

create table wechat.standing (
    only_one      boolean primary key default true check (only_one),
    heard_at      timestamptz,
    sent_at       timestamptz,
    last_error    text        not null default '',
    last_error_at timestamptz
);
insert into wechat.standing default values;

create table wechat.follower (
    open_id         text primary key,
    customer_id     uuid,
    conversation_id uuid unique,
    heard_at        timestamptz not null
);

-- What came, until it is said, and its number for as long as it might come again.
create table wechat.message (
    id       uuid primary key,
    key      text        not null unique,
    open_id  text        not null,
    kind     text        not null,
    text     text        not null,
    media_id text        not null,
    at       timestamptz not null,
    said_at  timestamptz
);
create index message_by_time on wechat.message (at) where said_at is not null;
