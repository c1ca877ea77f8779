-- As the standard says, at once, or by the card that waits for an answer.
alter table conversation.skill_group
    add column accepting text not null default 'AS_RULED'
        constraint accepting_is_known check (accepting in ('AS_RULED', 'AT_ONCE', 'BY_CARD'));
