-- What was raised, where it is to be sent, and what became of the sending.
create table channels (
  name varchar(200) primary key,
  kind varchar(20) not null,
  target varchar(2000) not null,   -- addresses, or a web address; may hold references to secrets
  secret varchar(2000),            -- where the secret is found, never the secret
  allow_private boolean not null,
  origin varchar(20) not null,
  disabled varchar(2000)           -- why nothing is sent; null: it is in use
);

create table alerts (
  number bigint generated always as identity unique,
  id varchar(64) primary key,      -- fingerprint of rule, key and window
  series varchar(64) not null,     -- fingerprint of rule and key
  rule varchar(200) not null,
  alert_key varchar(1100) not null,
  window_start timestamp with time zone not null,
  kind varchar(20) not null,
  raised timestamp with time zone not null,
  title varchar(2000) not null,
  why varchar(2000) not null,
  observed bigint,
  expected double precision,
  probability double precision,
  posts varchar(1000000) not null, -- JSON of the sample posts
  seen boolean not null
);
create index alerts_by_series on alerts (series, window_start);
create index alerts_by_rule on alerts (rule, number);
create index alerts_by_seen on alerts (seen);

-- The outbox: an alert's transaction writes its rows, the dispatcher claims those that are due.
create table deliveries (
  number bigint generated always as identity unique,
  id varchar(64) primary key,      -- fingerprint of alert and channel: what the receiver knows it by
  alert varchar(64) not null references alerts (id) on delete cascade,
  channel varchar(200) not null,
  state varchar(20) not null,
  attempts integer not null,
  due timestamp with time zone not null, -- while it is being sent: when the claim ends
  created timestamp with time zone not null,
  attempted timestamp with time zone,
  message varchar(2000)            -- what the last attempt came to
);
create index deliveries_by_due on deliveries (state, due);
create index deliveries_by_alert on deliveries (alert);
create index deliveries_by_channel on deliveries (channel, number);
