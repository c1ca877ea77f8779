alter table complaint.complaint add column words_erased_at timestamptz;
create index complaint_to_age on complaint.complaint (closed_at) where closed_at is not null and words_erased_at is null;
create index evidence_by_time on complaint.evidence (at);
create index evidence_of_file on complaint.evidence (file_id);
