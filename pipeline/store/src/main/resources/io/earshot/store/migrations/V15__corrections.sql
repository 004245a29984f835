-- What people say otherwise than the engine.
create table corrections (
  post_key varchar(64) primary key,     -- fingerprint of the post's id
  author_key varchar(64),               -- fingerprint of the author's id; null if nobody is named
  content varchar(100000) not null,     -- JSON of Correction
  revision bigint not null unique,
  deleted boolean not null              -- taken back
);
create index corrections_by_author on corrections (author_key);

-- How the probabilities of sentiment towards a tracker are tilted.
create table calibrations (
  name varchar(200) primary key,        -- of the tracker
  content varchar(100000) not null,     -- JSON of Calibration
  origin varchar(20) not null,
  revision bigint not null unique,
  deleted boolean not null
);
