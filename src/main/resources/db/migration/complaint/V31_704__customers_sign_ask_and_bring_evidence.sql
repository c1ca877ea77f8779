alter table complaint.remedy_link add column replaced_at timestamptz;
alter table complaint.remedy_link add column code_hash bytea;
alter table complaint.remedy_link add column code_tries int not null default 0;

create table complaint.acceptance (
    complaint_id uuid        not null references complaint.complaint (id),
    at           timestamptz not null,
    name         text        not null,
    by_code      boolean     not null,
    signature    bytea,
    primary key (complaint_id, at),
    constraint signed_or_by_code check (by_code or signature is not null)
);

create table complaint.question (
    id           uuid primary key,
    complaint_id uuid        not null references complaint.complaint (id),
    asked_at     timestamptz not null,
    words        text        not null,
    answered_at  timestamptz,
    answered_by  uuid,
    answer       text        not null default '',
    constraint answered_by_somebody check ((answered_at is null) = (answered_by is null))
);
create index question_by_complaint on complaint.question (complaint_id, asked_at);

create table complaint.evidence (
    id           uuid primary key,
    complaint_id uuid        not null references complaint.complaint (id),
    file_id      uuid        not null,
    name         text        not null,
    kind         text        not null,
    by_id        uuid,
    at           timestamptz not null,
    constraint evidence_kind_is_known check (kind in ('EVIDENCE', 'SIGNED_FORM'))
);
create index evidence_by_complaint on complaint.evidence (complaint_id, at);
