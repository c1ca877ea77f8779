create table conversation.transfer (
    id              uuid primary key,
    conversation_id uuid        not null,
    from_id         uuid        not null,
    kind            text        not null,
    to_id           uuid,
    group_id        uuid,
    minutes         int         not null,
    told_seq        bigint      not null,
    why             text        not null,
    request         text        not null,
    done            text        not null,
    promised        text        not null,
    mood            int         not null,
    at              timestamptz not null,
    refused_at      timestamptz,
    refusal         text        not null default '',
    constraint kind_is_known check (kind in ('PERSON', 'QUEUE', 'GROUP', 'SUPERVISOR')),
    constraint refused_with_a_reason check ((refused_at is null) = (refusal = ''))
);
create index transfer_of_conversation on conversation.transfer (conversation_id, at);
create index transfer_to on conversation.transfer (to_id, at desc);
