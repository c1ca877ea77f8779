alter table notice.notice add column mailed_at timestamptz;
