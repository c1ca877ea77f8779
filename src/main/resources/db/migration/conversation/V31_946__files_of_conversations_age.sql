create index attachment_by_time on conversation.attachment (uploaded_at) where seq is not null;
