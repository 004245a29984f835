-- What people begin to talk about: a row for each word, phrase or hashtag that was found rising, as it last was.
create table rising (
  tracker varchar(200) not null,
  term varchar(200) not null,
  noticed timestamp with time zone not null,  -- when it was first found to rise, this time
  judged timestamp with time zone not null,   -- when it was last found to
  posts bigint not null,
  expected double precision not null,
  probability double precision not null,
  examples varchar(1000000) not null,         -- JSON list of ids of posts, newest first
  primary key (tracker, term)
);
create index rising_by_time on rising (judged);
