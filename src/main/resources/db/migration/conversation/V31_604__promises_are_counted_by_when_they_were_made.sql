create index follow_up_by_promise on conversation.follow_up (promised_at);
