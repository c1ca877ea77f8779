alter table conversation.conversation
    add column words_erased_at timestamptz;
create index conversation_to_age on conversation.conversation (opened_at)
    where state = 'CLOSED' and words_erased_at is null;
