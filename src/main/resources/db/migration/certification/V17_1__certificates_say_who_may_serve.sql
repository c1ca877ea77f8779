create schema certification;

create table certification.certificate (
    id               uuid        primary key,
    staff_id         uuid        not null,
    scope            text        not null,
    code             text        not null,
    status           text        not null,
    valid_from       timestamptz not null,
    valid_until      timestamptz not null,
    standard_version uuid,
    branch_id        uuid,
    granted_at       timestamptz not null,
    constraint code_names_one_certificate unique (code),
    constraint status_is_known check (status in ('VALID', 'SUSPENDED', 'REVOKED', 'LAPSED', 'REPLACED')),
    constraint counts_for_some_time check (valid_until > valid_from)
);

-- What routing asks: one look, and never two living certificates of a person for one scope.
create unique index one_living_certificate on certification.certificate (staff_id, scope)
    where status in ('VALID', 'SUSPENDED');
create index certificate_serving on certification.certificate (scope, valid_until, staff_id) where status = 'VALID';
create index certificate_by_person on certification.certificate (staff_id, granted_at desc);

-- What happened to a certificate, by whom and why; the status above is its last line.
create table certification.happening (
    certificate_id uuid        not null references certification.certificate (id),
    at             timestamptz not null,
    kind           text        not null,
    by_id          uuid,
    reason         text        not null default '',
    id             uuid        primary key,
    constraint kind_is_known check (kind in ('GRANTED', 'SUSPENDED', 'RESUMED', 'REVOKED', 'LAPSED', 'REPLACED'))
);
create index happening_by_certificate on certification.happening (certificate_id, at);

-- The gates a person has passed; each pass carries at most one certificate.
create table certification.passed_gate (
    source_id      uuid          primary key,
    staff_id       uuid          not null,
    scope          text          not null,
    gate           text          not null,
    score          numeric(5, 2) not null,
    passed_at      timestamptz   not null,
    certificate_id uuid          references certification.certificate (id),
    constraint gate_is_known check (gate in ('THEORY', 'PRACTICAL'))
);
create index passed_gate_unused on certification.passed_gate (staff_id, scope, passed_at) where certificate_id is null;
create index passed_gate_by_certificate on certification.passed_gate (certificate_id);
