-- Who is told of what is new in a dossier, and which way. `secret` signs what a webhook is sent; `key` stands in addresses
-- that only who is told knows: of a feed, and of where it is ended. `stamp` is that of the dossier when it was last looked
-- through for this one.
create table subscription (
  id text primary key,
  dossier text not null references dossier on delete cascade,
  actor text,
  issue text,
  kinds json not null,
  reviewed boolean not null,
  language text not null,
  way json not null,
  secret text not null,
  key text not null unique,
  since timestamptz not null,
  removed timestamptz,
  stamp text
);
create index subscription_dossier on subscription (dossier);

-- What each was told of, or was there when it began: `id` follows from what it is about and in which words; `likes` and
-- `marks` find it again where a later reading has a little more or less of them.
create table told (
  subscription text not null references subscription on delete cascade,
  id text not null,
  likes text not null,
  marks json not null,
  primary key (subscription, id)
);
create index told_likes on told (subscription, likes);

-- What is to be told at one time, as it is sent, and what became of that.
create table delivery (
  id text primary key,
  subscription text not null references subscription on delete cascade,
  at timestamptz not null,
  digest json not null,
  alerts integer not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  tries integer not null default 0,
  reason text,
  sent timestamptz
);
create index delivery_newest on delivery (subscription, at desc, id);

-- Feeds of the public site as their hub last knew them: `stamp` changes with what is in one.
create table hub_feed (
  hub text not null,
  url text not null,
  stamp text not null,
  primary key (hub, url)
);
