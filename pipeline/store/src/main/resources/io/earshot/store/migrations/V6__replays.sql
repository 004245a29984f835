-- Posts of the index that the job is to look at again, because what people decided about them has changed.
create table replays (
  id bigint generated always as identity primary key,
  subject varchar(300) not null,        -- what it is for; at most one of a subject is open
  query varchar(100000) not null,
  asked timestamp with time zone not null,
  revision bigint not null unique,
  state varchar(20) not null,
  total bigint,                         -- from here on: how far the job has come
  done bigint not null,
  message varchar(2000)
);
create index replays_by_subject on replays (subject, id);
