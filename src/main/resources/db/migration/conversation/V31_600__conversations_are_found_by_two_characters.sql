-- What is compared when somebody searches: one width, one case, one space between words.
create function conversation.folded(words text) returns text
    language sql immutable parallel safe
    return lower(normalize(regexp_replace(words, '\s+', ' ', 'g'), nfkc));

-- Each two neighbouring characters of a folded text as one number: both fit into it, so no two pairs are confused.
create function conversation.pairs(words text) returns int[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(distinct ascii(p.one) << 16 | (ascii(p.two) & 65535)), '{}')
              from (select t.sign as one, lead(t.sign) over (order by t.place) as two
                      from string_to_table(words, null) with ordinality as t (sign, place)) p
             where p.two is not null
               and p.one not in (' ', E'\n')
               and p.two not in (' ', E'\n'));

-- A closed conversation as search sees it. The words stand apart from the narrow rows, which are read by the thousand.
create table conversation.searchable (
    conversation_id uuid        not null,
    month           date        not null,
    opened_at       timestamptz not null,
    channel         text        not null,
    customer_id     uuid,
    agent_id        uuid,
    branch_id       uuid,
    words           text        not null,
    constraint searchable_pk primary key (conversation_id, month)
) partition by range (month);
create index searchable_by_time on conversation.searchable (opened_at desc);
create index searchable_of_agent on conversation.searchable (agent_id, opened_at desc);
create index searchable_of_branch on conversation.searchable (branch_id, opened_at desc);
create index searchable_pairs on conversation.searchable using gin (conversation.pairs(words)) with (fastupdate = off);

-- What search has not seen yet. Written when a conversation closes, never when a message comes.
create table conversation.search_due (
    conversation_id uuid primary key,
    asked_at        timestamptz not null default now()
);
create index search_due_by_time on conversation.search_due (asked_at);

create or replace function conversation.keep_month(wanted date) returns void
    language plpgsql
    security definer
as $$
declare
    first  date := date_trunc('month', wanted)::date;
    ending text := to_char(first, 'YYYY_MM');
begin
    if to_regclass('conversation.message_' || ending) is null then
        execute format(
            'create table if not exists conversation.%I partition of conversation.message for values from (%L) to (%L)',
            'message_' || ending, first, (first + interval '1 month')::date);
    end if;
    if to_regclass('conversation.searchable_' || ending) is null then
        execute format(
            'create table if not exists conversation.%I partition of conversation.searchable for values from (%L) to (%L)'
            || ' with (toast_tuple_target = 128)',
            'searchable_' || ending, first, (first + interval '1 month')::date);
    end if;
exception
    when duplicate_table or unique_violation then null;
end
$$;
select conversation.keep_month(to_date(right(inhrelid::regclass::text, 7), 'YYYY_MM'))
  from pg_inherits
 where inhparent = 'conversation.message'::regclass;

create function conversation.ask_search() returns trigger
    language plpgsql
as $$
begin
    insert into conversation.search_due (conversation_id) values (new.id) on conflict do nothing;
    return null;
end
$$;
create trigger closed_is_searchable after insert on conversation.conversation
    for each row when (new.state = 'CLOSED') execute function conversation.ask_search();
create trigger closing_is_searchable after update of state on conversation.conversation
    for each row when (new.state = 'CLOSED') execute function conversation.ask_search();

create function conversation.ask_search_again() returns trigger
    language plpgsql
as $$
begin
    insert into conversation.search_due (conversation_id) values (new.conversation_id) on conflict do nothing;
    return null;
end
$$;
create trigger addition_is_searchable after insert on conversation.record_addition
    for each row execute function conversation.ask_search_again();

-- Makes so many of those that are due searchable, the longest waiting first; answers how many. Safe on several nodes.
create function conversation.make_searchable(most int) returns int
    language sql
as $$
    with due as (
        delete from conversation.search_due
         where conversation_id in (
                   select conversation_id
                     from conversation.search_due
                    order by asked_at
                    limit most
                      for update skip locked)
        returning conversation_id
    ), written as (
        insert into conversation.searchable
               (conversation_id, month, opened_at, channel, customer_id, agent_id, branch_id, words)
        select c.id, c.month, c.opened_at, c.channel, c.customer_id, c.agent_id, c.branch_id,
               concat_ws(E'\n',
                   (select string_agg(conversation.folded(m.text), E'\n' order by m.seq)
                      from conversation.message m
                     where m.conversation_id = c.id
                       and m.month = c.month
                       and m.sender <> 'SYSTEM'),
                   (select conversation.folded(concat_ws(' ', r.request, r.handling, r.result, r.follow_up))
                      from conversation.record r
                     where r.conversation_id = c.id),
                   (select string_agg(conversation.folded(a.text), E'\n' order by a.written_at)
                      from conversation.record_addition a
                     where a.conversation_id = c.id))
          from due
          join conversation.conversation c on c.id = due.conversation_id
            on conflict (conversation_id, month) do update
           set channel = excluded.channel, customer_id = excluded.customer_id, agent_id = excluded.agent_id,
               branch_id = excluded.branch_id, words = excluded.words
        returning 1
    )
    select count(*)::int from due;
$$;

insert into conversation.search_due (conversation_id, asked_at)
select id, closed_at
  from conversation.conversation
 where state = 'CLOSED';
