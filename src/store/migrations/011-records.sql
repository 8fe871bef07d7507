-- Dossiers whose reviewed findings are public, each under a name of its own.
create table record (
  dossier text primary key references dossier on delete cascade,
  slug text not null unique,
  titles json not null,
  since timestamptz not null
);
