create schema points;

create table points.entry (
    id        uuid primary key,
    staff_id  uuid        not null,
    points    int         not null,
    offence   text        not null,
    source    text        not null,
    note      text        not null,
    href      text        not null,
    at        timestamptz not null,
    posted_by uuid        not null,
    reverses  uuid,
    constraint a_reversal_reverses_an_entry foreign key (reverses) references points.entry (id)
);
create index entry_by_person on points.entry (staff_id, at);
create unique index a_source_costs_points_once on points.entry (staff_id, offence, source) where reverses is null;
create unique index an_entry_is_reversed_once on points.entry (reverses) where reverses is not null;
