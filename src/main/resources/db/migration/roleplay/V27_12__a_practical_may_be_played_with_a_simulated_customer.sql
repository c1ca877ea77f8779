-- The scenario that the candidate of a practical is to play; the examiners decide, the run's score is a suggestion.
create table roleplay.examined (
    practical_id uuid        primary key,
    scenario_id  text        not null,
    set_by       uuid        not null,
    set_at       timestamptz not null
);

alter table roleplay.run
    add column practical_id uuid;
create unique index one_run_a_practical on roleplay.run (practical_id) where practical_id is not null;
