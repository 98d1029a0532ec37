package org.scholion.edition.pdf;

import java.awt.geom.Point2D;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.Area;
import org.apache.fop.area.Block;
import org.apache.fop.area.Trait;
import org.apache.fop.area.inline.InlineParent;
import org.apache.fop.area.inline.TextArea;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.IFRenderer;

/** FOP's renderer, noting where the words with an id of interest and the beginnings of paragraphs come to stand. */
final class RecordingRenderer extends IFRenderer {
    private static final double MILLIPOINTS = 1000;

    private final TransformTrackingHandler handler;
    private final PageRecord record;
    private String markedId;
    private int startingParagraph;

    RecordingRenderer(FOUserAgent agent, PageRecord record) {
        super(agent);
        this.record = record;
        this.handler = new TransformTrackingHandler(agent);
        setDocumentHandler(handler);
        agent.setStructureTreeEventHandler(handler.getStructureTreeEventHandler());
    }

    /** The fonts, which know after rendering which of their glyphs were used. */
    FontInfo fonts() {
        return fontInfo;
    }

    @Override
    public void renderInlineParent(InlineParent inline) {
        String outerId = markedId;
        String id = id(inline);
        if (id != null && id.startsWith("s")) {
            markedId = id;
        }
        super.renderInlineParent(inline);
        markedId = outerId;
    }

    @Override
    protected void renderBlock(Block block) {
        String id = id(block);
        if (id != null && id.matches("p\\d+")) {
            startingParagraph = Integer.parseInt(id.substring(1));
        }
        super.renderBlock(block);
    }

    private static String id(Area area) {
        return (String) area.getTrait(Trait.PROD_ID);
    }

    @Override
    protected void renderText(TextArea text) {
        if (markedId != null || startingParagraph > 0) {
            PlacedWords placed = place(text);
            if (markedId != null) {
                record.add(placed);
            }
            if (startingParagraph > 0) {
                record.addParagraph(startingParagraph, placed);
                startingParagraph = 0;
            }
        }
        super.renderText(text);
    }

    private PlacedWords place(TextArea text) {
        int left = currentIPPosition + text.getBorderAndPaddingWidthStart();
        int baseline = currentBPPosition + text.getBlockProgressionOffset() + text.getBaselineOffset();
        Point2D start = handler.toPage().transform(new Point2D.Double(left, baseline), null);
        Point2D end = handler.toPage().transform(new Point2D.Double(left + text.getIPD(), baseline), null);
        double height = currentPageViewport.getViewArea().getHeight();
        return new PlacedWords(
                markedId,
                currentPageViewport.getPageIndex(),
                start.getX() / MILLIPOINTS,
                end.getX() / MILLIPOINTS,
                (height - start.getY()) / MILLIPOINTS,
                (Integer) text.getTrait(Trait.FONT_SIZE) / MILLIPOINTS);
    }
}
