create schema knowledge;

create table knowledge.phrase (
    id         uuid        primary key default gen_random_uuid(),
    category   text        not null,
    phrase     text        not null,
    advice     text        not null,
    unless     text[]      not null default '{}',
    changed_by uuid,
    changed_at timestamptz not null,
    constraint phrase_is_listed_once unique (phrase),
    constraint phrase_has_words check (phrase <> '' and advice <> '')
);
