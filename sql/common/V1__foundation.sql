-- Raw, derived, chosen by a person, and decided are different tables (docs/decisions/0003-data-model.md).
-- The same statements run on H2 2.2 and PostgreSQL. Times are UTC instants. Offsets (…_cp) are code points, half-open.

-- People, and how they prove who they are. Names of people live only in person.
create table person (
  id uuid primary key,
  handle varchar(64) not null,
  display_name varchar(200) not null,
  administrator boolean not null,
  created_at timestamp(6) with time zone not null,
  erased_at timestamp(6) with time zone,
  version bigint not null,
  constraint person_handle unique (handle)
);

create table login (
  id uuid primary key,
  person_id uuid not null references person (id),
  issuer varchar(200) not null,
  subject varchar(200) not null,
  secret varchar(400),
  version bigint not null,
  constraint login_subject unique (issuer, subject)
);
create index login_person on login (person_id);

create table token (
  hash varchar(64) primary key,
  person_id uuid not null references person (id),
  kind varchar(16) not null,
  scopes varchar(400) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);
create index token_person on token (person_id);
create index token_expiry on token (expires_at);

create table project (
  id uuid primary key,
  slug varchar(100) not null,
  name varchar(300) not null,
  visibility varchar(16) not null,
  created_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint project_slug unique (slug)
);

create table membership (
  project_id uuid not null references project (id),
  person_id uuid not null references person (id),
  role varchar(16) not null,
  primary key (project_id, person_id, role)
);
create index membership_person on membership (person_id);

-- Bytes, by the SHA-256 of their content, in pieces of at most 1 MiB.
create table blob (
  sha256 varchar(64) primary key,
  size_bytes bigint not null,
  media_type varchar(200) not null
);

create table blob_chunk (
  sha256 varchar(64) not null references blob (sha256),
  n integer not null,
  bytes bytea not null,
  primary key (sha256, n)
);

-- Bibliography.
create table work (
  id uuid primary key,
  project_id uuid not null references project (id),
  csl_json text not null,
  provenance_json text not null,
  sort_key varchar(400) not null,
  merged_into uuid references work (id),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  version bigint not null
);
create index work_project_sort on work (project_id, sort_key, id);

create table work_key (
  project_id uuid not null references project (id),
  citekey varchar(200) not null,
  work_id uuid not null references work (id),
  in_use boolean not null,
  pinned boolean not null,
  primary key (project_id, citekey)
);
create index work_key_work on work_key (work_id);

create table work_identifier (
  work_id uuid not null references work (id),
  ordinal integer not null,
  scheme varchar(16) not null,
  canonical varchar(400) not null,
  raw varchar(400) not null,
  valid boolean not null,
  primary key (work_id, ordinal)
);
create index work_identifier_canonical on work_identifier (scheme, canonical);

-- Documents: raw bytes, and what a named reader derived from them.
create table document (
  id uuid primary key,
  project_id uuid not null references project (id),
  slug varchar(200) not null,
  current_revision_id uuid,
  title varchar(1000) not null,
  creator varchar(1000),
  source varchar(2000),
  archive varchar(1000),
  shelfmark varchar(500),
  retrieved varchar(64),
  language varchar(35),
  licence varchar(200),
  created_by uuid not null references person (id),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint document_slug unique (slug)
);
create index document_project on document (project_id, id);

create table revision (
  id uuid primary key,
  document_id uuid not null references document (id),
  number integer not null,
  raw_sha256 varchar(64) not null references blob (sha256),
  raw_name varchar(400) not null,
  reader varchar(64) not null,
  reader_version integer not null,
  text text not null,
  length_cp integer not null,
  created_by uuid not null references person (id),
  created_at timestamp(6) with time zone not null,
  constraint revision_number unique (document_id, number),
  constraint revision_of_document unique (document_id, id)
);
alter table document add constraint document_current_revision
  foreign key (current_revision_id) references revision (id);

create table block (
  revision_id uuid not null references revision (id),
  ordinal integer not null,
  kind varchar(32) not null,
  level integer not null,
  start_cp integer not null,
  end_cp integer not null,
  row_no integer,
  col_no integer,
  group_no integer,
  label varchar(100),
  lang varchar(35),
  primary key (revision_id, ordinal)
);

-- A document's own notes, and the works they cite.
create table source_note (
  id uuid primary key,
  revision_id uuid not null references revision (id),
  ordinal integer not null,
  list_no integer not null,
  number integer not null,
  block_ordinal integer not null,
  start_cp integer not null,
  end_cp integer not null,
  uses integer not null,
  kind varchar(16) not null,
  constraint source_note_ordinal unique (revision_id, ordinal)
);

create table note_reference (
  id uuid primary key,
  source_note_id uuid not null references source_note (id),
  ordinal integer not null,
  work_id uuid references work (id),
  locator_label varchar(32),
  locator_value varchar(400),
  quote text,
  parsed_json text not null,
  rule varchar(64) not null,
  constraint note_reference_ordinal unique (source_note_id, ordinal)
);
create index note_reference_work on note_reference (work_id);

-- Annotations. An anchor is never updated; it is its own placement on the revision it was made on.
-- Foreign keys of tables that grow with every note come after the index that serves them: H2 makes one of its own
-- otherwise, and each index is written with each note.
create table anchor (
  id uuid primary key,
  document_id uuid not null,
  revision_id uuid not null,
  start_cp integer not null,
  end_cp integer not null,
  exact text not null,
  prefix varchar(128) not null,
  suffix varchar(128) not null
);
create index anchor_revision on anchor (document_id, revision_id);
alter table anchor add constraint anchor_revision_of_document
  foreign key (document_id, revision_id) references revision (document_id, id);

create table placement (
  anchor_id uuid not null references anchor (id),
  revision_id uuid not null references revision (id),
  start_cp integer not null,
  end_cp integer not null,
  confidence double precision not null,
  rule varchar(64) not null,
  state varchar(16) not null,
  decided_by uuid references person (id),
  primary key (anchor_id, revision_id)
);

-- People are erased in place, never deleted: who wrote a note needs no foreign key.
create table annotation (
  id uuid primary key,
  document_id uuid not null,
  kind varchar(16) not null,
  visibility varchar(16) not null,
  author_id uuid not null,
  body text not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone,
  version bigint not null
);
create index annotation_document on annotation (document_id, id);
alter table annotation add constraint annotation_of_document
  foreign key (document_id) references document (id);

create table annotation_target (
  annotation_id uuid not null,
  ordinal integer not null,
  anchor_id uuid references anchor (id),
  selector_json text,
  primary key (annotation_id, ordinal)
);
alter table annotation_target add constraint annotation_target_of_annotation
  foreign key (annotation_id) references annotation (id);

-- Claims and their ties to works.
create table claim (
  id uuid primary key,
  project_id uuid not null references project (id),
  document_id uuid not null references document (id),
  statement text not null,
  author_id uuid not null references person (id),
  visibility varchar(16) not null,
  demonstration boolean not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  version bigint not null
);
create index claim_document on claim (document_id, id);

create table claim_passage (
  claim_id uuid not null references claim (id),
  ordinal integer not null,
  anchor_id uuid not null references anchor (id),
  primary key (claim_id, ordinal)
);

create table citation (
  id uuid primary key,
  claim_id uuid not null references claim (id),
  work_id uuid not null references work (id),
  source_note_id uuid references source_note (id),
  locator_label varchar(32),
  locator_value varchar(400),
  quote text,
  translation text,
  stance varchar(16) not null,
  status varchar(24) not null,
  content_hash varchar(64) not null,
  author_id uuid not null references person (id),
  demonstration boolean not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  proposed_at timestamp(6) with time zone,
  withdrawal_reason text,
  version bigint not null
);
create index citation_claim on citation (claim_id, id);
create index citation_work on citation (work_id, id);
create index citation_status on citation (status, proposed_at, id);

-- What reviewers decided. Rows are only ever added.
create table decision (
  id uuid primary key,
  citation_id uuid not null references citation (id),
  citation_version bigint not null,
  content_hash varchar(64) not null,
  round integer not null,
  outcome varchar(24) not null,
  from_status varchar(24) not null,
  to_status varchar(24) not null,
  answers_json text,
  consulted varchar(24),
  reason text,
  person_id uuid not null references person (id),
  decided_at timestamp(6) with time zone not null
);
create index decision_citation on decision (citation_id, id);

-- Published editions: frozen.
create table edition (
  id uuid primary key,
  document_id uuid not null references document (id),
  revision_id uuid not null references revision (id),
  number integer not null,
  title varchar(1000) not null,
  licence varchar(200) not null,
  statement text not null,
  snapshot_sha256 varchar(64) not null references blob (sha256),
  toolchain varchar(400) not null,
  missing_json text not null,
  annotations integer not null,
  claims integer not null,
  citations integer not null,
  published_by uuid not null references person (id),
  published_at timestamp(6) with time zone not null,
  withdrawn_at timestamp(6) with time zone,
  version bigint not null,
  constraint edition_number unique (document_id, number)
);

create table edition_file (
  edition_id uuid not null references edition (id),
  kind varchar(32) not null,
  sha256 varchar(64) not null references blob (sha256),
  file_name varchar(300) not null,
  size_bytes bigint not null,
  primary key (edition_id, kind)
);

-- Who changed what, written in the act's own transaction.
create table change (
  id uuid primary key,
  project_id uuid not null,
  object_type varchar(32) not null,
  object_id uuid not null,
  object_version bigint not null,
  act varchar(32) not null,
  person_id uuid not null,
  changed_at timestamp(6) with time zone not null,
  before_json text,
  after_json text
);
create index change_object on change (object_id, id);
