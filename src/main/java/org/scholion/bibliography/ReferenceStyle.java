package org.scholion.bibliography;

import java.util.List;
import org.scholion.bibliography.item.CslItem;

/** Renders references for people, in one citation style. */
public interface ReferenceStyle {

    /** The reference as it stands in a bibliography. */
    List<StyledText> entry(CslItem item);

    /** The reference as a note names it for the first time, without a locator. */
    List<StyledText> note(CslItem item);

    /** The reference as a note names it again, in short. */
    List<StyledText> shortNote(CslItem item);
}
