-- The attempt that was passed: when its verdict turns, the follow-up goes on where it was.
alter table resit.followup add column passed_by uuid;
update resit.followup
   set passed_by = attempt.source_id
  from resit.attempt
 where followup.state = 'PASSED'
   and attempt.staff_id = followup.staff_id
   and attempt.subject = followup.subject
   and attempt.passed
   and attempt.at = followup.closed_at;
create index followup_by_pass on resit.followup (passed_by) where passed_by is not null;
