-- Which sentence it is, and what it speaks of: each reader reads it in their own language. The text beside it is the same
-- in the house's language, for whatever leaves the house. Null where somebody wrote the words, and in older rows.
alter table conversation.message
    add column own jsonb;
