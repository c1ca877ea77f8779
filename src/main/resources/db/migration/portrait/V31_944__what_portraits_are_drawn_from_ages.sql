create index purchase_by_time on portrait.purchase (at);
create index reading_by_time on portrait.reading (read_at);
create index grievance_by_end on portrait.grievance (closed_at) where closed_at is not null;
create index contact_by_time on portrait.contact (at) where customer_id is not null;
