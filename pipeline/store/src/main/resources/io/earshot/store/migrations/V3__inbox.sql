-- What was sent to the API and the job has not yet kept for certain.
create table inbox (
  id bigint generated always as identity primary key,
  source varchar(200) not null,
  post_id varchar(1100) not null,
  item varchar(1000000) not null, -- JSON, as it was sent
  received timestamp with time zone not null
);
create index inbox_by_source on inbox (source, id);
