create schema career;

-- Somebody is proposed for a higher grade; the conditions are kept as they stood on that day.
create table career.promotion (
    id               uuid        primary key,
    staff_id         uuid        not null,
    branch_id        uuid        not null,
    from_grade       text        not null,
    to_grade         text        not null,
    post             text        not null,
    early            boolean     not null,
    reason           text        not null,
    checks           jsonb       not null,
    standard_version uuid        not null,
    state            text        not null,
    proposed_by      uuid        not null,
    proposed_at      timestamptz not null,
    due_at           timestamptz not null,
    decided_by       uuid,
    decided_at       timestamptz,
    words            text        not null default '',
    effective_on     date,
    constraint state_is_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'IN_FORCE', 'VOID')),
    constraint decided_by_somebody_else check (decided_by is null or decided_by <> proposed_by),
    constraint approved_for_a_day check (state not in ('APPROVED', 'IN_FORCE') or effective_on is not null)
);
create unique index one_open_promotion_a_person on career.promotion (staff_id) where state in ('PROPOSED', 'APPROVED');
create index promotion_open on career.promotion (due_at) where state in ('PROPOSED', 'APPROVED');
create index promotion_over on career.promotion (decided_at desc) where state not in ('PROPOSED', 'APPROVED');
create index promotion_by_person on career.promotion (staff_id, proposed_at desc);
