create index followup_by_training on resit.followup (training_at) where training_at is not null;
