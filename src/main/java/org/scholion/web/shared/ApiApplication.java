package org.scholion.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST API and what its description at {@code /openapi} says of it as a whole. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Scholion",
                        version = "1",
                        description = "Documents, annotations, claims, citations, reviews, bibliography and editions."
                                + " Offsets are Unicode code points, half-open, into the canonical text of a"
                                + " revision. Lists are {items, next}; give next back as after. Errors are"
                                + " problem documents (RFC 9457).",
                        license = @License(name = "Apache-2.0")),
        security = {
            @SecurityRequirement(name = "bearer"),
            @SecurityRequirement(name = "basic"),
            @SecurityRequirement(name = "session")
        },
        tags = {
            @Tag(name = "account", description = "Who is signed in, and tokens."),
            @Tag(name = "documents", description = "Texts, their raw bytes, blocks and source notes."),
            @Tag(name = "annotations", description = "Marks and notes, private or shown to the project."),
            @Tag(name = "claims", description = "Claims about passages, and citations of works for them."),
            @Tag(name = "review", description = "Decisions on proposed citations."),
            @Tag(name = "bibliography", description = "Works and where they are used."),
            @Tag(name = "editions", description = "Published, frozen editions and their files.")
        },
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "bearer",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description = "A token of POST tokens."),
                            @SecurityScheme(
                                    securitySchemeName = "basic",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic"),
                            @SecurityScheme(
                                    securitySchemeName = "session",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "scholion_session",
                                    description = "A browser's session; changing requests must come from our pages.")
                        },
                        schemas =
                                @Schema(
                                        name = "Problem",
                                        description = "RFC 9457",
                                        type = SchemaType.OBJECT,
                                        requiredProperties = {"type", "title", "status", "detail"},
                                        properties = {
                                            @SchemaProperty(
                                                    name = "type",
                                                    example = "urn:scholion:problem:invalid-input"),
                                            @SchemaProperty(name = "title"),
                                            @SchemaProperty(name = "status", type = SchemaType.INTEGER),
                                            @SchemaProperty(name = "detail"),
                                            @SchemaProperty(name = "field", example = "target.exact"),
                                            @SchemaProperty(name = "current", description = "State on the server"),
                                            @SchemaProperty(name = "submitted", description = "What was sent"),
                                            @SchemaProperty(name = "request", description = "Id in the server's log")
                                        }),
                        responses =
                                @APIResponse(
                                        name = "Problem",
                                        description = "A problem document (RFC 9457)",
                                        content =
                                                @Content(
                                                        mediaType = "application/problem+json",
                                                        schema = @Schema(ref = "Problem")))))
public class ApiApplication extends Application {}
