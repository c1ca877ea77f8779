-- How far the words of a conversation have been taken out to a customer who does not read them here.
create table conversation.carriage (
    conversation_id uuid primary key references conversation.conversation,
    channel         text        not null,
    carried_seq     bigint      not null default 0,
    tries           int         not null default 0,
    first_try_at    timestamptz,
    -- Null while there is nothing to be taken out.
    next_try_at     timestamptz,
    woken           bigint      not null default 0,
    lease           uuid,
    leased_until    timestamptz,
    last_failure    text        not null default '',
    failed_at       timestamptz,
    over            boolean     not null default false,
    constraint a_lease_ends check ((lease is null) = (leased_until is null))
);
create index carriage_due on conversation.carriage (next_try_at) where next_try_at is not null;
create index carriage_open on conversation.carriage (conversation_id) where not over;
create index carriage_failed on conversation.carriage (channel, failed_at desc) where failed_at is not null;
