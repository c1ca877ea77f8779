create schema toolbox;

create table toolbox.sign_on (
    id       uuid primary key,
    staff_id uuid        not null,
    at       timestamptz not null,
    failed   int         not null
);
create index sign_on_of_person on toolbox.sign_on (staff_id, at desc);
create index sign_on_failed on toolbox.sign_on (at desc) where failed > 0;

create table toolbox.tool_check (
    sign_on_id uuid    not null references toolbox.sign_on,
    tool       text    not null,
    state      text    not null,
    detail     text    not null default '',
    constraint checked_once primary key (sign_on_id, tool),
    constraint state_is_known check (state in ('WORKS', 'FAILED', 'UNKNOWN'))
);

create table toolbox.feedback (
    id          uuid primary key,
    tool        text        not null,
    page        text        not null default '',
    staff_id    uuid        not null,
    branch_id   uuid,
    words       text        not null,
    given_at    timestamptz not null,
    answer      text        not null default '',
    answered_by uuid,
    answered_at timestamptz
);
create index feedback_by_time on toolbox.feedback (given_at desc);
create index feedback_unanswered on toolbox.feedback (given_at) where answered_at is null;
create index feedback_of_person on toolbox.feedback (staff_id, given_at desc);

-- What somebody writes for themselves: unreadable here, and readable to nobody but them.
create table toolbox.diary (
    id       uuid primary key,
    staff_id uuid        not null,
    at       timestamptz not null,
    sealed   bytea       not null
);
create index diary_of_person on toolbox.diary (staff_id, at desc);
