-- Apart from the conversation's own row, which every message locks.
create table conversation.seen (
    conversation_id uuid   primary key,
    seq             bigint not null
);
