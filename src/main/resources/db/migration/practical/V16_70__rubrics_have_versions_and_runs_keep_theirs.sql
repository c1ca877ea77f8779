-- What practicals are scored on, version by version; a version that was scored on stays as it is.
create table practical.rubric (
    id         uuid primary key,
    chinese    text not null,
    english    text not null,
    current_id uuid,
    retired_at timestamptz,
    constraint rubric_name_is_free unique (chinese)
);
create table practical.rubric_version (
    id         uuid        primary key,
    rubric_id  uuid        not null references practical.rubric (id),
    number     int         not null,
    criteria   jsonb       not null,
    created_at timestamptz not null,
    created_by uuid        not null,
    constraint versions_are_numbered unique (rubric_id, number)
);

-- Without one, a practical is scored on the standard's own three dimensions.
alter table practical.assessment add column rubric_version uuid references practical.rubric_version (id);
create index assessment_by_rubric on practical.assessment (rubric_version) where rubric_version is not null;
alter table practical.score drop constraint dimension_is_known;
