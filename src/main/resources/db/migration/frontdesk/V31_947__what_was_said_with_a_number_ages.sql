create index ticket_to_age on frontdesk.ticket (drawn_at) where about <> '';
