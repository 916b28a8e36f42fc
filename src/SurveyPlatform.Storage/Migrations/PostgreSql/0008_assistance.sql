-- How the answers came to be written down; null where the system that filed them did not say. The modes are not checked
-- against a list, as the channel is not.
alter table response add column mode text check (mode <> '');
update response set mode = 'SelfCompleted' where channel = 'Web';

-- The code of the helper who wrote them down, and nothing else of him. One stands there exactly where the mode has one.
alter table response add column helper text
    check (helper <> '')
    check ((helper is not null) = (mode is not null and mode <> 'SelfCompleted'));

-- How often responses were put down in another order: whoever keeps what he read of the wave reads it again.
alter table wave add column rearranged integer not null default 0 check (rearranged >= 0);

-- Who fills in for respondents of a wave. It says neither when nor how often; the link itself is nowhere on file.
create table helper (
    wave_id   uuid             not null references wave (wave_id),
    code      text collate "C" not null check (code <> ''),
    name      text             not null check (name <> ''),
    area      text collate "C" check (area <> ''),
    link_hash text             not null check (length(link_hash) = 64),
    state     text             not null check (state in ('Active', 'Void')),
    primary key (wave_id, code),
    unique (wave_id, link_hash)
);
