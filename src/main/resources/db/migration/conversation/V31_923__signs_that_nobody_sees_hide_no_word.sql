-- A zero-width sign, a soft hyphen or a mark of direction within a word hid it from everybody who typed what they saw.
-- What closes from now on, and what is added to a record, is kept folded; what is searchable already stays as it was
-- kept until something is added to it, because finding those few would read every talk there is.
create or replace function conversation.folded(words text) returns text
    language sql immutable parallel safe
    return lower(normalize(regexp_replace(regexp_replace(words,
               '[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\U000E0001-\U000E007F]',
               '', 'g'), '\s+', ' ', 'g'), nfkc));
