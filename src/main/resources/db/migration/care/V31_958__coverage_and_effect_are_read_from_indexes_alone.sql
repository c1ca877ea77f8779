drop index care.task_by_time;
create index task_covered on care.task (until_at) include (campaign, state, outcome, branch_id)
    where state in ('DONE', 'MISSED', 'SKIPPED');
drop index care.course_by_time;
create index course_judged on care.course (begun_at) include (campaign, held_out, branch_id, returned_at, complained_at);
