-- Findings are computed; what is kept is what people said and did about them. The id of a finding is made of its work,
-- check, field and value: with another value it is another finding. Works may be taken back with the import that brought
-- them, so that these rows refer to them without a foreign key.
create table finding_set_aside (
  id uuid primary key,
  project_id uuid not null references project (id),
  work_id uuid not null,
  code varchar(64) not null,
  field varchar(64) not null,
  value_text text not null,
  reason varchar(2000) not null,
  person_id uuid not null references person (id),
  set_aside_at timestamp(6) with time zone not null
);
create index finding_set_aside_project on finding_set_aside (project_id, id);

-- Fixes of many findings at once, with what each work said before and after, so that they can be undone.
create table finding_fix (
  id uuid primary key,
  project_id uuid not null references project (id),
  person_id uuid not null references person (id),
  fixed_at timestamp(6) with time zone not null,
  undone_at timestamp(6) with time zone,
  version bigint not null
);

create table finding_fix_work (
  fix_id uuid not null references finding_fix (id),
  work_id uuid not null,
  before_json text not null,
  after_json text not null,
  primary key (fix_id, work_id)
);
