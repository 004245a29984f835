-- What is gone: posts that their sources have removed, and people who are not to be kept.

-- Which posts an alert shows; of alerts that are older than this table it is not listed.
alter table alerts add column posts_listed boolean default false not null;
create table alert_posts (
  alert varchar(64) not null references alerts (id) on delete cascade,
  post_key varchar(64) not null,        -- fingerprint of the post's id
  primary key (alert, post_key)
);
create index alert_posts_by_post on alert_posts (post_key);

-- Posts that were removed lately: an alert that is still on its way does not show them.
create table removed_posts (
  post_key varchar(64) primary key,     -- fingerprint of the post's id
  removed timestamp with time zone not null
);
create index removed_posts_by_time on removed_posts (removed);

-- What the hashes of suppressed people are made with. One row, made when the first is suppressed.
create table suppression_key (
  id smallint primary key check (id = 1),
  secret varchar(64) not null
);

-- People whose posts are not taken in: keyed hashes of what they are known by.
create table suppressions (
  number bigint generated always as identity unique,
  person varchar(64) primary key
);

-- Removals of people: what is looked for as long as one is under way, and what came of it.
create table erasures (
  number bigint generated always as identity unique,
  id varchar(64) primary key,
  state varchar(20) not null,
  asked timestamp with time zone not null,
  ended timestamp with time zone,
  person varchar(1000000) not null,     -- JSON of Traces; empty when it is over
  receipt varchar(1000000)              -- JSON of counts, without personal data
);
create index erasures_by_state on erasures (state);
