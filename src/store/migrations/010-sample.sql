-- That the sample was loaded is kept when the sample is deleted for good; stores that have it were loaded with it.
insert into audit (dossier, at, who, what, subject, detail)
  select null, created, 'readout', 'sample-load', name, '{}' from dossier where sample;
