package org.scholion.web.bibliography;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;

/**
 * The unAPI server of this site: all formats without parameters, those of one thing with {@code id} (300, as the
 * specification has it), the thing itself with {@code id} and {@code format}. 404 for what is not there, 406 for a
 * format in which it is not given.
 */
@WebServlet(name = "unapi", urlPatterns = "/unapi")
public class UnapiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Unapi unapi;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        String format = request.getParameter("format");
        try {
            if (id == null || id.isBlank()) {
                write(response, HttpServletResponse.SC_OK, "application/xml", xml(null, unapi.formats()));
            } else if (format == null || format.isBlank()) {
                List<Unapi.Format> formats = unapi.formats(current.actor(), id);
                write(response, HttpServletResponse.SC_MULTIPLE_CHOICES, "application/xml", xml(id, formats));
            } else {
                answer(response, unapi.get(current.actor(), id, format));
            }
        } catch (Problem.NotFound missing) {
            write(response, HttpServletResponse.SC_NOT_FOUND, "text/plain", missing.getMessage());
        }
    }

    private static void answer(HttpServletResponse response, Optional<Unapi.Answer> answer) throws IOException {
        if (answer.isPresent()) {
            write(
                    response,
                    HttpServletResponse.SC_OK,
                    answer.get().format().type(),
                    answer.get().text());
        } else {
            write(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "text/plain", "It is not given in this format.");
        }
    }

    private static void write(HttpServletResponse response, int status, String type, String text) throws IOException {
        response.setStatus(status);
        response.setContentType(type.split(";", 2)[0]);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(text);
    }

    /**
     * The list of formats.
     *
     * @param id of the thing that comes in them, or null
     */
    static String xml(String id, List<Unapi.Format> formats) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<formats");
        if (id != null) {
            xml.append(" id=\"").append(escaped(id)).append('"');
        }
        xml.append(">\n");
        for (Unapi.Format format : formats) {
            xml.append("  <format name=\"")
                    .append(escaped(format.name()))
                    .append("\" type=\"")
                    .append(escaped(format.type().split(";", 2)[0]))
                    .append("\"/>\n");
        }
        return xml.append("</formats>\n").toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '"' -> escaped.append("&quot;");
                // Control characters have no place in XML 1.0.
                default -> escaped.appendCodePoint(c < ' ' ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }
}
