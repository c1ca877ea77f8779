-- What one branch held is no news for another. Null where it was for the whole house.
alter table coverage.holding add column branch_id uuid;
update coverage.holding
   set branch_id = session.branch_id
  from training.session
 where session.id = holding.session_id;
