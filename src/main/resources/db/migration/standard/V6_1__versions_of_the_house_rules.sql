create schema standard;

-- What an area's rules are from an instant on. Nothing is changed afterwards, but a version not yet begun can be withdrawn.
create table standard.version (
    id           uuid primary key,
    area         text        not null,
    pack         text        not null,
    in_force_at  timestamptz not null,
    ground       text        not null,
    changed_by   uuid,
    changed_by_name text not null default '',
    changed_at   timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    constraint pack_is_a_letter check (pack ~ '^[A-Z]$'),
    constraint withdrawn_by_somebody check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index version_by_area on standard.version (area, in_force_at desc, changed_at desc);

-- Every figure of the version, also those that equal the pack's: a new edition of a pack must not change what is in force.
create table standard.figure (
    version_id uuid not null references standard.version (id),
    key        text not null,
    value      text not null,
    primary key (version_id, key)
);

create table standard.revision (
    only_one boolean primary key default true,
    revision bigint not null,
    constraint there_is_one check (only_one)
);
insert into standard.revision (revision) values (1);
