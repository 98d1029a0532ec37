-- Who reads an annotation: one of two fixed ids for everybody and for the project, its author's id for a private one,
-- nothing for a deleted one. One index then walks what a person may read of a document in order, whatever lies between.
alter table annotation add column readers_id uuid;
update annotation set readers_id = case visibility
    when 'PUBLIC' then cast('00000000-0000-0000-0000-000000000001' as uuid)
    when 'PROJECT' then cast('00000000-0000-0000-0000-000000000002' as uuid)
    else author_id end
  where deleted_at is null;
create index annotation_readers on annotation (document_id, readers_id, id);
create unique index annotation_name on annotation (iri_slug, document_id);

-- How many annotations a document has for whom. Acts add rows to annotation_delta, so that no two of them wait for one
-- row; what is in both tables together is the count at every moment.
create table annotation_count (
  document_id uuid not null,
  readers_id uuid not null,
  total bigint not null,
  acts bigint not null,
  changed_at timestamp(6) with time zone not null,
  primary key (document_id, readers_id)
);
create table annotation_delta (
  document_id uuid not null,
  readers_id uuid not null,
  id uuid not null,
  delta integer not null,
  changed_at timestamp(6) with time zone not null,
  primary key (document_id, readers_id, id)
);
insert into annotation_count (document_id, readers_id, total, acts, changed_at)
  select document_id, readers_id, count(*), count(*), max(updated_at) from annotation
    where deleted_at is null group by document_id, readers_id;

-- Files of annotations that somebody brings to a document: read, then kept, then perhaps taken back.
create table annotation_import (
  id uuid primary key,
  document_id uuid not null,
  person_id uuid not null,
  file_name varchar(400) not null,
  format varchar(16) not null,
  state varchar(16) not null,
  content text not null,
  brought_at timestamp(6) with time zone not null,
  kept_at timestamp(6) with time zone,
  version bigint not null
);
create index annotation_import_document on annotation_import (document_id, id);
alter table annotation_import add constraint annotation_import_of_document
  foreign key (document_id) references document (id);

create table annotation_import_entry (
  import_id uuid not null,
  ordinal integer not null,
  annotation_id uuid not null,
  primary key (import_id, ordinal)
);
alter table annotation_import_entry add constraint annotation_import_entry_of_import
  foreign key (import_id) references annotation_import (id);
