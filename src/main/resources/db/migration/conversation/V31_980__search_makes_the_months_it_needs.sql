-- A talk of a month that was never kept made the whole piece fail, and every later one waited behind it for good: months
-- are made where one is missing.
alter function conversation.make_searchable(int) rename to make_piece_searchable;

create function conversation.make_searchable(most int) returns int
    language plpgsql
as $$
begin
    perform conversation.keep_month(missing.month)
       from (select distinct c.month
               from (select conversation_id from conversation.search_due order by asked_at limit most) due
               join conversation.conversation c on c.id = due.conversation_id
              where to_regclass('conversation.searchable_' || to_char(c.month, 'YYYY_MM')) is null) missing;
    return conversation.make_piece_searchable(most);
end
$$;
