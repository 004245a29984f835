-- The customers that are known, who of the authors they are, and what people say to that.
create table customers (
  id varchar(200) primary key,          -- as the CRM has it
  name varchar(300) not null,
  name_key varchar(300) not null,       -- in lower case without accents: what lists are ordered and searched by
  content varchar(1000000) not null,    -- JSON of Customer; empty in a tombstone
  revision bigint not null unique,
  deleted boolean not null
);
create index customers_by_name on customers (deleted, name_key, id);

-- Written by the job: the authors that were found to be customers, or nearly so.
create table customer_links (
  number bigint generated always as identity unique,
  author_key varchar(64) primary key,   -- fingerprint of the author's id
  state varchar(20) not null,
  customer varchar(200),                -- null unless there is one
  content varchar(1000000) not null     -- JSON of CustomerLinks.Found
);
create index customer_links_by_customer on customer_links (customer, number);
create index customer_links_by_state on customer_links (state, number);

-- Written by people: whom an author is, or is not.
create table link_decisions (
  author_key varchar(64) not null,      -- fingerprint of the author's id
  customer varchar(200) not null,
  author varchar(2000) not null,
  verdict varchar(20) not null,
  decided timestamp with time zone not null,
  revision bigint not null unique,
  primary key (author_key, customer)
);
