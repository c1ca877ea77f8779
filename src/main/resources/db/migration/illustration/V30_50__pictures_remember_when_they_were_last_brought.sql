-- A picture that no question shows goes some time after it was last brought, so that the same one brought again stays.
alter table illustration.picture add column brought_at timestamptz;
update illustration.picture set brought_at = kept_at;
alter table illustration.picture alter column brought_at set not null;
create index picture_by_last_bringing on illustration.picture (brought_at);
