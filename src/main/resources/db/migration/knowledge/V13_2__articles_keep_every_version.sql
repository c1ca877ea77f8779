create table knowledge.article (
    id           uuid        primary key,
    external_id  text        not null,
    latest       int         not null,
    published    int,
    withdrawn_at timestamptz,
    revision     int         not null default 1,
    used         int         not null default 0,
    created_by   uuid,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint article_external_id_is_unique unique (external_id),
    constraint what_is_published_was_written check (published is null or published <= latest)
);
create index article_by_change on knowledge.article (changed_at desc);

create table knowledge.version (
    article_id   uuid        not null references knowledge.article (id),
    number       int         not null,
    kind         text        not null,
    question     text        not null,
    variants     text[]      not null default '{}',
    answer       text        not null,
    category     text        not null default '',
    audience     text        not null,
    valid_until  date,
    review_on    date,
    owner        uuid,
    written_by   uuid,
    written_at   timestamptz not null,
    published_by uuid,
    published_at timestamptz,
    constraint version_pk primary key (article_id, number),
    constraint version_has_a_question check (question <> '')
);
create index version_by_review on knowledge.version (review_on) where review_on is not null;
create index version_by_category on knowledge.version (category);

create table knowledge.feedback (
    id         uuid        primary key,
    article_id uuid        not null references knowledge.article (id),
    verdict    text        not null,
    note       text        not null default '',
    given_by   uuid        not null,
    given_at   timestamptz not null,
    settled_at timestamptz
);
create index feedback_open on knowledge.feedback (article_id) where settled_at is null and verdict <> 'HELPED';
create index feedback_by_article on knowledge.feedback (article_id);

-- Questions that found nothing: what to write next.
create table knowledge.miss (
    question text        primary key,
    asked    int         not null default 1,
    last_at  timestamptz not null,
    constraint miss_is_short check (length(question) <= 200)
);
create index miss_by_count on knowledge.miss (asked desc);
