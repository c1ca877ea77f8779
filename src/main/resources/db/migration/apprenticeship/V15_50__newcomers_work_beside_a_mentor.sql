create schema apprenticeship;

create table apprenticeship.apprenticeship (
    id               uuid        primary key,
    trainee_id       uuid        not null,
    mentor_id        uuid        not null,
    branch_id        uuid,
    starts_on        date        not null,
    ends_on          date        not null,
    state            text        not null,
    extensions       int         not null default 0,
    words            text        not null default '',
    concluded_at     timestamptz,
    standard_version uuid        not null,
    paired_by        uuid        not null,
    paired_at        timestamptz not null,
    constraint nobody_is_their_own_mentor check (trainee_id <> mentor_id),
    constraint ends_after_it_starts check (ends_on >= starts_on),
    constraint state_is_known check (state in ('RUNNING', 'COMPLETED', 'NOT_READY', 'ENDED')),
    constraint concluded_when_over check ((concluded_at is null) = (state = 'RUNNING'))
);
create unique index one_open_apprenticeship on apprenticeship.apprenticeship (trainee_id)
    where state in ('RUNNING', 'NOT_READY');
create index apprenticeship_by_trainee on apprenticeship.apprenticeship (trainee_id, paired_at desc);
create index apprenticeship_by_mentor on apprenticeship.apprenticeship (mentor_id, paired_at desc);
create index apprenticeship_newest on apprenticeship.apprenticeship (paired_at desc);

-- One a day, from the start: what is not written yet is owed. Nothing but the marks of time changes after countersigning.
create table apprenticeship.debrief (
    id                uuid        primary key,
    apprenticeship_id uuid        not null references apprenticeship.apprenticeship (id),
    mentor_id         uuid        not null,
    day_on            date        not null,
    due_at            timestamptz not null,
    minutes           int,
    strengths         text        not null default '',
    shortcomings      text        not null default '',
    focus             text        not null default '',
    observed          uuid[]      not null default '{}',
    signed_at         timestamptz,
    countersigned_at  timestamptz,
    reminded_at       timestamptz,
    constraint one_debrief_a_day unique (apprenticeship_id, day_on),
    constraint a_signed_one_says_something
        check (signed_at is null or (minutes between 1 and 480 and strengths <> '' and shortcomings <> '' and focus <> '')),
    constraint the_mentor_signs_first check (countersigned_at is null or signed_at is not null)
);
create index debrief_owed on apprenticeship.debrief (mentor_id, due_at) where signed_at is null;
create index debrief_open on apprenticeship.debrief (apprenticeship_id, due_at) where countersigned_at is null;
create index debrief_by_mentor on apprenticeship.debrief (mentor_id, apprenticeship_id);

-- What either of the two said afterwards; never changed.
create table apprenticeship.addition (
    id         uuid        primary key,
    debrief_id uuid        not null references apprenticeship.debrief (id),
    by_id      uuid        not null,
    at         timestamptz not null,
    objects    boolean     not null,
    words      text        not null
);
create index addition_by_debrief on apprenticeship.addition (debrief_id, at);

create table apprenticeship.happening (
    id                uuid        primary key,
    apprenticeship_id uuid        not null references apprenticeship.apprenticeship (id),
    at                timestamptz not null,
    kind              text        not null,
    by_id             uuid,
    mentor_id         uuid,
    words             text        not null,
    constraint kind_is_known check (kind in
        ('PAIRED', 'MENTOR_CHANGED', 'MENTOR_LEAVES', 'COMPLETED', 'NOT_READY', 'EXTENDED', 'ENDED'))
);
create index happening_by_apprenticeship on apprenticeship.happening (apprenticeship_id, at);
