-- Agents of the invented centre whose screens count as alive although nobody sits there.
create table demonstration.screen (
    staff_id uuid primary key
);
