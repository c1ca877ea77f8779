create schema shadow;

create table shadow.shadow (
    id              uuid        primary key,
    conversation_id uuid        not null,
    trainee_id      uuid        not null,
    branch_id       uuid,
    channel         text        not null,
    held_at         timestamptz not null,
    greeted         boolean     not null,
    identified      boolean     not null,
    given_by        uuid,
    begun_at        timestamptz not null,
    finished_at     timestamptz,
    rounds          int         not null,
    missed_own      int,
    missed_real     int,
    wiped_at        timestamptz,
    comment         text        not null default '',
    commented_by    uuid,
    commented_at    timestamptz,
    constraint once_a_person unique (trainee_id, conversation_id),
    constraint a_comment_is_somebodys check ((comment = '') = (commented_by is null)),
    constraint what_is_finished_is_counted check ((finished_at is null) = (missed_own is null))
);
create index shadow_by_trainee on shadow.shadow (trainee_id, begun_at desc);
create index shadow_by_branch on shadow.shadow (branch_id, finished_at desc) where finished_at is not null;
create index shadow_finished on shadow.shadow (finished_at desc) where finished_at is not null;
create index shadow_kept on shadow.shadow (id) where wiped_at is null;
create index shadow_by_conversation on shadow.shadow (conversation_id) where wiped_at is null;

-- One turn: what the customer said, masked; what the trainee would answer; what the agent answered, masked.
create table shadow.round (
    shadow_id uuid   not null references shadow.shadow (id),
    place     int    not null,
    asked     text[] not null,
    answered  text[] not null,
    own       text,
    own_at    timestamptz,
    primary key (shadow_id, place),
    constraint an_answer_has_its_time check ((own is null) = (own_at is null))
);

-- Conversations that nobody may learn from: too private to be shown, even masked.
create table shadow.withheld (
    conversation_id uuid        primary key,
    withheld_by     uuid        not null,
    withheld_at     timestamptz not null
);
