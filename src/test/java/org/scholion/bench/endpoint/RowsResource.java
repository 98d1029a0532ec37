package org.scholion.bench.endpoint;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Inserts one row by JDBC in one JTA transaction; no sign-in, no checks, no JPA. */
@Path("rows")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RowsResource {
    /** Name of the pool, which the web application's descriptor defines. */
    public static final String DATA_SOURCE = "java:app/jdbc/bench";

    /** The one table. */
    public static final String TABLE =
            "create table if not exists bench_row (id uuid primary key, made timestamp(6) with time zone, body varchar)";

    /** Takes an id, a moment and a text. */
    public static final String INSERT = "insert into bench_row (id, made, body) values (?, ?, ?)";

    @Resource(lookup = DATA_SOURCE)
    private DataSource database;

    /** Answers without touching the database. */
    @GET
    public JsonObject ready() {
        return Json.createObjectBuilder().add("ready", true).build();
    }

    /** Stores the member {@code body} of what is sent, and answers the new row. */
    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonObject sent) throws SQLException {
        UUID id = UUID.randomUUID();
        String body = sent.getString("body");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(3, body);
            insert.executeUpdate();
        }
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("id", id.toString())
                        .add("body", body)
                        .build())
                .build();
    }
}
