create schema access;

create table access.account (
    id            uuid primary key,
    login         text        not null,
    password_hash text        not null,
    staff_id      uuid        not null,
    name          text        not null,
    roles         text[]      not null,
    branch_id     uuid,
    closed_at     timestamptz,
    created_at    timestamptz not null,
    version       int         not null default 0,
    constraint login_is_unique unique (login),
    constraint account_has_a_role check (cardinality(roles) > 0)
);
create index account_by_staff on access.account (staff_id);
