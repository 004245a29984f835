-- Whether someone is sending it now: told apart from waiting for another try, so that the one process of an embedded
-- store, having been killed, takes up at once what it was sending.
alter table deliveries add column claimed boolean default false not null;
