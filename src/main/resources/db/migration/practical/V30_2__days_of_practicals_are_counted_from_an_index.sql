-- The page of a year counts practicals by their day, decided or not.
create index assessment_by_day on practical.assessment (held_at, branch_id);
