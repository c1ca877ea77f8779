-- The words of a model for what the scenario had the customer say; mood, facts and score go by the text.
alter table roleplay.line
    add column spoken text,
    add constraint only_the_customer_is_worded check (spoken is null or side = 'CUSTOMER');
