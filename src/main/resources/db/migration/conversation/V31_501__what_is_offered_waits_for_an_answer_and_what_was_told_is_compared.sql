alter table conversation.seat add column misses int not null default 0;

create table conversation.offer (
    id              uuid primary key,
    conversation_id uuid        not null,
    staff_id        uuid        not null,
    because         text        not null,
    offered_at      timestamptz not null,
    until_at        timestamptz not null,
    outcome         text,
    answered_at     timestamptz,
    constraint outcome_is_known check (outcome in ('ACCEPTED', 'MISSED', 'WITHDRAWN')),
    constraint answered_with_an_outcome check ((outcome is null) = (answered_at is null))
);
-- However many nodes route: one conversation lies before one agent.
create unique index offer_lies_once on conversation.offer (conversation_id) where outcome is null;
create index offer_before_agent on conversation.offer (staff_id) where outcome is null;
create index offer_of_conversation on conversation.offer (conversation_id, offered_at);
create index offer_of_agent on conversation.offer (staff_id, offered_at desc);

create table conversation.told_wait (
    conversation_id  uuid        not null,
    told_at          timestamptz not null,
    channel          text        not null,
    place            int         not null,
    agents           int         not null,
    soonest_seconds  int         not null,
    expected_seconds int         not null,
    latest_seconds   int         not null,
    waited_seconds   int,
    constraint told_wait_pk primary key (conversation_id, told_at)
);
create index told_wait_by_time on conversation.told_wait (told_at) where waited_seconds is not null;

create table conversation.skill_group (
    id         uuid primary key,
    name       text        not null,
    area_code  text,
    words      text[]      not null default '{}',
    points     int         not null default 0,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    closed_at  timestamptz
);
create unique index skill_group_name on conversation.skill_group (name) where closed_at is null;
create table conversation.skill_member (
    group_id uuid        not null references conversation.skill_group,
    staff_id uuid        not null,
    named_by uuid        not null,
    named_at timestamptz not null,
    constraint skill_member_pk primary key (group_id, staff_id)
);
