-- What is watched, and when it raises an alert. Rows are written as those of sources are.
create table trackers (
  name varchar(200) primary key,
  content varchar(1000000) not null, -- JSON of Tracker, as the file or the console wrote it
  origin varchar(20) not null,
  revision bigint not null unique,
  deleted boolean not null
);

create table rules (
  name varchar(200) primary key,
  content varchar(1000000) not null, -- JSON of AlertRule, as the file or the console wrote it
  origin varchar(20) not null,
  revision bigint not null unique,
  deleted boolean not null,
  paused_here boolean                -- set in the console; null: as the rule says
);

-- How many posts a rule would have counted in each hour before the job began to count for it.
create table rule_history (
  rule varchar(200) primary key,
  content varchar(1000000) not null -- JSON of RuleHistory
);
