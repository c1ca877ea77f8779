alter table conversation.conversation add column went_on_at timestamptz;
