alter table frontdesk.ticket add column notice_version int;
