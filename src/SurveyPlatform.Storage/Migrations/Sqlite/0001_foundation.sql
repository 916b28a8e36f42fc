-- Ids are lower-case text, instants whole milliseconds since 1970 in UTC, documents JSON.

create table area_tree (
    code  text not null primary key,
    areas text not null check (json_valid(areas))
) strict;

create table questionnaire (
    questionnaire_id text    not null primary key check (length(questionnaire_id) = 36),
    code             text    not null,
    title            text    not null check (json_valid(title)),
    content          text    not null check (json_valid(content)),
    revision         integer not null check (revision >= 1),
    changed_at       integer not null
) strict;

create table questionnaire_version (
    questionnaire_id text    not null references questionnaire (questionnaire_id),
    version          integer not null check (version >= 1),
    content          text    not null check (json_valid(content)),
    hash             text    not null check (length(hash) = 64),
    published_at     integer not null,
    primary key (questionnaire_id, version)
) strict;

create table survey (
    survey_id    text not null primary key check (length(survey_id) = 36),
    slug         text not null unique check (slug <> ''),
    title        text not null check (json_valid(title)),
    commissioner text not null check (json_valid(commissioner)),
    population   text check (json_valid(population)),
    weighting    text check (json_valid(weighting)),
    breakdowns   text not null check (json_valid(breakdowns))
) strict;

create table wave (
    wave_id               text    not null primary key check (length(wave_id) = 36),
    survey_id             text    not null references survey (survey_id),
    title                 text    not null check (json_valid(title)),
    questionnaire_id      text    not null,
    questionnaire_version integer not null,
    opens_at              integer not null,
    closes_at             integer not null,
    closed_at             integer,
    -- The number that the newest response was given; filing raises it, and so holds the row against closing.
    last_sequence         integer not null default 0 check (last_sequence >= 0),
    check (closes_at > opens_at),
    foreign key (questionnaire_id, questionnaire_version) references questionnaire_version (questionnaire_id, version)
) strict;

create index wave_by_survey on wave (survey_id, opens_at);

-- The one large table. The channel is not checked against a list: a new one must not have the table rebuilt.
create table response (
    wave_id     text    not null references wave (wave_id),
    response_id text    not null check (length(response_id) = 36),
    sequence    integer not null check (sequence >= 1),
    channel     text    not null check (channel <> ''),
    language    text    not null check (language <> ''),
    seconds     integer check (seconds >= 0),
    answers     text    not null check (json_valid(answers)),
    receipt     text    not null check (receipt <> ''),
    filed_at    integer not null,
    primary key (wave_id, response_id),
    unique (wave_id, sequence),
    unique (receipt, wave_id)
) strict;

create table project (
    code       text    not null primary key,
    title      text    not null check (json_valid(title)),
    subject    text    not null check (json_valid(subject)),
    department text    not null check (json_valid(department)),
    year       integer not null,
    goal       text    not null check (json_valid(goal))
) strict;

create table observation_point (
    code text not null primary key,
    name text not null check (json_valid(name)),
    kind text not null check (kind in ('Industry', 'Agriculture', 'Services', 'UrbanCommunity', 'RuralTownship')),
    area text not null
) strict;

create table account (
    account_id      text    not null primary key check (length(account_id) = 36),
    name            text    not null check (name <> ''),
    -- The name in lower case, so that it is found, and taken, in any.
    lower_name      text    not null unique,
    password_hash   text    not null,
    role            text    not null
        check (role in ('Administrator', 'Designer', 'Analyst', 'Collector', 'Department', 'Viewer')),
    failed_sign_ins integer not null check (failed_sign_ins >= 0),
    locked_until    integer,
    created_at      integer not null
) strict;

create table api_key (
    api_key_id text    not null primary key check (length(api_key_id) = 36),
    name       text    not null check (name <> ''),
    hash       text    not null unique check (length(hash) = 64),
    scopes     text    not null check (json_valid(scopes)),
    created_at integer not null,
    expires_at integer,
    revoked_at integer
) strict;
