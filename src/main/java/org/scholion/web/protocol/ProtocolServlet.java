package org.scholion.web.protocol;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotAcceptableException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.scholion.account.Actor;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.shared.Problem;
import org.scholion.web.shared.BodyLimit;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBodyReader;
import org.scholion.web.shared.NotSignedIn;
import org.scholion.web.shared.ProblemAnswers;
import org.scholion.web.shared.ProblemDocument;
import org.scholion.web.shared.ProblemDocuments;
import org.scholion.web.shared.RequestLog;
import org.scholion.web.shared.ServerAddress;

/**
 * The W3C Web Annotation Protocol (Recommendation of 23 February 2017). A servlet rather than a JAX-RS resource: what the
 * protocol says is mostly about methods and headers, and a second JAX-RS application would share its resources with the
 * first one (ADR 29).
 */
@WebServlet(name = "annotation-protocol", urlPatterns = "/annotations/*")
public class ProtocolServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ProtocolServlet.class.getName());
    private static final String ROOT = "/annotations/";

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient ServerAddress address;

    @Inject
    private transient ContainerExchange containers;

    @Inject
    private transient AnnotationExchange annotations;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.everywhere(response);
        try {
            answer(request, response);
        } catch (RuntimeException failure) {
            refuse(request, response, failure);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        Call call =
                new Call(request, response, address.addresses(), current.find().orElse(null));
        if (path.size() == 2 && !path.get(0).isEmpty()) {
            if (path.get(1).isEmpty()) {
                containers.answer(call, path.get(0));
            } else {
                annotations.answer(call, path.get(0), path.get(1));
            }
        } else if (path.size() == 1 && !path.get(0).isEmpty()) {
            response.setStatus(308);
            response.setHeader("Location", call.addresses().container(path.get(0)));
        } else {
            throw new Problem.NotFound("container", request.getRequestURI());
        }
    }

    private static List<String> path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + ROOT.length() - 1);
        try {
            return List.of(path.substring(Math.min(1, path.length())).split("/", -1)).stream()
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException notEncoded) {
            throw new Problem.NotFound("container", request.getRequestURI());
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        boolean hidden = failure instanceof Problem.NotFound && current.find().isEmpty();
        ProblemDocument document = ProblemDocuments.of(hidden ? new NotSignedIn() : failure);
        if (document.status() == 422) {
            // The protocol knows one status for what cannot be read and what breaks a rule.
            document = new ProblemDocument(
                    document.kind(), 400, document.detail(), document.field(), null, null, document.request());
        }
        if (document.status() >= 500) {
            String id = RequestLog.currentId().orElse(null);
            LOG.log(
                    Level.ERROR,
                    "Request " + id + " failed: " + request.getMethod() + " " + request.getRequestURI(),
                    failure);
            document = document.withRequest(id);
        }
        response.resetBuffer();
        if (document.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"scholion\"");
        }
        ProblemAnswers.write(response, document);
        Headers.everywhere(response);
    }

    /**
     * A request and what answers it.
     *
     * @param actor null for somebody who is not known
     */
    record Call(HttpServletRequest request, HttpServletResponse response, Addresses addresses, Actor actor) {

        /** Whoever writes has to be known. */
        Actor writer() {
            if (actor == null) {
                throw new NotSignedIn();
            }
            return actor;
        }

        boolean isMethod(String... names) {
            return List.of(names).contains(request.getMethod());
        }

        List<String> headers(String name) {
            return Collections.list(request.getHeaders(name));
        }

        /** The annotation in the body. */
        JsonObject body() throws IOException {
            if (!MediaTypes.isRead(request.getContentType())) {
                throw new Problem.Unsupported(
                        null, "An annotation is sent as application/ld+json or application/json.");
            }
            byte[] bytes = request.getInputStream().readNBytes((int) BodyLimit.JSON_BYTES + 1);
            if (bytes.length > BodyLimit.JSON_BYTES) {
                throw new Problem.TooLarge(null, "The body may hold at most " + (BodyLimit.JSON_BYTES >> 20) + " MiB.");
            }
            return JsonBodyReader.read(bytes).json();
        }

        /** Answers with JSON, or with 304 where the client has it. */
        void give(int status, String tag, JsonObject json) throws IOException {
            response.setStatus(status);
            byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "private, no-cache");
            response.setContentType(type());
            response.setContentLength(bytes.length);
            if (!isMethod("HEAD")) {
                response.getOutputStream().write(bytes);
            }
        }

        /** Answers 304 if the client has the state of this tag (RFC 9110, section 13.1.2). */
        boolean isKnown(String tag) {
            if (!Tags.matches(headers("If-None-Match"), tag, true)) {
                return false;
            }
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "private, no-cache");
            return true;
        }

        /** The media type of the answer; refuses clients that take none of ours. */
        String type() {
            String type = MediaTypes.answer(headers("Accept"));
            if (type == null) {
                throw new NotAcceptableException();
            }
            return type;
        }
    }
}
