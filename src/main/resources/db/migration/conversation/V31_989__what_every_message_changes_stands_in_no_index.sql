-- A row is rewritten in its place, and no index is touched, only where none of the changed columns stands in any index of
-- the table, not even in a condition. Since when words are unanswered changes with nearly every message; whoever looks
-- for late words reads the few conversations whose records are being written instead.
drop index conversation.conversation_with_late_words;
create index conversation_in_wrap_up on conversation.conversation (id) where state = 'WRAP_UP';
