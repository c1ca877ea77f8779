create schema illustration;

-- A picture among words; the same picture taken twice is one, so that a question taken in again is known.
create table illustration.picture (
    id       uuid        primary key,
    file_id  uuid        not null,
    sha256   text        not null,
    width    int         not null,
    height   int         not null,
    kept_by  uuid        not null,
    kept_at  timestamptz not null,
    constraint the_same_picture_once unique (sha256),
    constraint it_has_a_size check (width > 0 and height > 0)
);
