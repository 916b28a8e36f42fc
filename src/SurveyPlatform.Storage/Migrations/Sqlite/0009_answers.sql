-- Answers are parsed once, when they are checked; what is then put down needs no second parse. SQLite takes a check back only
-- with its table.
create table response_anew (
    wave_id     text    not null references wave (wave_id),
    response_id text    not null check (length(response_id) = 36),
    sequence    integer not null check (sequence >= 1),
    channel     text    not null check (channel <> ''),
    language    text    not null check (language <> ''),
    seconds     integer check (seconds >= 0),
    answers     text    not null,
    receipt     text    not null check (receipt <> ''),
    filed_at    integer not null,
    quota_cell  text check (quota_cell <> ''),
    suspicions  integer not null default 0 check (suspicions between 0 and 31),
    mode        text check (mode <> ''),
    helper      text check (helper <> '')
                     check ((helper is not null) = (mode is not null and mode <> 'SelfCompleted')),
    primary key (wave_id, response_id),
    unique (wave_id, sequence),
    unique (receipt, wave_id)
) strict;

insert into response_anew (wave_id, response_id, sequence, channel, language, seconds, answers, receipt, filed_at, quota_cell,
                           suspicions, mode, helper)
select wave_id, response_id, sequence, channel, language, seconds, answers, receipt, filed_at, quota_cell, suspicions, mode, helper
  from response
 order by wave_id, sequence;

drop table response;

alter table response_anew rename to response;
