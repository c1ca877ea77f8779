-- One line a person and scope, held while their passes are counted: of two that come at once, the second sees the first.
create table certification.way (
    staff_id uuid        not null,
    scope    text        not null,
    last_at  timestamptz not null,
    primary key (staff_id, scope)
);
