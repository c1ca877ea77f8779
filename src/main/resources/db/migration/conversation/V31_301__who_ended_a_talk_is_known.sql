-- Who hung up or left first, where the channel tells: CUSTOMER, AGENT or SYSTEM.
alter table conversation.conversation add column ended_by text;
