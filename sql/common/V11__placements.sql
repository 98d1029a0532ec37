-- Where anchors stand in revisions later than their own. What was found stays; what a person decided stands beside it
-- and is what counts. Nothing has been written into the first form of this table.
drop table placement;

create table placement (
  anchor_id uuid not null,
  revision_id uuid not null,
  document_id uuid not null,
  state varchar(16) not null,
  start_cp integer,
  end_cp integer,
  found_state varchar(16) not null,
  found_start_cp integer,
  found_end_cp integer,
  confidence double precision not null,
  rule varchar(32) not null,
  same_words boolean not null,
  placed_at timestamp(6) with time zone not null,
  decided_by uuid,
  decided_at timestamp(6) with time zone,
  version bigint not null,
  primary key (anchor_id, revision_id)
);
create index placement_revision on placement (revision_id, state, anchor_id);
alter table placement add constraint placement_of_anchor foreign key (anchor_id) references anchor (id);
alter table placement add constraint placement_in_revision
  foreign key (document_id, revision_id) references revision (document_id, id);

-- The note of the former revision that a source note goes on from.
alter table source_note add column former_id uuid references source_note (id);
create index claim_passage_anchor on claim_passage (anchor_id);
create index annotation_target_anchor on annotation_target (anchor_id);
