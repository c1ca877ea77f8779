-- Words of agents that have not gone to the customer yet: as durable as messages, numbered when they go.
create table conversation.recallable (
    id              uuid        primary key,
    conversation_id uuid        not null,
    client_id       text        not null,
    staff_id        uuid        not null,
    text            text        not null,
    attachments     uuid[]      not null default '{}',
    goes_at         timestamptz not null,
    constraint recallable_is_kept_once unique (conversation_id, client_id)
);
create index recallable_of_agent on conversation.recallable (staff_id);

alter table conversation.habit
    add column take_back boolean not null default false,
    alter column second_look set default true;
