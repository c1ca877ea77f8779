-- A promise is its owner's branch's: what is owed goes along with whoever owes it, what was kept stays where it was kept.
alter table conversation.follow_up add column branch_id uuid;
update conversation.follow_up f
   set branch_id = coalesce(
           (select p.branch_id
              from people.staff s
              join people.placement p on p.id = s.unit_id
             where s.id = f.owner_id
               and f.kept_at is null),
           c.branch_id,
           (select p.branch_id
              from people.staff s
              join people.placement p on p.id = s.unit_id
             where s.id = f.owner_id))
  from conversation.conversation c
 where c.id = f.conversation_id;
create index follow_up_owed_in_branch on conversation.follow_up (branch_id, due_at) where kept_at is null;
create index follow_up_kept_in_branch on conversation.follow_up (branch_id, kept_at desc) where kept_at is not null;
create index follow_up_made_in_branch on conversation.follow_up (branch_id, promised_at)
    include (owner_id, due_at, kept_at, satisfied);
drop index conversation.follow_up_by_promise;
create index follow_up_made on conversation.follow_up (promised_at) include (owner_id, due_at, kept_at, satisfied);
