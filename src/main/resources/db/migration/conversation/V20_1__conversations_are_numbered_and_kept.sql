create schema conversation;

create table conversation.conversation (
    id                   uuid primary key,
    -- The month it was opened in: its messages stay together in that month's partition.
    month                date        not null,
    external_id          text,
    channel              text        not null,
    state                text        not null,
    customer_id          uuid,
    caller               text        not null default '',
    branch_id            uuid,
    agent_id             uuid,
    previous_agent_id    uuid,
    priority             int         not null default 0,
    standard_version     uuid,
    imported             boolean     not null default false,
    opened_at            timestamptz not null,
    waiting_since        timestamptz,
    place_told_at        timestamptz,
    assigned_at          timestamptz,
    greeted_at           timestamptz,
    first_agent_reply_at timestamptz,
    unanswered_since     timestamptz,
    replies              int         not null default 0,
    reply_millis         bigint      not null default 0,
    identity_checked_at  timestamptz,
    identity_checked_by  uuid,
    wrap_up_at           timestamptz,
    record_at            timestamptz,
    closed_at            timestamptz,
    last_seq             bigint      not null default 0,
    read_seq             bigint      not null default 0,
    last_at              timestamptz not null,
    last_from            text        not null default 'SYSTEM',
    last_text            text        not null default '',
    constraint external_id_is_unique unique (external_id),
    constraint state_is_known check (state in ('WAITING', 'ACTIVE', 'WRAP_UP', 'CLOSED')),
    constraint waiting_has_a_start check (state <> 'WAITING' or waiting_since is not null),
    constraint held_by_somebody check (state in ('WAITING', 'CLOSED') or agent_id is not null),
    constraint closed_has_a_time check ((state = 'CLOSED') = (closed_at is not null)),
    constraint month_begins_on_its_first check (extract(day from month) = 1)
) with (fillfactor = 70);
create index conversation_queue on conversation.conversation (priority desc, waiting_since) where state = 'WAITING';
create index conversation_held on conversation.conversation (agent_id, assigned_at) where state in ('ACTIVE', 'WRAP_UP');
create index conversation_by_time on conversation.conversation (opened_at desc, id);
create index conversation_of_agent on conversation.conversation (agent_id, opened_at desc);
create index conversation_of_customer on conversation.conversation (customer_id, opened_at desc);

create table conversation.message (
    conversation_id uuid        not null,
    month           date        not null,
    seq             bigint      not null,
    client_id       text        not null,
    sender          text        not null,
    staff_id        uuid,
    scripted        boolean     not null default false,
    text            text        not null,
    at              timestamptz not null,
    constraint message_pk primary key (conversation_id, seq, month),
    constraint message_is_accepted_once unique (conversation_id, client_id, month),
    constraint sender_is_known check (sender in ('CUSTOMER', 'AGENT', 'SYSTEM', 'ROBOT'))
) partition by range (month);

-- Makes the month's partition where it is missing; safe to call at any time and from several nodes at once.
create function conversation.keep_month(wanted date) returns void
    language plpgsql
    security definer
as $$
declare
    first date := date_trunc('month', wanted)::date;
    name  text := 'message_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass('conversation.' || name) is null then
        execute format(
            'create table if not exists conversation.%I partition of conversation.message for values from (%L) to (%L)',
            name, first, (first + interval '1 month')::date);
    end if;
exception
    when duplicate_table or unique_violation then null;
end
$$;

-- The row that is locked while a conversation is given to an agent, so that two nodes never give one too many.
create table conversation.seat (
    staff_id   uuid primary key,
    idle_since timestamptz not null
);

create table conversation.record (
    conversation_id uuid primary key,
    customer        text        not null,
    contact         text        not null default '',
    request         text        not null,
    handling        text        not null,
    result          text        not null,
    follow_up       text        not null default '',
    owner_id        uuid        not null,
    written_at      timestamptz not null
);

create table conversation.record_addition (
    id              uuid primary key,
    conversation_id uuid        not null references conversation.record,
    text            text        not null,
    written_by      uuid        not null,
    written_at      timestamptz not null
);
create index addition_of_record on conversation.record_addition (conversation_id, written_at);

create table conversation.follow_up (
    id              uuid primary key,
    conversation_id uuid        not null references conversation.conversation,
    customer_id     uuid,
    promise         text        not null,
    owner_id        uuid        not null,
    promised_at     timestamptz not null,
    due_at          timestamptz not null,
    kept_at         timestamptz,
    kept_by         uuid,
    outcome         text        not null default '',
    satisfied       boolean,
    late_told_at    timestamptz,
    constraint due_after_the_promise check (due_at >= promised_at),
    constraint kept_by_somebody check ((kept_at is null) = (kept_by is null))
);
create index follow_up_open on conversation.follow_up (owner_id, due_at) where kept_at is null;
create index follow_up_due on conversation.follow_up (due_at) where kept_at is null;
create index follow_up_of_conversation on conversation.follow_up (conversation_id);
create index follow_up_of_customer on conversation.follow_up (customer_id, due_at);
