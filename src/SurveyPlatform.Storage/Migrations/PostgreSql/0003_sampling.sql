-- How respondents were drawn; null where each was drawn alone, out of the whole population.
alter table survey add column sampling text check (sampling is null or sampling::json is not null);

-- The confidence level of every interval.
alter table survey
    add column confidence double precision not null default 0.95 check (confidence > 0 and confidence < 1);
