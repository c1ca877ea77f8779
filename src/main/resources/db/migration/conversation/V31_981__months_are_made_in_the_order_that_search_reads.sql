-- Search takes hold of what is searchable first and of the messages second; whoever made a month did it the other way
-- round, and one of the two had to give up.
create or replace function conversation.keep_month(wanted date) returns void
    language plpgsql
    security definer
as $$
declare
    first  date := date_trunc('month', wanted)::date;
    ending text := to_char(first, 'YYYY_MM');
begin
    if to_regclass('conversation.searchable_' || ending) is null then
        execute format(
            'create table if not exists conversation.%I partition of conversation.searchable for values from (%L) to (%L)'
            || ' with (toast_tuple_target = 128)',
            'searchable_' || ending, first, (first + interval '1 month')::date);
    end if;
    if to_regclass('conversation.message_' || ending) is null then
        execute format(
            'create table if not exists conversation.%I partition of conversation.message for values from (%L) to (%L)',
            'message_' || ending, first, (first + interval '1 month')::date);
    end if;
exception
    when duplicate_table or unique_violation then null;
end
$$;
