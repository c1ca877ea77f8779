create schema recruiting;

-- How many applications a day has brought: the last part of their numbers.
create table recruiting.counter (
    day  date primary key,
    last int  not null
);

-- Who applies. Their name and how they are reached are sealed, and gone once the record is erased; what remains says what came of it.
create table recruiting.applicant (
    id               uuid        primary key,
    number           text        not null,
    branch_id        uuid        not null,
    name_sealed      bytea,
    name_hash        bytea,
    phone_sealed     bytea,
    phone_hash       bytea,
    email_sealed     bytea,
    post             text        not null,
    source           text        not null,
    words            text        not null,
    applied_on       date        not null,
    pool             boolean     not null,
    taken_by         uuid        not null,
    taken_at         timestamptz not null,
    due_at           timestamptz not null,
    standard_version uuid        not null,
    ending           text,
    reason           text        not null default '',
    decided_by       uuid,
    decided_at       timestamptz,
    staff_id         uuid,
    contract_months  int,
    erase_at         timestamptz,
    erased_at        timestamptz,
    constraint one_number_an_applicant unique (number),
    constraint source_is_known check (source in ('WEBSITE', 'REFERRAL', 'FAIR', 'AGENCY', 'WALK_IN')),
    constraint ending_is_known check (ending in ('HIRED', 'REFUSED', 'WITHDRAWN')),
    constraint ended_by_somebody check ((ending is null) = (decided_at is null) and (ending is null) = (decided_by is null)),
    constraint hired_as_somebody check ((ending is not distinct from 'HIRED') = (staff_id is not null)),
    constraint hired_with_a_contract check ((staff_id is null) = (contract_months is null)),
    constraint nothing_private_outlives_erasure check
        (erased_at is null or name_sealed is null and phone_sealed is null and email_sealed is null)
);
create index applicant_open on recruiting.applicant (branch_id, applied_on) where ending is null;
create index applicant_over on recruiting.applicant (decided_at desc) where ending is not null;
create index applicant_by_phone on recruiting.applicant (phone_hash) where phone_hash is not null;
create index applicant_by_name on recruiting.applicant (name_hash) where name_hash is not null;
create unique index one_application_a_member_of_staff on recruiting.applicant (staff_id) where staff_id is not null;

-- The background check: its result and number, no papers.
create table recruiting.background (
    applicant_id uuid        primary key references recruiting.applicant (id),
    clear        boolean     not null,
    reference    text        not null,
    checked_on   date        not null,
    noted_by     uuid        not null,
    noted_at     timestamptz not null
);

-- Each time somebody sat the anti-fraud test.
create table recruiting.sitting (
    id           uuid        primary key,
    applicant_id uuid        not null references recruiting.applicant (id),
    sat_on       date        not null,
    means        text        not null,
    score        int         not null,
    pass_mark    int         not null,
    note         text        not null,
    noted_by     uuid        not null,
    noted_at     timestamptz not null,
    constraint means_is_known check (means in ('PAPER', 'SCREEN', 'ORAL')),
    constraint score_is_a_mark check (score between 0 and 100)
);
create index sitting_of_applicant on recruiting.sitting (applicant_id, noted_at);

create table recruiting.interview (
    id             uuid        primary key,
    applicant_id   uuid        not null references recruiting.applicant (id),
    starts_at      timestamptz not null,
    minutes        int         not null,
    place          text        not null,
    interviewer_id uuid        not null,
    arranged_by    uuid        not null,
    arranged_at    timestamptz not null,
    cancelled_at   timestamptz,
    recommended    boolean,
    words          text        not null default '',
    noted_at       timestamptz,
    constraint lasts_a_while check (minutes between 5 and 480),
    constraint a_verdict_has_its_time check ((recommended is null) = (noted_at is null)),
    constraint none_is_held_that_is_called_off check (cancelled_at is null or noted_at is null)
);
create index interview_of_applicant on recruiting.interview (applicant_id, starts_at);
create index interview_by_time on recruiting.interview (starts_at);
create index interview_waits on recruiting.interview (interviewer_id, starts_at)
    where cancelled_at is null and noted_at is null;
