package org.scholion.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes problem documents where no JAX-RS is at work: in filters and at the sign-in. */
public final class ProblemAnswers {
    private ProblemAnswers() {}

    /** Answers with a problem, headers for security included. */
    public static void write(HttpServletResponse response, ProblemDocument problem) throws IOException {
        byte[] body = problem.toJson().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        SecurityHeaders.forAnswers().forEach(response::setHeader);
        response.setHeader("Cache-Control", SecurityHeaders.NO_STORE);
        if (problem.status() == 429) {
            response.setHeader("Retry-After", "5");
        }
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
