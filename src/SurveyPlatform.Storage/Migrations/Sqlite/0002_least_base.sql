-- How many respondents must stand behind a figure for it to be shown.
alter table survey add column least_base integer not null default 30 check (least_base >= 1);
