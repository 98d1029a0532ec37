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
 * look-ups by key, never offsets.
 */
public class WorkTableModel extends LazyDataModel<WorkRow> {
    private static final long serialVersionUID = 1L;

    private final Source source;
    private final TreeMap<Integer, String> cursors = new TreeMap<>();
    private final int total;

    WorkTableModel(Source source, long total) {
        this.source = source;
        this.total = Math.toIntExact(total);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return total;
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
        setRowCount(total);
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
