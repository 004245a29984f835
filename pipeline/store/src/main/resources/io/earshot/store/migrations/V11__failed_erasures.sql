-- Why the removal of a person could not be gone through with when it was last tried; null: it did not fail.
alter table erasures add column failure varchar(2000);
