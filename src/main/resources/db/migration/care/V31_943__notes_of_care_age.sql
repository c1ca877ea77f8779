create index task_note_to_age on care.task (until_at) where note <> '';
create index task_of_customer on care.task (customer_id, due_at);
