alter table shift.presence
    add column gone_at timestamptz,
    drop constraint state_is_known,
    add constraint state_is_known check (state in ('OFFLINE', 'READY', 'BUSY', 'BREAK', 'AWAY'));
-- Whose screen has been silent for long is gone already; nobody need be told of that any more.
update shift.presence set gone_at = now() where seen_at < now() - interval '1 hour';
create index presence_watched on shift.presence (seen_at) where gone_at is null;
