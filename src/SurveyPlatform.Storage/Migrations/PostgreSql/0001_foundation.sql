-- Ids are uuid, instants whole milliseconds since 1970 in UTC, documents JSON kept as the text that was written.
-- What is sorted by is collated "C", which sorts as SQLite does.

create table area_tree (
    code  text collate "C" not null primary key,
    areas text             not null check (areas::json is not null)
);

create table questionnaire (
    questionnaire_id uuid             not null primary key,
    code             text collate "C" not null,
    title            text             not null check (title::json is not null),
    content          text             not null check (content::json is not null),
    revision         integer          not null check (revision >= 1),
    changed_at       bigint           not null
);

create table questionnaire_version (
    questionnaire_id uuid    not null references questionnaire (questionnaire_id),
    version          integer not null check (version >= 1),
    content          text    not null check (content::json is not null),
    hash             text    not null check (length(hash) = 64),
    published_at     bigint  not null,
    primary key (questionnaire_id, version)
);

create table survey (
    survey_id    uuid             not null primary key,
    slug         text collate "C" not null unique check (slug <> ''),
    title        text             not null check (title::json is not null),
    commissioner text             not null check (commissioner::json is not null),
    population   text check (population is null or population::json is not null),
    weighting    text check (weighting is null or weighting::json is not null),
    breakdowns   text             not null check (breakdowns::json is not null)
);

create table wave (
    wave_id               uuid    not null primary key,
    survey_id             uuid    not null references survey (survey_id),
    title                 text    not null check (title::json is not null),
    questionnaire_id      uuid    not null,
    questionnaire_version integer not null,
    opens_at              bigint  not null,
    closes_at             bigint  not null,
    closed_at             bigint,
    -- The number that the newest response was given; filing raises it, and so holds the row against closing.
    last_sequence         bigint  not null default 0 check (last_sequence >= 0),
    check (closes_at > opens_at),
    foreign key (questionnaire_id, questionnaire_version) references questionnaire_version (questionnaire_id, version)
);

create index wave_by_survey on wave (survey_id, opens_at);

-- The one large table. The channel is not checked against a list: a new one must not have the table read through.
create table response (
    wave_id     uuid    not null references wave (wave_id),
    response_id uuid    not null,
    sequence    bigint  not null check (sequence >= 1),
    channel     text    not null check (channel <> ''),
    language    text    not null check (language <> ''),
    seconds     integer check (seconds >= 0),
    answers     text    not null check (answers::json is not null),
    receipt     text    not null check (receipt <> ''),
    filed_at    bigint  not null,
    primary key (wave_id, response_id),
    unique (wave_id, sequence),
    unique (receipt, wave_id)
);

create table project (
    code       text collate "C" not null primary key,
    title      text             not null check (title::json is not null),
    subject    text             not null check (subject::json is not null),
    department text             not null check (department::json is not null),
    year       integer          not null,
    goal       text             not null check (goal::json is not null)
);

create table observation_point (
    code text collate "C" not null primary key,
    name text             not null check (name::json is not null),
    kind text             not null
        check (kind in ('Industry', 'Agriculture', 'Services', 'UrbanCommunity', 'RuralTownship')),
    area text             not null
);

create table account (
    account_id      uuid             not null primary key,
    name            text             not null check (name <> ''),
    -- The name in lower case, so that it is found, and taken, in any.
    lower_name      text collate "C" not null unique,
    password_hash   text             not null,
    role            text             not null
        check (role in ('Administrator', 'Designer', 'Analyst', 'Collector', 'Department', 'Viewer')),
    failed_sign_ins integer          not null check (failed_sign_ins >= 0),
    locked_until    bigint,
    created_at      bigint           not null
);

create table api_key (
    api_key_id uuid             not null primary key,
    name       text collate "C" not null check (name <> ''),
    hash       text             not null unique check (length(hash) = 64),
    scopes     text             not null check (scopes::json is not null),
    created_at bigint           not null,
    expires_at bigint,
    revoked_at bigint
);
