-- What posts may be about, as a team sees it. Rows are written as those of trackers are.
create table topics (
  name varchar(200) primary key,
  content varchar(1000000) not null, -- JSON of Topic, as the file or the console wrote it
  origin varchar(20) not null,
  revision bigint not null unique,
  deleted boolean not null
);
