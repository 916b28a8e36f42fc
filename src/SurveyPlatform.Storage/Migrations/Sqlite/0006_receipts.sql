-- How many responses were taken back: whoever keeps what he read of the wave sees by it that some of that is gone.
alter table wave add column withdrawn integer not null default 0 check (withdrawn >= 0);

-- When everything was erased that could join a slip to a response; null until then.
alter table wave add column sealed_at integer;

-- Responses that their respondents took back. The answers are gone. The receipt stays, because the book of receipts counts
-- it, and the id, because a phone may send again what it has sent. The instant is that of filing, to the hour.
create table withdrawal (
    wave_id     text not null references wave (wave_id),
    response_id text not null check (length(response_id) = 36),
    receipt     text not null check (receipt <> ''),
    filed_at    integer not null,
    primary key (wave_id, response_id),
    unique (receipt, wave_id)
) strict;

-- The book of receipts: one line a day on which responses came, each with the digest of the line before in its own. What
-- was published once stays as it was, so that a response that vanishes is missed. Days are whole numbers since 1970.
create table receipt_day (
    wave_id  text not null references wave (wave_id),
    day      integer not null,
    receipts integer not null check (receipts > 0),
    digest   text not null check (length(digest) = 64),
    marks    text not null check (marks <> ''),
    primary key (wave_id, day)
) strict;
