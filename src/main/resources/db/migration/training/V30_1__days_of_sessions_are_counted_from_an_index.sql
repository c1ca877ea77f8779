-- The page of a year counts some ten thousand sessions by their day, and reads no row of them.
create index session_by_day on training.session (starts_at, branch_id) where cancelled_at is null;
