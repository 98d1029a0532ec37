package org.scholion.web.shared;

import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.scholion.shared.Collisions;
import org.scholion.shared.Problem;

/** Says of every failure what the client is told: nothing but what it can act upon. */
public final class ProblemDocuments {
    private ProblemDocuments() {}

    /**
     * The problem document of a failure, without states and request id.
     *
     * @return status 500 with a plain sentence for every failure that is the server's own
     */
    public static ProblemDocument of(Throwable failure) {
        Optional<Problem> problem = Causes.find(failure, Problem.class);
        if (problem.isPresent()) {
            return of(problem.get());
        }
        if (Causes.find(failure, NotSignedIn.class).isPresent()) {
            return notSignedIn();
        }
        Optional<JsonParsingException> syntax = Causes.find(failure, JsonParsingException.class);
        if (syntax.isPresent()) {
            return ProblemDocument.of("malformed", 400, "The body is no JSON: " + place(syntax.get()) + ".");
        }
        Optional<MalformedRequest> malformed = Causes.find(failure, MalformedRequest.class);
        if (malformed.isPresent()) {
            return ProblemDocument.of("malformed", 400, malformed.get().getMessage());
        }
        if (failure instanceof StaleState || Versions.isLostRace(failure)) {
            return ProblemDocument.of(
                            "stale-version",
                            409,
                            failure instanceof StaleState
                                    ? failure.getMessage()
                                    : "Somebody else changed it at the same moment. Read it again.")
                    .withField("version");
        }
        if (Collisions.isOne(failure)) {
            return ProblemDocument.of(
                    "conflict", 409, "Somebody else did the same at the same moment. Nothing was changed; try again.");
        }
        return Causes.find(failure, WebApplicationException.class)
                .map(ProblemDocuments::of)
                .orElseGet(() -> ProblemDocument.of(
                        "internal", 500, "The server failed at this request. Nothing was changed by half."));
    }

    /** What somebody is told who has to sign in first. */
    public static ProblemDocument notSignedIn() {
        return ProblemDocument.of("not-signed-in", 401, "Sign in first, or send a token: “Authorization: Bearer …”.");
    }

    private static ProblemDocument of(Problem problem) {
        String words = problem.getMessage();
        ProblemDocument document;
        if (problem instanceof Problem.NotFound) {
            document = ProblemDocument.of("not-found", 404, words);
        } else if (problem instanceof Problem.Gone) {
            document = ProblemDocument.of("gone", 410, words);
        } else if (problem instanceof Problem.Forbidden) {
            document = ProblemDocument.of("forbidden", 403, words);
        } else if (problem instanceof Problem.InvalidInput) {
            document = ProblemDocument.of("invalid-input", 422, words);
        } else if (problem instanceof Problem.TooLarge) {
            document = ProblemDocument.of("too-large", 413, words);
        } else if (problem instanceof Problem.Unsupported) {
            document = ProblemDocument.of("unsupported", 415, words);
        } else if (problem instanceof Problem.TooMany) {
            document = ProblemDocument.of("too-many", 429, words);
        } else if (problem instanceof Problem.StaleVersion) {
            document = ProblemDocument.of("stale-version", 409, words);
        } else {
            document = ProblemDocument.of("conflict", 409, words);
        }
        return problem.field().map(document::withField).orElse(document);
    }

    /** What is said of a status that comes without an explanation; of 500 for what is the server's own failure. */
    static ProblemDocument of(int status) {
        return of(status, null);
    }

    private static ProblemDocument of(WebApplicationException refusal) {
        String own = refusal.getMessage();
        return of(refusal.getResponse().getStatus(), own == null || own.startsWith("HTTP ") ? null : own);
    }

    private static ProblemDocument of(int status, String own) {
        return switch (status) {
            case 400 ->
                ProblemDocument.of(
                        "malformed",
                        400,
                        words(
                                own,
                                "The request cannot be read: a header, a parameter or the body is not well-formed."));
            case 401 -> notSignedIn();
            case 403 -> ProblemDocument.of("forbidden", 403, words(own, "You may not do this."));
            case 404 -> ProblemDocument.of("not-found", 404, "There is nothing at this address.");
            case 405 -> ProblemDocument.of("method-not-allowed", 405, "This address does not take this method.");
            case 406 ->
                ProblemDocument.of(
                        "not-acceptable", 406, "This address answers in none of the media types that you accept.");
            case 412 -> ProblemDocument.of("precondition-failed", 412, words(own, "It was changed meanwhile."));
            case 413 -> ProblemDocument.of("too-large", 413, words(own, "The body is too large."));
            case 415 -> ProblemDocument.of("unsupported", 415, "This address does not take this media type.");
            default ->
                status < 500
                        ? ProblemDocument.of("refused", status, words(own, "The request was refused."))
                        : ProblemDocument.of("internal", status, "The server failed at this request.");
        };
    }

    private static String words(String own, String otherwise) {
        return own == null ? otherwise : own;
    }

    private static String place(JsonParsingException syntax) {
        return syntax.getLocation() == null || syntax.getLocation().getLineNumber() < 1
                ? "its syntax is broken"
                : "its syntax is broken at line " + syntax.getLocation().getLineNumber() + ", column "
                        + syntax.getLocation().getColumnNumber();
    }
}
