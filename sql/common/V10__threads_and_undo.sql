-- Notes are answered, settled and shown; what one did can be undone.
alter table annotation add column parent_id uuid;
alter table annotation add column replies integer default 0 not null;
alter table annotation add column status varchar(16) default 'OPEN' not null;
alter table annotation add column status_reason text;
alter table annotation add column status_by uuid;
alter table annotation add column status_at timestamp(6) with time zone;
create index annotation_parent on annotation (parent_id, id);
alter table annotation add constraint annotation_of_parent foreign key (parent_id) references annotation (id);

-- What the W3C Web Annotation Data Model carries beyond our own fields; kept as it came.
alter table annotation add column iri_slug varchar(200);
alter table annotation add column via text;
alter table annotation add column canonical text;
alter table annotation add column motivation varchar(100);
alter table annotation add column extra_json text;

-- Whom a note names.
create table mention (
  id uuid primary key,
  annotation_id uuid not null,
  person_id uuid not null,
  mentioned_at timestamp(6) with time zone not null,
  constraint mention_once unique (annotation_id, person_id)
);
alter table mention add constraint mention_of_annotation foreign key (annotation_id) references annotation (id);
create index mention_person on mention (person_id, id);

-- The document that an act was done on, so that one's own acts there are found, and the act that it takes back.
alter table change add column within_id uuid;
alter table change add column undoes_id uuid;
update change set within_id = (select a.document_id from annotation a where a.id = change.object_id)
  where object_type = 'annotation';
create index change_within on change (within_id, person_id, id);
