create schema mail;

create table mail.setting (
    only_one     boolean primary key default true check (only_one),
    address      text        not null default '',
    house        text        not null default '',
    in_host      text        not null default '',
    in_port      int         not null default 993,
    in_security  text        not null default 'TLS',
    in_user      text        not null default '',
    in_password  bytea,
    out_host     text        not null default '',
    out_port     int         not null default 587,
    out_security text        not null default 'STARTTLS',
    out_user     text        not null default '',
    out_password bytea,
    an_hour      int         not null default 30,
    -- How far the mailbox was read.
    uid_validity bigint,
    last_uid     bigint      not null default 0,
    changed_by   uuid,
    changed_at   timestamptz
);
insert into mail.setting default values;

create table mail.standing (
    only_one      boolean primary key default true check (only_one),
    fetched_at    timestamptz,
    letter_at     timestamptz,
    last_error    text        not null default '',
    last_error_at timestamptz
);
insert into mail.standing default values;

create table mail.thread (
    conversation_id uuid primary key,
    address_sealed  bytea not null,
    address_hash    bytea not null,
    name_sealed     bytea not null,
    subject         text  not null,
    token           text  not null unique
);

create table mail.letter (
    id              uuid primary key,
    message_id      text        not null,
    outgoing        boolean     not null,
    sender_hash     bytea,
    outcome         text        not null,
    fault           text        not null,
    conversation_id uuid,
    at              timestamptz not null,
    constraint letter_comes_once unique (message_id, outgoing)
);
create index letter_of_conversation on mail.letter (conversation_id, at desc);
create index letter_of_sender on mail.letter (sender_hash, at);
create index letter_odd on mail.letter (at desc) where fault <> '' or outcome in ('TOO_MANY', 'NO_SENDER');

-- Letters as they came, where what is shown of them is not the whole.
create table mail.original (
    letter_id uuid primary key references mail.letter,
    raw       bytea not null
);
