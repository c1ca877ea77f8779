create schema improvement;

create table improvement.card (
    id         uuid primary key,
    title      text        not null,
    detail     text        not null default '',
    root_cause text        not null default '',
    area_code  text        not null default '',
    source     text        not null,
    source_id  text        not null,
    href       text        not null default '',
    state      text        not null,
    owner_id   uuid,
    due_on     date,
    created_by uuid,
    created_at timestamptz not null,
    moved_at   timestamptz not null,
    constraint a_source_gives_one_card unique (source, source_id),
    constraint state_is_known
        check (state in ('PROPOSED', 'ANALYSING', 'DOING', 'VERIFYING', 'DONE', 'DROPPED')),
    constraint work_has_an_owner_and_a_date
        check (state not in ('DOING', 'VERIFYING', 'DONE') or (owner_id is not null and due_on is not null))
);
create index card_by_state on improvement.card (state, moved_at desc);
create index card_of_owner on improvement.card (owner_id, due_on) where state not in ('DONE', 'DROPPED');

create table improvement.card_move (
    id      uuid primary key,
    card_id uuid        not null references improvement.card,
    former  text        not null,
    latter  text        not null,
    by_id   uuid,
    at      timestamptz not null,
    reason  text        not null
);
create index move_of_card on improvement.card_move (card_id, at);

create table improvement.feedback (
    id              uuid primary key,
    received_on     date        not null,
    customer_number text        not null,
    feedback        text        not null,
    handling        text        not null default '',
    outcome         text        not null default '',
    suggestion      text        not null default '',
    owner_id        uuid        not null,
    registered_by   uuid        not null,
    registered_at   timestamptz not null
);
create index feedback_by_day on improvement.feedback (received_on desc, registered_at desc);

-- What flowed from one arc of the loop to the next, and why; the director reads it.
create table improvement.flow (
    id        uuid primary key,
    source    text        not null,
    source_id text        not null,
    from_arc  text        not null,
    to_arc    text        not null,
    wording   text        not null,
    arguments text[]      not null,
    href      text        not null,
    at        timestamptz not null,
    constraint a_source_flows_once unique (source, source_id)
);
create index flow_by_time on improvement.flow (at desc);
