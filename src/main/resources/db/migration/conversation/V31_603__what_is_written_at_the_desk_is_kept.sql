-- What an agent is writing, wherever they go on. The version tells two devices apart.
create table conversation.draft (
    conversation_id uuid        not null,
    staff_id        uuid        not null,
    text            text        not null,
    version         int         not null default 1,
    changed_at      timestamptz not null,
    constraint draft_pk primary key (conversation_id, staff_id)
);

-- How an agent likes to work.
create table conversation.habit (
    staff_id    uuid    primary key,
    second_look boolean not null
);

-- Which of the four questions of SPIN was put to the customer, and in which scene (N-07).
create table conversation.spin (
    conversation_id uuid        not null,
    scene           text        not null,
    step            text        not null,
    staff_id        uuid        not null,
    asked_at        timestamptz not null,
    constraint spin_pk primary key (conversation_id, scene, step),
    constraint scene_is_known check (scene in ('URGENT', 'REPEATED', 'HIGH_VALUE')),
    constraint step_is_known check (step in ('SITUATION', 'PROBLEM', 'IMPLICATION', 'NEED_PAYOFF'))
);
