create index debrief_by_due on apprenticeship.debrief (due_at);
