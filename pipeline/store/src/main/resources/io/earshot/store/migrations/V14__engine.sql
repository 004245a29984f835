-- By what the job analyses posts: one row, written by it.
create table engine (
  id smallint primary key check (id = 1),
  model varchar(200) not null,          -- name and version
  since timestamp with time zone not null
);
