create index follower_of_customer on wechat.follower (customer_id) where customer_id is not null;
create index follower_by_last_word on wechat.follower (heard_at);
create index message_of_follower on wechat.message (open_id);
