-- The words in "evidence" stay: they are all that former rows have, and a former version goes on writing nothing else.
alter table quality.finding add column reason text not null default 'TOLD';
alter table quality.finding add column details text[] not null default '{}';
