-- Vocabularies of a project: concepts, labelled in several languages, one narrower than another (SKOS).
create table vocabulary (
  id uuid primary key,
  project_id uuid not null references project (id),
  iri varchar(500) not null,
  title varchar(300) not null,
  description text not null,
  extra text not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone,
  version bigint not null
);
create index vocabulary_project on vocabulary (project_id, id);

-- A concept that was deleted stays for the notes that carry it.
create table concept (
  id uuid primary key,
  vocabulary_id uuid not null references vocabulary (id),
  iri varchar(500) not null,
  notation varchar(200),
  colour varchar(16),
  notes_json text not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  retired_at timestamp(6) with time zone,
  version bigint not null,
  constraint concept_iri unique (vocabulary_id, iri)
);
create index concept_vocabulary on concept (vocabulary_id, id);

create table concept_label (
  concept_id uuid not null references concept (id),
  kind varchar(16) not null,
  lang varchar(35) not null,
  label varchar(300) not null,
  fold varchar(600) not null,
  primary key (concept_id, kind, lang, label)
);

create table concept_tie (
  concept_id uuid not null references concept (id),
  kind varchar(16) not null,
  other_id uuid not null references concept (id),
  primary key (concept_id, kind, other_id)
);
create index concept_tie_other on concept_tie (other_id, kind, concept_id);

-- Files of concepts that were taken over, with what they changed, so that it can be taken back.
create table vocabulary_import (
  id uuid primary key,
  vocabulary_id uuid not null references vocabulary (id),
  person_id uuid not null,
  file_name varchar(400) not null,
  imported_at timestamp(6) with time zone not null,
  made boolean not null,
  before_json text not null,
  after_json text not null,
  undone_by uuid,
  undone_at timestamp(6) with time zone,
  version bigint not null
);
create index vocabulary_import_vocabulary on vocabulary_import (vocabulary_id, id);

create table vocabulary_import_concept (
  import_id uuid not null references vocabulary_import (id),
  concept_id uuid not null references concept (id),
  before_json text,
  after_json text,
  primary key (import_id, concept_id)
);

-- What notes are tagged with: words, which are one if their folds are, or concepts.
create table annotation_tag (
  annotation_id uuid not null,
  slot varchar(200) not null,
  word varchar(200),
  concept_id uuid,
  project_id uuid not null,
  primary key (annotation_id, slot)
);
create index annotation_tag_project on annotation_tag (project_id, slot, annotation_id);
alter table annotation_tag add constraint annotation_tag_of_annotation
  foreign key (annotation_id) references annotation (id);
create index annotation_tag_concept on annotation_tag (concept_id);
alter table annotation_tag add constraint annotation_tag_of_concept foreign key (concept_id) references concept (id);

-- Changes of tags on many notes at once.
create table tag_act (
  id uuid primary key,
  project_id uuid not null references project (id),
  person_id uuid not null,
  verb varchar(16) not null,
  request_json text not null,
  notes integer not null,
  documents integer not null,
  done_at timestamp(6) with time zone not null,
  undone_by uuid,
  undone_at timestamp(6) with time zone,
  version bigint not null
);
create index tag_act_project on tag_act (project_id, id);

create table tag_act_note (
  act_id uuid not null,
  annotation_id uuid not null references annotation (id),
  before_json text not null,
  after_json text not null,
  primary key (act_id, annotation_id)
);
alter table tag_act_note add constraint tag_act_note_of_act foreign key (act_id) references tag_act (id);
