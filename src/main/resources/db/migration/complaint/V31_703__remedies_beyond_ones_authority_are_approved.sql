create table complaint.approval (
    id           uuid primary key,
    complaint_id uuid           not null references complaint.complaint (id),
    amount       numeric(14, 2) not null,
    own_limit    numeric(14, 2) not null,
    asked_by     uuid           not null,
    asked_at     timestamptz    not null,
    decided_by   uuid,
    decided_at   timestamptz,
    granted      boolean,
    note         text           not null default '',
    constraint decided_by_somebody_else check (decided_by is distinct from asked_by),
    constraint decided_at_a_time check ((granted is null) = (decided_at is null))
);
create index approval_by_complaint on complaint.approval (complaint_id, asked_at);
create unique index one_approval_waits on complaint.approval (complaint_id) where granted is null;
