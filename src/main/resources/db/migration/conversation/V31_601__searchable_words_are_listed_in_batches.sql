-- One by one each pair of characters costs a way through the tree; gathered first, many share it. What waits to be listed
-- is kept short, because a search reads through it.
drop index conversation.searchable_pairs;
create index searchable_pairs on conversation.searchable using gin (conversation.pairs(words))
    with (fastupdate = on, gin_pending_list_limit = 1024);
