package org.scholion.edition.pdf;

import java.awt.geom.AffineTransform;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;

/**
 * FOP's PDF output that also knows the coordinate system in force: FOP keeps the one of its renderer to itself, but
 * tells the painter of every viewport and group it opens.
 */
final class TransformTrackingHandler extends PDFDocumentHandler {
    private final Deque<AffineTransform> outer = new ArrayDeque<>();
    private AffineTransform current = new AffineTransform();

    TransformTrackingHandler(FOUserAgent agent) {
        super(new IFContext(agent));
    }

    /** From the units in force, thousandths of a point, to those of the page, y downwards from its top. */
    AffineTransform toPage() {
        return current;
    }

    @Override
    public IFPainter startPageContent() throws IFException {
        IFPainter painter = super.startPageContent();
        outer.clear();
        current = new AffineTransform();
        return (IFPainter) Proxy.newProxyInstance(
                TransformTrackingHandler.class.getClassLoader(),
                new Class<?>[] {IFPainter.class},
                (proxy, method, arguments) -> {
                    track(method, arguments);
                    return pass(painter, method, arguments);
                });
    }

    private static Object pass(IFPainter painter, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(painter, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void track(Method method, Object[] arguments) {
        switch (method.getName()) {
            case "startViewport", "startGroup" -> {
                outer.push(current);
                current = new AffineTransform(current);
                if (arguments[0] instanceof AffineTransform one) {
                    current.concatenate(one);
                } else if (arguments[0] instanceof AffineTransform[] several) {
                    for (AffineTransform each : several) {
                        current.concatenate(each);
                    }
                }
            }
            case "endViewport", "endGroup" -> current = outer.pop();
            default -> {
                // draws inside the system in force
            }
        }
    }
}
