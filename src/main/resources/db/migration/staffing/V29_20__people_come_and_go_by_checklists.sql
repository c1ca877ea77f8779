create schema staffing;

-- What is to be done when somebody comes or goes; the wording is kept as the standard had it that day.
create table staffing.checklist (
    id               uuid        primary key,
    kind             text        not null,
    staff_id         uuid        not null,
    branch_id        uuid        not null,
    anchor_at        timestamptz not null,
    standard_version uuid        not null,
    opened_at        timestamptz not null,
    successor_id     uuid,
    ending           text,
    ended_at         timestamptz,
    constraint kind_is_known check (kind in ('ENTRY', 'ONBOARDING', 'LEAVING')),
    constraint ending_is_known check (ending in ('DONE', 'CANCELLED')),
    constraint ended_somehow check ((ending is null) = (ended_at is null)),
    constraint nobody_succeeds_themselves check (successor_id is null or successor_id <> staff_id)
);
create unique index one_open_checklist_a_kind on staffing.checklist (staff_id, kind) where ended_at is null;
create index checklist_open on staffing.checklist (anchor_at) where ended_at is null;
create index checklist_over on staffing.checklist (ended_at desc) where ended_at is not null;

create table staffing.item (
    id           uuid primary key,
    checklist_id uuid not null references staffing.checklist (id),
    place        int  not null,
    code         text not null,
    chinese      text not null,
    english      text not null,
    owner        text not null,
    due_at       timestamptz not null,
    gate         boolean not null,
    pass_mark    int,
    score        int,
    note         text not null default '',
    done_at      timestamptz,
    done_by      uuid,
    constraint one_item_a_code unique (checklist_id, code),
    constraint done_by_somebody check ((done_at is null) = (done_by is null)),
    constraint a_test_is_passed_with_its_mark check (pass_mark is null or done_at is null or score >= pass_mark)
);
create index item_open on staffing.item (owner, due_at) where done_at is null;

create table staffing.probation (
    id               uuid        primary key,
    staff_id         uuid        not null,
    branch_id        uuid        not null,
    contract_months  int         not null,
    begins_on        date        not null,
    ends_on          date        not null,
    extended         int         not null default 0,
    state            text        not null,
    standard_version uuid        not null,
    words            text        not null default '',
    decided_by       uuid,
    decided_at       timestamptz,
    constraint one_probation_a_person unique (staff_id),
    constraint state_is_known check (state in ('RUNNING', 'PASSED', 'ENDED', 'LEFT')),
    constraint ends_after_it_begins check (ends_on >= begins_on)
);
create index probation_running on staffing.probation (ends_on) where state = 'RUNNING';

-- What a leaver had in hand at their hour, and what became of each piece.
create table staffing.handover (
    checklist_id uuid        not null references staffing.checklist (id),
    kind         text        not null,
    piece_id     uuid        not null,
    title        text        not null,
    href         text        not null,
    outcome      text        not null,
    successor_id uuid,
    at           timestamptz not null,
    constraint a_piece_is_told_of_once primary key (checklist_id, kind, piece_id),
    constraint outcome_is_known check (outcome in ('HANDED', 'QUEUED', 'ENDED', 'NO_SUCCESSOR', 'BY_HAND'))
);
create index handover_left on staffing.handover (checklist_id) where outcome in ('NO_SUCCESSOR', 'BY_HAND');
