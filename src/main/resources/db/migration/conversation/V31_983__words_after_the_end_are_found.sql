-- Between the customer's words and the moment the talk goes on: almost always empty.
create index conversation_with_late_words on conversation.conversation (unanswered_since)
    where state = 'WRAP_UP' and unanswered_since is not null;
