package org.scholion.web.bibliography;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.WorkReference;

/**
 * Two works that may be one, as the API shows them.
 *
 * @param score how likely it looks, from 0 to 1
 * @param reasons what speaks for it, in words
 * @param against what speaks against it, in words
 */
public record DuplicateView(SideView first, SideView second, double score, List<String> reasons, List<String> against)
        implements Serializable {

    /**
     * One of the two.
     *
     * @param type CSL type such as "book"
     * @param uses how many citations refer to it that everybody in the project sees
     */
    public record SideView(String key, String label, String formatted, String type, long version, long uses)
            implements Serializable {}

    /** Two works of which a person said that they are two. */
    public record ToldApartView(WorkReference first, WorkReference second, PersonView by, Instant at)
            implements Serializable {}
}
