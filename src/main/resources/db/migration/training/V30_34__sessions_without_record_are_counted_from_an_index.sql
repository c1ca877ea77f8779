create index session_without_record on training.session (ends_at, branch_id) where closed_at is null and cancelled_at is null;
create index session_without_record_by_instructor on training.session (instructor_id, ends_at)
    where closed_at is null and cancelled_at is null;
