create index attempt_by_person on resit.attempt (staff_id, at);
