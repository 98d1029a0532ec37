-- Folded words are compared byte by byte, as H2 does, whatever the database's locale.
alter table annotation_tag alter column slot type varchar(200) collate "C";
alter table concept_label alter column fold type varchar(600) collate "C";
