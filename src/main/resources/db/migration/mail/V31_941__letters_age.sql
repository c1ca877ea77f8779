alter table mail.letter add column erased_at timestamptz;
create index letter_to_age on mail.letter (at) where erased_at is null;
