-- One step of a night, or of a person: what class, up to when, how many, under which version of the standard.
create table privacy.clearing (
    id               uuid primary key,
    data_class       text        not null,
    before           timestamptz not null,
    cleared          bigint      not null,
    cleared_at       timestamptz not null,
    cleared_by       uuid        not null,
    standard_version uuid        not null,
    failure          text        not null default ''
);
create index clearing_by_time on privacy.clearing (cleared_at desc, id desc);
create index clearing_of_class on privacy.clearing (data_class, cleared_at desc);
