package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.scholion.shared.Page;

/**
 * The table of works page by page: it remembers where each page that was seen begins, so that going on and back are
 * look-ups by key, never offsets. The row count is what is known so far: one more than was seen while there is more.
 */
public class WorkTableModel extends LazyDataModel<WorkRow> {
    private static final long serialVersionUID = 1L;

    private final Source source;
    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    private int known;

    WorkTableModel(Source source) {
        this.source = source;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return known;
    }

    @Override
    public List<WorkRow> load(int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        NavigableMap<Integer, String> before = cursors.headMap(first, true);
        int start = before.isEmpty() ? 0 : before.lastKey();
        String cursor = before.isEmpty() ? null : before.get(start);
        Page<WorkRow> page = source.read(cursor, pageSize);
        int end = start + page.items().size();
        if (page.next() != null) {
            cursors.put(end, page.next());
        }
        known = Math.max(known, page.next() == null ? end : end + 1);
        setRowCount(known);
        return page.items();
    }

    @Override
    public String getRowKey(WorkRow row) {
        return row.key();
    }

    /** Where pages come from. */
    @FunctionalInterface
    interface Source extends Serializable {
        Page<WorkRow> read(String after, int limit);
    }
}
