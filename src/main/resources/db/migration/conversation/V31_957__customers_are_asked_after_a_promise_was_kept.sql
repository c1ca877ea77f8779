alter table conversation.follow_up
    add column asked_at   timestamptz,
    add column asked_by   uuid,
    add column asked_note text not null default '',
    add constraint asked_after_keeping check (asked_at is null or asked_at >= kept_at);
create index follow_up_to_ask on conversation.follow_up (owner_id, kept_at) where kept_at is not null and satisfied is null;
create index follow_up_kept on conversation.follow_up (owner_id, kept_at desc) where kept_at is not null;
create index follow_up_kept_by_all on conversation.follow_up (kept_at desc) where kept_at is not null;
create index conversation_going_on on conversation.conversation (customer_id) where state not in ('CLOSED', 'WRAP_UP');
