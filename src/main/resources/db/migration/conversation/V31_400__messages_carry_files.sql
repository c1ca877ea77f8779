-- One row a file, apart from the messages: a message without one costs nothing more than before.
create table conversation.attachment (
    file_id         uuid primary key,
    conversation_id uuid        not null,
    -- Null until a message carries it.
    seq             bigint,
    place           int         not null default 0,
    -- Null when the customer sent it.
    staff_id        uuid,
    name            text        not null,
    type            text        not null,
    size            bigint      not null,
    uploaded_at     timestamptz not null
);
create index attachment_of_message on conversation.attachment (conversation_id, seq, place);
create index attachment_unsaid on conversation.attachment (uploaded_at) where seq is null;
