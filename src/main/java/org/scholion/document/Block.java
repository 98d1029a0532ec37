package org.scholion.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.ReadBlock;
import org.scholion.shared.CompositeKey;
import org.scholion.shared.TextRange;

/** A title, paragraph, cell or note of a revision, as its reader found it. */
@Entity
@IdClass(Block.Key.class)
@Table(name = "block")
public class Block {
    @Id
    @Column(name = "revision_id")
    private UUID revisionId;

    @Id
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private BlockKind kind;

    private int level;

    @Column(name = "start_cp")
    private int start;

    @Column(name = "end_cp")
    private int end;

    @Column(name = "row_no")
    private Integer row;

    @Column(name = "col_no")
    private Integer column;

    @Column(name = "group_no")
    private Integer group;

    private String label;

    private String lang;

    protected Block() {}

    Block(UUID revisionId, int ordinal, ReadBlock read) {
        this.revisionId = revisionId;
        this.ordinal = ordinal;
        this.kind = read.kind();
        this.level = read.level();
        this.start = read.range().start();
        this.end = read.range().end();
        this.row = read.row();
        this.column = read.column();
        this.group = read.group();
        this.label = read.label();
        this.lang = read.lang();
    }

    /** Place among the revision's blocks, from 0. */
    public int ordinal() {
        return ordinal;
    }

    public BlockKind kind() {
        return kind;
    }

    /** Heading level (2 and up) or depth of a list item (1 and up), otherwise 0. */
    public int level() {
        return level;
    }

    /** Its code points in the revision's text. */
    public TextRange range() {
        return new TextRange(start, end);
    }

    /** Zero-based table row, or null outside tables. */
    public Integer row() {
        return row;
    }

    /** Zero-based table column, or null outside tables. */
    public Integer column() {
        return column;
    }

    /** Which table, infobox or list of the revision it belongs to, from 0, or null. */
    public Integer group() {
        return group;
    }

    /** What stands before a note or list item in the raw text, or null. */
    public String label() {
        return label;
    }

    /** BCP 47 tag where the reader had evidence, else null. */
    public String lang() {
        return lang;
    }

    /** The key of a block, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID revisionId;
        private int ordinal;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(revisionId, ordinal);
        }
    }
}
