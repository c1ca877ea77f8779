alter table conversation.priority_raise
    drop constraint reason_is_known,
    add constraint reason_is_known check (reason in ('HIGH_VALUE', 'COMPLAINT', 'COMPLAINS', 'STANDING', 'GROUP', 'AGAIN', 'LEFT_ALONE', 'BY_HAND', 'CHANNEL')) not valid;
alter table conversation.priority_raise validate constraint reason_is_known;
