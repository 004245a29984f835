-- Runs on H2 and PostgreSQL alike: standard SQL only.

-- One row. A writing transaction locks it first, so revisions are committed in their order.
create table revision (
  id smallint primary key check (id = 1),
  current_value bigint not null
);
insert into revision (id, current_value) values (1, 0);

create table sources (
  name varchar(200) primary key,
  stanza varchar(1000000) not null, -- JSON of SourceStanza, as the file or the console wrote it
  paused_here boolean,              -- set in the console; null: as the stanza says
  keep_days_here integer,           -- set in the console; null: as the stanza says
  origin varchar(20) not null,
  revision bigint not null unique,
  deleted boolean not null
);

create table source_status (
  source varchar(200) not null,
  url varchar(2000) not null,
  state varchar(20) not null,
  last_read timestamp with time zone,
  last_success timestamp with time zone,
  next_read timestamp with time zone,
  newest_published timestamp with time zone,
  reads bigint not null,
  posts bigint not null,
  failures bigint not null,
  consecutive_failures integer not null,
  message varchar(2000),
  primary key (source, url)
);

create table gaps (
  id bigint generated always as identity primary key,
  fingerprint varchar(64) not null unique, -- of what makes it the same gap, reported again
  source varchar(200) not null,
  url varchar(2000) not null,
  gap_from timestamp with time zone,
  gap_to timestamp with time zone,
  reason varchar(2000) not null,
  noticed timestamp with time zone not null
);
create index gaps_by_source on gaps (source, noticed);

create table dead_letters (
  id bigint generated always as identity primary key,
  fingerprint varchar(64) not null unique, -- of stage, source, place and reason
  stage varchar(50) not null,
  source varchar(200) not null,            -- empty: no one source
  place varchar(2000) not null,
  reason varchar(2000) not null,
  item varchar(2000),
  occurrences bigint not null,
  first_seen timestamp with time zone not null,
  last_seen timestamp with time zone not null
);
create index dead_letters_by_source on dead_letters (source, last_seen);
create index dead_letters_by_time on dead_letters (last_seen);
