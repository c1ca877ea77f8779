-- The same promise as before, in the language whose plans are kept for the connection.
create or replace function live.publish(id uuid, topics text[], kind text, payload text) returns void
    language plpgsql
    volatile
as $$
begin
    insert into live.event (id, topics, kind, payload) values (publish.id, publish.topics, publish.kind, publish.payload);
end
$$;
