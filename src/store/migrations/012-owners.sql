-- Who owns or funds an outlet, and the page that says so: one is not kept without the other.
alter table outlet add column owner text, add column owner_source text,
  add constraint outlet_owner check ((owner is null) = (owner_source is null));
