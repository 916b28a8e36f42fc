-- Whether anybody may file over the survey's public link, or only who has a slip.
alter table wave add column access text not null default 'Open' check (access in ('Open', 'SlipsOnly'));

-- The secret keys of a wave, each for one purpose. They lie apart from what they protect, so that destroying them is
-- one deletion.
create table wave_key (
    wave_id text not null references wave (wave_id),
    purpose text not null check (purpose <> ''),
    secret  text not null check (length(secret) = 64),
    primary key (wave_id, purpose)
) strict, without rowid;

-- Each is good for one response. It says whether it was used: not when, not in which order and not for which response.
-- The code itself is nowhere on file. Without rowid, rows lie in the order of the hashes, whichever came first.
create table slip (
    wave_id   text not null references wave (wave_id),
    code_hash text not null check (length(code_hash) = 64),
    serial    text not null check (serial <> ''),
    kind      text not null check (kind in ('Printed', 'Personal')),
    area      text check (area <> ''),
    addressee text check (addressee <> ''),
    state     text not null check (state in ('Issued', 'Used', 'Void')),
    primary key (wave_id, code_hash),
    unique (wave_id, serial),
    check ((kind = 'Personal') = (addressee is not null))
) strict, without rowid;
