-- Talks that the centre began: why, so that whoever takes the answer knows.
create table conversation.outreach (
    conversation_id uuid primary key,
    reason          text        not null,
    sent_by         uuid        not null,
    sent_at         timestamptz not null
);
