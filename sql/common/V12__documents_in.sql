-- Where pages of the source begin in a revision's text; the label is what the source prints, null where it prints none.
create table milestone (
  revision_id uuid not null references revision (id),
  ordinal integer not null,
  unit varchar(16) not null,
  label varchar(100),
  at_cp integer not null,
  primary key (revision_id, ordinal)
);

-- The work whose text a document is, once a person has said so.
alter table document add column work_id uuid;
create index document_work on document (work_id);
alter table document add constraint document_work_known foreign key (work_id) references work (id);

-- Whether the quotation stands word for word in a text of the work that is here; null where there is none to look in.
alter table citation add column quote_check varchar(16);
