create schema complaint;

create table complaint.category (
    code      text primary key,
    parent    text references complaint.category (code),
    name      text not null,
    name_en   text not null,
    area_code text not null,
    place     int  not null
);

create table complaint.day_count (
    day  date primary key,
    last int not null
);

create table complaint.complaint (
    id               uuid primary key,
    number           text        not null,
    conversation_id  uuid,
    customer_id      uuid        not null,
    agent_id         uuid,
    branch_id        uuid,
    category         text        not null references complaint.category (code),
    severity         text        not null,
    claim            numeric(14, 2),
    safety           boolean     not null,
    description      text        not null,
    wish             text        not null,
    opened_at        timestamptz not null,
    opened_by        uuid        not null,
    standard_version uuid        not null,
    stage            text        not null,
    stage_started_at timestamptz not null,
    stage_due_at     timestamptz not null,
    owner_id         uuid,
    closed_at        timestamptz,
    version          int         not null default 0,
    constraint complaint_number_is_unique unique (number),
    constraint severity_is_known check (severity in ('S1', 'S2', 'S3', 'S4')),
    constraint stage_is_known check (stage in
        ('RECEPTION', 'VERIFICATION', 'REMEDY', 'FEEDBACK', 'EXECUTION', 'ARCHIVE')),
    constraint claim_is_not_negative check (claim is null or claim >= 0),
    constraint only_the_archive_closes check (closed_at is null or stage = 'ARCHIVE')
);
create index complaint_open on complaint.complaint (stage_due_at) where closed_at is null;
create index complaint_by_customer on complaint.complaint (customer_id, opened_at desc);
create index complaint_by_owner on complaint.complaint (owner_id) where closed_at is null;
create index complaint_by_time on complaint.complaint (opened_at desc);

create table complaint.stage_record (
    complaint_id uuid        not null references complaint.complaint (id),
    stage        text        not null,
    field        text        not null,
    value        text        not null,
    by_id        uuid        not null,
    at           timestamptz not null,
    primary key (complaint_id, stage, field)
);

create table complaint.history (
    id           uuid primary key,
    complaint_id uuid        not null references complaint.complaint (id),
    at           timestamptz not null,
    by_id        uuid,
    what         text        not null,
    from_stage   text,
    to_stage     text,
    reason       text        not null,
    started_at   timestamptz,
    due_at       timestamptz,
    used_percent int
);
create index history_by_complaint on complaint.history (complaint_id, at, id);

create function complaint.history_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a complaint is only added to';
end
$$;
create trigger history_stays before update or delete on complaint.history
    for each row execute function complaint.history_stays();

create table complaint.escalation (
    id              uuid primary key,
    complaint_id    uuid        not null references complaint.complaint (id),
    reasons         text[]      not null,
    raised_at       timestamptz not null,
    acknowledge_by  timestamptz not null,
    first_told      uuid[]      not null,
    next_told       uuid[]      not null default '{}',
    next_told_at    timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    constraint complaint_escalates_once unique (complaint_id),
    constraint acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null))
);

create table complaint.remedy_link (
    token_hash   bytea primary key,
    complaint_id uuid        not null references complaint.complaint (id),
    created_by   uuid        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    answer       text
);
create index remedy_link_by_complaint on complaint.remedy_link (complaint_id, created_at desc);

create table complaint.visit (
    id           uuid primary key,
    complaint_id uuid        not null references complaint.complaint (id),
    at           timestamptz not null,
    by_id        uuid        not null,
    satisfied    boolean     not null,
    note         text        not null
);
create index visit_by_complaint on complaint.visit (complaint_id, at);
