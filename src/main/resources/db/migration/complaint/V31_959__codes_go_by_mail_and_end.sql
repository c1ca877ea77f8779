alter table complaint.remedy_link
    add column code_until timestamptz,
    add column code_mails int not null default 0;
