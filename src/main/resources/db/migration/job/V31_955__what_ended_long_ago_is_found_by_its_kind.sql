create index work_ended on job.work (kind, ended_at) where ended_at is not null;
