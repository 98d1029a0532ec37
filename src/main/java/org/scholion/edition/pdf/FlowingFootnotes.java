package org.scholion.edition.pdf;

import java.util.Stack;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.complexscripts.bidi.DelimitedTextRange;
import org.apache.fop.fo.ElementMapping;
import org.apache.fop.fo.FOElementMapping;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.flow.Footnote;
import org.apache.fop.layoutmgr.LayoutManagerMapping;

/**
 * Footnotes that leave the direction of the text around them alone. FOP's own end the paragraph, as far as the
 * bidirectional algorithm is concerned, at every footnote mark: what follows is then resolved apart or not at all, and
 * comes out in the wrong order, letter by letter, on a line that also holds Arabic script.
 */
final class FlowingFootnotes extends FOElementMapping {

    @Override
    protected void initialize() {
        boolean first = foObjs == null;
        super.initialize();
        if (first) {
            foObjs.put("footnote", new ElementMapping.Maker() {
                @Override
                public FONode make(FONode parent) {
                    return new FlowingFootnote(parent);
                }
            });
        }
    }

    private static final class FlowingFootnote extends Footnote {
        FlowingFootnote(FONode parent) {
            super(parent);
        }

        @Override
        public boolean isDelimitedTextRangeBoundary(int boundary) {
            return false;
        }

        /** The mark stays in the range of its paragraph; the footnote's own text goes into ranges beneath it. */
        @Override
        protected Stack<DelimitedTextRange> collectDelimitedTextRanges(
                Stack<DelimitedTextRange> ranges, DelimitedTextRange currentRange) {
            ranges.addAll(0, getFootnoteBody().collectDelimitedTextRanges(new Stack<>()));
            return getFootnoteCitation().collectDelimitedTextRanges(ranges);
        }
    }

    /** FOP's layout, which looks its parts up by exact class, taught to lay out these footnotes as its own. */
    static final class Layout extends LayoutManagerMapping {
        Layout(FOUserAgent agent) {
            super(agent);
        }

        @Override
        protected void initialize() {
            super.initialize();
            registerMaker(FlowingFootnote.class, new FootnoteLayoutManagerMaker());
        }
    }
}
