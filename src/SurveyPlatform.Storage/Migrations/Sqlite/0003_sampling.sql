-- How respondents were drawn; null where each was drawn alone, out of the whole population.
alter table survey add column sampling text check (json_valid(sampling));

-- The confidence level of every interval.
alter table survey add column confidence real not null default 0.95 check (confidence > 0 and confidence < 1);
