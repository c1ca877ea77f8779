create schema webform;

-- What was asked on the web, by the number its customer was given. Who they are stands with the customer alone.
create table webform.enquiry (
    conversation_id uuid primary key,
    number          text        not null,
    -- The form's own name: sent again, it stays one enquiry.
    form            uuid        not null,
    by_mail         bool        not null,
    asked_at        timestamptz not null,
    due_at          timestamptz not null,
    answered_at     timestamptz,
    constraint enquiry_number_is_one unique (number),
    constraint form_is_sent_once unique (form)
);
create index enquiry_unanswered on webform.enquiry (due_at) where answered_at is null;
create index enquiry_by_time on webform.enquiry (asked_at desc);

create table webform.day (
    day  date primary key,
    last int not null
);
