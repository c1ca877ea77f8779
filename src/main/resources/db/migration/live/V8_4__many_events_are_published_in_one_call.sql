create type live.published as (id uuid, topics text[], kind text, payload text);

-- The way in for modules that write many facts and their events in one statement.
create function live.publish(events live.published[]) returns void
    language plpgsql
    volatile
as $$
begin
    insert into live.event (id, topics, kind, payload)
    select published.id, published.topics, published.kind, published.payload
      from unnest(events) as published;
end
$$;
