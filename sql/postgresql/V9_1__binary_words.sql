-- Words and keys are folded already: compare them byte by byte, as H2 does, whatever the database's locale.
alter table work alter column title_key type varchar(200) collate "C";
alter table work_word alter column word type varchar(64) collate "C";
alter table name alter column label_key type varchar(400) collate "C";
alter table name_variant alter column fold_key type varchar(400) collate "C";
alter table name_word alter column word type varchar(64) collate "C";
