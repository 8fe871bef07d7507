-- What editions in other languages call an outlet, by language.
alter table outlet add column names jsonb;
