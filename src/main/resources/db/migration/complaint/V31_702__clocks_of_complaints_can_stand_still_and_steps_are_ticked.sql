alter table complaint.complaint add column paused_since timestamptz;
alter table complaint.complaint add constraint nothing_archived_is_paused check (paused_since is null or closed_at is null);

create table complaint.pause (
    id           uuid primary key,
    complaint_id uuid        not null references complaint.complaint (id),
    stage        text        not null,
    paused_at    timestamptz not null,
    paused_by    uuid        not null,
    reason       text        not null,
    ends_at      timestamptz not null,
    resumed_at   timestamptz,
    resumed_by   uuid,
    constraint pause_ends_after_it_begins check (resumed_at is null or resumed_at >= paused_at),
    constraint nobody_resumes_what_still_pauses check (resumed_by is null or resumed_at is not null)
);
create index pause_by_complaint on complaint.pause (complaint_id, paused_at);
create unique index one_pause_at_a_time on complaint.pause (complaint_id) where resumed_at is null;

create table complaint.step_tick (
    complaint_id uuid        not null references complaint.complaint (id),
    list         text        not null,
    step         text        not null,
    by_id        uuid        not null,
    at           timestamptz not null,
    primary key (complaint_id, list, step),
    constraint list_is_known check (list in ('SIX', 'FOUR'))
);
