-- What people want read that was published before its source was first read. One row per endpoint.
create table backfills (
  id bigint generated always as identity primary key,
  source varchar(200) not null,
  url varchar(2000) not null,
  range_from timestamp with time zone not null,
  range_to timestamp with time zone not null,
  asked timestamp with time zone not null,
  revision bigint not null unique,
  state varchar(20) not null,
  posts bigint not null,                   -- from here on: how far the job has read
  oldest timestamp with time zone,
  newest timestamp with time zone,
  message varchar(2000)
);
create index backfills_by_source on backfills (source, id);
