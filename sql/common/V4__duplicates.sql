-- Merged works, found from the one that they went into.
create index work_merged_into on work (merged_into);

-- How a project's citation keys are made, where somebody chose it.
create table project_key_pattern (
  project_id uuid primary key references project (id),
  pattern varchar(200) not null,
  version bigint not null
);

-- Pairs of works of which a person said that they are two. The first id is the smaller one.
create table distinct_works (
  first_id uuid not null references work (id) on delete cascade,
  second_id uuid not null references work (id) on delete cascade,
  project_id uuid not null references project (id),
  person_id uuid not null,
  decided_at timestamp(6) with time zone not null,
  primary key (first_id, second_id)
);
create index distinct_works_project on distinct_works (project_id, decided_at, first_id, second_id);

-- Merges, with the surviving work as it was before and after. Rows stay when a merge is undone.
create table work_merge (
  id uuid primary key,
  project_id uuid not null references project (id),
  survivor_id uuid not null references work (id),
  before_csl text not null,
  before_provenance text not null,
  after_csl text not null,
  after_provenance text not null,
  person_id uuid not null,
  merged_at timestamp(6) with time zone not null,
  undone_by uuid,
  undone_at timestamp(6) with time zone,
  version bigint not null
);
create index work_merge_survivor on work_merge (survivor_id, id);
create index work_merge_project on work_merge (project_id, id);

-- The works that went into another, those that had gone into one of these before included: formerly says into which.
create table work_merge_part (
  merge_id uuid not null references work_merge (id),
  work_id uuid not null references work (id),
  formerly uuid,
  primary key (merge_id, work_id)
);
create index work_merge_part_work on work_merge_part (work_id, merge_id);
