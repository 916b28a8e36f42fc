-- What gave rise to doubt when a response was taken in, one bit for each kind; 0 where nothing did.
alter table response add column suspicions integer not null default 0 check (suspicions between 0 and 31);

-- How often a device, or a network with one kind of browser, filed to a wave. A mark is a hash under a key of the wave; it
-- has no time and no order and says nothing of the responses, and it goes when the wave is sealed.
create table duplicate_mark (
    wave_id uuid not null references wave (wave_id),
    mark    text not null check (length(mark) = 32),
    times   integer not null check (times > 0),
    primary key (wave_id, mark)
);
