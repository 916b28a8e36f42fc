-- How many responses a wave takes; null for any number.
alter table wave add column quota text check (json_valid(quota));

-- The cell of the quota that a response counts in. It says nothing that the answers do not.
alter table response add column quota_cell text check (quota_cell <> '');

-- How many responses are on file in each cell of a quota; the cell without a name counts them all.
create table quota_count (
    wave_id text    not null references wave (wave_id),
    cell    text    not null,
    filed   integer not null check (filed >= 0),
    primary key (wave_id, cell)
) strict;
