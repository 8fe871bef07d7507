-- Whatever public pages show is told of once its change is committed, so that pages kept in memory are made anew.
create function tell_of_public_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('readout_public', '');
  return null;
end $$;

create trigger public_change after insert or update or delete on brief
  for each statement execute function tell_of_public_change();
create trigger public_change after insert or update or delete on record
  for each statement execute function tell_of_public_change();
create trigger public_change after insert or update or delete on document_taken_down
  for each statement execute function tell_of_public_change();
create trigger public_change after update or delete on dossier
  for each statement execute function tell_of_public_change();
create trigger public_change after insert or update or delete on outlet
  for each statement execute function tell_of_public_change();
create trigger public_change after insert or update or delete on review
  for each statement execute function tell_of_public_change();
create trigger public_change after insert or update or delete on occurrence_join
  for each statement execute function tell_of_public_change();

-- A document is shown where its dossier has a brief or a record; hardly any has, and documents come by the thousand.
create function tell_of_document_change() returns trigger language plpgsql as $$
begin
  if exists (select from brief where dossier = new.dossier) or exists (select from record where dossier = new.dossier) then
    perform pg_notify('readout_public', '');
  end if;
  return null;
end $$;

create trigger public_change after insert or update on document
  for each row execute function tell_of_document_change();
