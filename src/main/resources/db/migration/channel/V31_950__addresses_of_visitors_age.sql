create index visitor_to_age on channel.visitor (opened_at) where address <> '';
