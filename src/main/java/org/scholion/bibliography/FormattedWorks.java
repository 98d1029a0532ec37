package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.format.CitedNote;
import org.scholion.bibliography.format.FormattedBibliography;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.style.StyleSource;
import org.scholion.bibliography.style.Styles;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/** Works as a bibliography in any style and language: the whole library, what a search finds, or some by their keys. */
@ApplicationScoped
public class FormattedWorks {
    /** How many works a preview shows at most. */
    public static final int PREVIEWED = 20;

    /** How many works a preview shows where nobody chose any. */
    private static final int SAMPLES = 3;

    private final Works works;
    private final Styles styles;
    private final CitationRenderer renderer;

    @Inject
    public FormattedWorks(Works works, Styles styles, CitationRenderer renderer) {
        this.works = works;
        this.styles = styles;
        this.renderer = renderer;
    }

    /**
     * What is to be set, and how.
     *
     * @param style id of a packaged style or of one of the project's own
     * @param locale "en-US", "de-DE" …; null or blank for American English
     */
    public record Request(String style, String locale) {
        /**
         * @param style null or blank for the style of pages and editions
         */
        public static Request of(String style, String locale) {
            return new Request(
                    style == null || style.isBlank() ? CitationRenderer.HOUSE_STYLE : style,
                    locale == null || locale.isBlank() ? CitationRenderer.HOUSE_LOCALE : locale);
        }
    }

    /**
     * The works that a search finds. Works in filing order come in the style's order; which is the same for the same
     * works.
     *
     * @throws Problem.NotFound if there is no such style
     * @throws Problem.InvalidInput naming {@code locale} if there is no such language
     */
    @Transactional
    public FormattedBibliography found(Actor actor, UUID projectId, WorkSearch search, Request request) {
        List<Work> all = new ArrayList<>();
        UUID after = null;
        do {
            Page<Work> page = works.list(actor, projectId, search, new Page.Request(after, Page.Request.MAXIMUM));
            all.addAll(page.items());
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);
        return set(actor, projectId, records(all), request);
    }

    /**
     * Some works, by their citation keys, former ones too; a work is set once.
     *
     * @throws Problem.NotFound if there is no such style, or no work of some key
     * @throws Problem.InvalidInput naming {@code locale} if there is no such language
     */
    @Transactional
    public FormattedBibliography keyed(Actor actor, UUID projectId, Collection<String> keys, Request request) {
        return set(actor, projectId, records(works(actor, projectId, keys)), request);
    }

    private List<Work> works(Actor actor, UUID projectId, Collection<String> keys) {
        return works.find(actor, projectId, keys).values().stream().distinct().toList();
    }

    /**
     * Records that the caller has found, such as those of an edition.
     *
     * @throws Problem.NotFound if there is no such style
     * @throws Problem.InvalidInput naming {@code locale} if there is no such language
     */
    @Transactional
    public FormattedBibliography set(Actor actor, UUID projectId, List<KeyedItem> records, Request request) {
        StyleSource style = styles.source(actor, projectId, request.style());
        requireLocale(request);
        List<CslItem> items = records.stream()
                .map(record -> record.item().withId(record.key()))
                .toList();
        return new FormattedBibliography(
                request.locale(),
                renderer.bibliography(style, request.locale(), items).stream()
                        .map(entry -> new FormattedBibliography.Entry(
                                items.get(entry.item()).id(), entry.runs()))
                        .toList());
    }

    private List<KeyedItem> records(List<Work> chosen) {
        Map<UUID, String> keys = works.keys(chosen.stream().map(Work::id).toList());
        return chosen.stream()
                .map(work -> new KeyedItem(keys.get(work.id()), work.item()))
                .toList();
    }

    private void requireLocale(Request request) {
        if (!renderer.knowsLocale(request.locale())) {
            throw new Problem.InvalidInput("locale", "There are no terms for the language “" + request.locale() + "”.");
        }
    }

    /**
     * How a style sets works.
     *
     * @param first the note or citation that cites the work first
     * @param later the one that cites another page of it some notes after
     * @param entry its entry in the bibliography
     */
    public record Sample(String key, List<Run> first, List<Run> later, List<Run> entry) {}

    /**
     * A preview of a style: some works, each cited first and later and in the bibliography, in the order of the
     * bibliography.
     *
     * @param keys citation keys, of which the first {@value #PREVIEWED} count; none for the first works of the library
     */
    @Transactional
    public List<Sample> preview(Actor actor, UUID projectId, List<String> keys, Request request) {
        List<Work> chosen = keys.isEmpty()
                ? works.list(actor, projectId, WorkSearch.ALL, new Page.Request(null, SAMPLES))
                        .items()
                : works(actor, projectId, keys.subList(0, Math.min(PREVIEWED, keys.size())));
        return sample(actor, projectId, records(chosen), request);
    }

    /** The same for records that the caller has found, of which the first {@value #PREVIEWED} count. */
    @Transactional
    public List<Sample> sample(Actor actor, UUID projectId, Collection<KeyedItem> records, Request request) {
        List<KeyedItem> chosen = records.stream().limit(PREVIEWED).toList();
        FormattedBibliography bibliography = set(actor, projectId, chosen, request);
        List<CitedNote> notes = new ArrayList<>();
        for (String page : List.of("12", "34")) {
            chosen.forEach(record -> notes.add(new CitedNote(
                    notes.size() + 1, List.of(new Cite(record.key(), record.item(), Locator.page(page))))));
        }
        List<List<Run>> set = renderer.notes(styles.source(actor, projectId, request.style()), request.locale(), notes);
        List<String> order = chosen.stream().map(KeyedItem::key).toList();
        return bibliography.entries().stream()
                .map(entry -> {
                    int at = order.indexOf(entry.key());
                    return new Sample(entry.key(), set.get(at), set.get(at + order.size()), entry.runs());
                })
                .toList();
    }

    /** The languages that works are set in, as tags such as "de-DE", in alphabetical order. */
    public List<String> locales() {
        return renderer.locales();
    }
}
