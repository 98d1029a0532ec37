package org.scholion.bibliography.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.ExpiringCache;
import org.scholion.shared.Problem;

/** The citation styles of a project: all packaged ones, and those that its people brought. */
@ApplicationScoped
public class Styles {
    /** How many styles a project may have of its own. */
    public static final int MOST = 100;

    /** How many characters the styles of a project may have together. */
    static final int MOST_CHARACTERS = 5_000_000;

    private static final int LONGEST_TITLE = 1000;

    private final StyleCatalogue catalogue;
    /** By id; a style that was taken in does not change. */
    private final ExpiringCache<UUID, StyleInfo> described = new ExpiringCache<>(Duration.ofHours(1), 10_000);

    private final ProjectStyleRepository styles;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;

    @Inject
    public Styles(
            StyleCatalogue catalogue,
            ProjectStyleRepository styles,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes) {
        this.catalogue = catalogue;
        this.styles = styles;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
    }

    /**
     * Styles that fit some words, the best first; without words the project's own and the general ones.
     *
     * @param limit at most so many
     */
    @Transactional
    public List<StyleInfo> search(Actor actor, UUID projectId, String query, int limit) {
        permissions.require(actor, projectId, Right.READ);
        List<StyleInfo> own =
                styles.findByProject(projectId).stream().map(this::info).toList();
        return catalogue.search(query, own, limit);
    }

    /** The styles that people brought to the project. */
    @Transactional
    public List<StyleInfo> own(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        return styles.findByProject(projectId).stream().map(this::info).toList();
    }

    /**
     * A style that can be rendered in; for a dependent style the one that it follows.
     *
     * @throws Problem.NotFound if there is none of that id
     */
    @Transactional
    public StyleSource source(Actor actor, UUID projectId, String id) {
        permissions.require(actor, projectId, Right.READ);
        if (id.startsWith(ProjectStyle.PREFIX)) {
            ProjectStyle style = own(projectId, id);
            String xml = style.cslXml();
            return new StyleSource("own/" + style.id(), () -> parsed(xml));
        }
        return PackagedStyles.find(id).orElseThrow(() -> new Problem.NotFound("citation style", id));
    }

    private ProjectStyle own(UUID projectId, String id) {
        if (id.indexOf('\0') >= 0) {
            throw new Problem.NotFound("citation style", id);
        }
        return styles.find(projectId, id).orElseThrow(() -> new Problem.NotFound("citation style", id));
    }

    private static StyleNode parsed(String xml) {
        try {
            return StyleReader.read(xml);
        } catch (StyleRefused e) {
            throw new IllegalStateException("A citation style that was taken in cannot be read any more", e);
        }
    }

    private StyleInfo info(ProjectStyle style) {
        return described.get(style.id(), id -> StyleInfo.of(style.name(), parsed(style.cslXml()), true));
    }

    /**
     * Takes in a style as a file.
     *
     * @throws Problem.InvalidInput naming {@code csl}, with the line, unless it is a style that may be used
     * @throws Problem.TooLarge if it has more than {@link StyleReader#LARGEST} bytes
     * @throws Problem.Conflict if the project has one of that name, or {@value #MOST} styles,
     *     or if they would have more than {@value #MOST_CHARACTERS} characters together
     */
    @Transactional
    public StyleInfo add(Actor actor, UUID projectId, byte[] file) {
        permissions.require(actor, projectId, Right.CURATE);
        requireSize(file.length);
        try {
            return add(actor, projectId, StyleReader.decoded(file));
        } catch (StyleRefused e) {
            throw new Problem.InvalidInput("csl", e.getMessage());
        }
    }

    /**
     * Takes in a style as a text; as {@link #add(Actor, UUID, byte[])}.
     *
     * @param xml what its declaration says of an encoding does not count
     */
    @Transactional
    public StyleInfo add(Actor actor, UUID projectId, String xml) {
        permissions.require(actor, projectId, Right.CURATE);
        requireSize(xml.getBytes(StandardCharsets.UTF_8).length);
        StyleInfo info = checked(xml);
        projects.oneAtATime(projectId);
        List<ProjectStyle> present = styles.findByProject(projectId);
        if (present.size() >= MOST) {
            throw new Problem.Conflict("A project may have " + MOST + " styles of its own; remove one first.");
        }
        if (xml.length()
                        + present.stream()
                                .mapToLong(style -> style.cslXml().length())
                                .sum()
                > MOST_CHARACTERS) {
            throw new Problem.Conflict("The project's own styles may have " + MOST_CHARACTERS
                    + " characters together; remove a large one first.");
        }
        if (styles.find(projectId, info.id()).isPresent()) {
            throw new Problem.Conflict(
                    "csl", "There is a style “" + info.id() + "” in this project already; remove it first.");
        }
        ProjectStyle style = new ProjectStyle(projectId, info, xml, actor.id());
        styles.add(style);
        changes.add(new Change(subject(style), "create", actor.id(), null, style.state()));
        return info;
    }

    private static void requireSize(int bytes) {
        if (bytes > StyleReader.LARGEST) {
            throw new Problem.TooLarge("csl", "A style may have at most " + (StyleReader.LARGEST >> 20) + " MiB.");
        }
    }

    private static StyleInfo checked(String xml) {
        try {
            StyleNode style = StyleReader.read(xml);
            StyleRules.check(style);
            StyleNode info = style.child("info").orElseThrow();
            String id = info.child("id").map(StyleNode::text).orElse("");
            StyleInfo said = StyleInfo.of(name(id), style, true);
            if (said.title().length() > LONGEST_TITLE) {
                throw new StyleRefused(info.line(), "The title is longer than " + LONGEST_TITLE + " characters.");
            }
            return said;
        } catch (StyleRefused e) {
            throw new Problem.InvalidInput("csl", e.getMessage());
        }
    }

    /** The last part of the style's own id in small letters, digits and hyphens. */
    private static String name(String id) {
        String last = StyleWords.fold(id.strip().replaceFirst("^.*[/:]", "")).replace(' ', '-');
        String ascii = last.replaceAll("[^a-z0-9-]", "");
        String name = ascii.isEmpty() ? "style" : ascii;
        return ProjectStyle.PREFIX + name.substring(0, Math.min(100, name.length()));
    }

    /**
     * Removes a style that somebody brought.
     *
     * @throws Problem.NotFound if the project has none of that id; packaged styles cannot be removed
     */
    @Transactional
    public void remove(Actor actor, UUID projectId, String id) {
        permissions.requireSight(actor, projectId, "citation style", id);
        permissions.require(actor, projectId, Right.CURATE);
        ProjectStyle style = own(projectId, id);
        changes.add(new Change(subject(style), "delete", actor.id(), style.state(), null));
        styles.remove(style);
    }

    private static Change.Subject subject(ProjectStyle style) {
        return new Change.Subject(style.projectId(), "style", style.id(), style.version());
    }
}
