create index item_by_instructor on plan.item (instructor_id, until_day) where instructor_id is not null;
