create index sign_on_by_time on toolbox.sign_on (at);
