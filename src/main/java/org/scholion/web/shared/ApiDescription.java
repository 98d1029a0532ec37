package org.scholion.web.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes the description of the API at {@code /openapi}. Operations are described at the methods of the resources;
 * what they share stands in {@code META-INF/openapi.yaml}. This ties the two together: every operation may answer with a
 * problem, parameters are explained once for all operations, and what the server derived from Java types of its own
 * accord is left out.
 */
public class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Components shared = description.getComponents();
        List<Operation> operations = description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
        for (Operation operation : operations) {
            operation
                    .getResponses()
                    .addAPIResponse("default", OASFactory.createAPIResponse().ref("Problem"));
            explainParameters(operation, shared.getParameters());
        }
        Set<String> used = new TreeSet<>();
        shared.getResponses().values().forEach(response -> reach(response.getContent(), shared, used));
        shared.getRequestBodies().values().forEach(body -> reach(body.getContent(), shared, used));
        List.copyOf(shared.getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(shared::removeSchema);
    }

    private static void explainParameters(Operation operation, Map<String, Parameter> explained) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .map(parameter -> explained.entrySet().stream()
                            .filter(one -> isSame(one.getValue(), parameter))
                            .findFirst()
                            .map(one -> OASFactory.createParameter().ref(one.getKey()))
                            .orElse(parameter))
                    .toList());
        }
    }

    /** A key in the path is another parameter than keys in the query. */
    private static boolean isSame(Parameter explained, Parameter parameter) {
        return explained.getName().equals(parameter.getName()) && explained.getIn() == parameter.getIn();
    }

    private static void reach(Content content, Components shared, Set<String> used) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .forEach(schema -> reach(schema, shared, used));
        }
    }

    /** Notes the schemas that a schema leads to, directly or through others. */
    private static void reach(Schema schema, Components shared, Set<String> used) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                reach(shared.getSchemas().get(name), shared, used);
            }
        }
        Stream.of(
                        parts(
                                schema.getProperties() == null
                                        ? null
                                        : schema.getProperties().values()),
                        parts(schema.getAllOf()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(parts -> parts)
                .forEach(part -> reach(part, shared, used));
    }

    private static Stream<Schema> parts(Collection<Schema> parts) {
        return parts == null ? Stream.empty() : parts.stream();
    }
}
