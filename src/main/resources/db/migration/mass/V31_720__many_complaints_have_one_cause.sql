create schema mass;

create table mass.day_count (
    day  date primary key,
    last int not null
);

create table mass.incident (
    id         uuid primary key,
    number     text        not null,
    title      text        not null,
    branch_id  uuid,
    created_by uuid        not null,
    created_at timestamptz not null,
    cause      text        not null default '',
    remedies   text        not null default '',
    words      text        not null default '',
    decided_by uuid,
    decided_at timestamptz,
    word       text        not null default '',
    told_at    timestamptz,
    constraint incident_number_is_unique unique (number),
    constraint decided_by_somebody check ((decided_at is null) = (decided_by is null))
);
create index incident_by_time on mass.incident (created_at desc);

create table mass.member (
    complaint_id uuid primary key,
    incident_id  uuid        not null references mass.incident (id),
    added_by     uuid        not null,
    added_at     timestamptz not null
);
create index member_by_incident on mass.member (incident_id);
