-- A point of priority counts as so much time waited already: who waits is ranked by one instant that never has to be moved
-- while time goes by, and nobody starves behind those who come later.
alter table conversation.conversation
    add column rank_at       timestamptz not null default now(),
    add column group_id      uuid,
    add column wanted_grades text[]      not null default '{}',
    add column high_value    boolean     not null default false,
    add column held_until    timestamptz,
    add column held_for      text        not null default '';
update conversation.conversation
   set rank_at = waiting_since - priority * interval '1 minute'
 where state = 'WAITING';

alter table conversation.conversation
    drop constraint state_is_known,
    add constraint state_is_known check (state in ('WAITING', 'ACTIVE', 'ON_HOLD', 'WRAP_UP', 'CLOSED')) not valid,
    add constraint on_hold_has_an_end check (state <> 'ON_HOLD' or held_until is not null) not valid;
alter table conversation.conversation validate constraint state_is_known;
alter table conversation.conversation validate constraint on_hold_has_an_end;

drop index conversation.conversation_queue;
create index conversation_ranked on conversation.conversation (rank_at, id) where state = 'WAITING';
drop index conversation.conversation_held;
create index conversation_in_hand on conversation.conversation (agent_id, assigned_at)
    where state in ('ACTIVE', 'ON_HOLD', 'WRAP_UP');

create table conversation.priority_raise (
    id              uuid primary key,
    conversation_id uuid        not null,
    points          int         not null,
    reason          text        not null,
    words           text        not null default '',
    raised_by       uuid,
    raised_at       timestamptz not null,
    constraint reason_is_known check (reason in ('HIGH_VALUE', 'COMPLAINT', 'STANDING', 'GROUP', 'AGAIN', 'LEFT_ALONE', 'BY_HAND', 'CHANNEL'))
);
create index priority_raise_of_conversation on conversation.priority_raise (conversation_id, raised_at);
