-- An account is closed from closed_at on, which may lie ahead; one without a password waits for its invitation.
alter table access.account
    alter column password_hash drop not null,
    add column two_step_secret bytea,
    add column two_step_since  timestamptz,
    add column two_step_last   bigint not null default 0,
    add column last_in_at      timestamptz,
    add constraint a_confirmed_second_step_has_its_secret
        check (two_step_since is null or two_step_secret is not null);
create unique index login_is_unique_in_any_case on access.account (lower(login));
create index account_by_roles on access.account using gin (roles);

create table access.recovery_code (
    account_id uuid  not null references access.account (id),
    hash       bytea not null,
    used_at    timestamptz,
    constraint recovery_code_pk primary key (account_id, hash)
);

-- A link that sets a password once.
create table access.invitation (
    hash       bytea       primary key,
    account_id uuid        not null references access.account (id),
    made_by    uuid        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index invitation_by_account on access.invitation (account_id);

-- Attempts to sign in that were not proven right, by account and by address.
create table access.attempt (
    kind          text        not null,
    key           text        not null,
    failures      int         not null,
    last_at       timestamptz not null,
    blocked_until timestamptz,
    constraint attempt_pk primary key (kind, key),
    constraint attempt_is_by_account_or_address check (kind in ('ACCOUNT', 'ADDRESS'))
);
create index attempt_by_time on access.attempt (last_at);

create table access.token (
    id           uuid        primary key,
    name         text        not null,
    hash         bytea       not null,
    scopes       text[]      not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    constraint token_is_unique unique (hash),
    constraint token_opens_something check (cardinality(scopes) > 0)
);

-- What was used of a limit within a minute, over all nodes.
create table access.usage (
    kind   text        not null,
    key    text        not null,
    minute timestamptz not null,
    used   int         not null,
    constraint usage_pk primary key (kind, key, minute)
);
create index usage_by_minute on access.usage (minute);

-- The one row that says that this house has been started and set up.
create table access.house (
    only_one         boolean     primary key default true,
    first_started_at timestamptz not null,
    set_up_at        timestamptz,
    constraint house_is_one check (only_one)
);
create table access.setup_code (
    hash       bytea       primary key,
    printed_at timestamptz not null
);
