create index item_by_line on plan.item (origin);
