-- The CRMs that are told what customers say, what each is to hold, and what became of the sending.
create table crm_targets (
  name varchar(200) primary key,
  content varchar(1000000) not null,   -- JSON of CrmStanza; references to secrets, never secrets
  origin varchar(20) not null,
  revision bigint not null unique,
  deleted boolean not null,
  disabled varchar(2000)               -- why nothing is sent; null: it is in use
);

-- What a target is to hold: one row for each record, whose wanted content is replaced until it is sent.
create table crm_records (
  number bigint generated always as identity unique,
  id varchar(64) primary key,          -- fingerprint of target, kind and subject: what the target knows it by
  target varchar(200) not null,
  kind varchar(20) not null,
  customer varchar(200) not null,
  post_key varchar(64),                -- fingerprint of the id of the post it tells of
  content varchar(1000000),            -- JSON of CrmPost; null of a rollup and of what is taken back
  version bigint not null,             -- of what is wanted; rises with each change
  sent bigint not null,                -- the version that the target holds; 0: none
  removal boolean not null,            -- it is to be taken back
  remote_id varchar(200),              -- what the target itself calls it
  state varchar(20) not null,
  attempts integer not null,
  due timestamp with time zone not null, -- while it is being sent: when the claim ends
  created timestamp with time zone not null,
  attempted timestamp with time zone,
  claimed boolean not null,
  message varchar(2000)                -- what the last attempt came to
);
create index crm_records_by_due on crm_records (state, due);
create index crm_records_by_target on crm_records (target, number);
create index crm_records_by_customer on crm_records (customer, number);
create index crm_records_by_post on crm_records (post_key);
