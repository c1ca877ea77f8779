-- The months of the year in which an annual line is held, a month as often as it is held in it.
alter table plan.item add column months int[] not null default '{}';
