-- The ledger grows in order of time: a summary of each range of pages is enough to leave the years before aside.
create index evidence_by_time on competence.evidence using brin (at);
