package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.scholion.testing.Browsers.Visitor;

/** A vocabulary is made and taken from a file; notes are tagged by word and concept, found by it, and many at once. */
final class TagStory {
    private static final String ARTICLE = "ili-rebellion";
    private static final String NOTES = """
            async () => {
              for (const start of [2000, 2100, 2200]) {
                await fetch('/api/v1/annotations', {
                  method: 'POST', headers: {'Content-Type': 'application/json'},
                  body: JSON.stringify({document: 'ili-rebellion', body: 'Note of the tags', visibility: 'project',
                    target: {start, end: start + 10}, tags: ['story town']})});
              }
            }""";
    private static final String FILE = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix e: <https://example.org/people/> .
            e:all a skos:ConceptScheme ; skos:prefLabel "People of the story"@en .
            e:people a skos:Concept ; skos:inScheme e:all ; skos:prefLabel "People"@en, "人物"@zh, "كىشىلەر"@ug .
            e:rulers a skos:Concept ; skos:inScheme e:all ; skos:prefLabel "Rulers"@en, "Правители"@ru .
            e:sheng a skos:Concept ; skos:inScheme e:all ; skos:broader e:people, e:rulers ;
              skos:prefLabel "Sheng Shicai"@en, "盛世才"@zh, "Шэн Шицай"@ru, "شېڭ شىسەي"@ug .
            """;

    private final Visitor scholar;
    private final Page page;

    TagStory(Visitor scholar) {
        this.scholar = scholar;
        this.page = scholar.page();
    }

    void makesAVocabularyTagsFiltersAndActsOnMany() {
        page.navigate("/vocabularies/");
        makesAVocabulary();
        takesAFileOverAndBack();
        page.evaluate(NOTES);
        page.navigate("/desk/document.xhtml?slug=" + ARTICLE);
        page.locator(".desk[data-ready]").waitFor();
        tagsWhatTheFilterShows();
        tagsANoteByWordAndConcept();
        renamesMergesAndDeletes();
        new PageTour(scholar).visit("tags", "tags/").visit("vocabulary", "vocabularies/", () -> {
            concept("Ili valley").press("Enter");
            page.locator("form .label-text").first().waitFor();
        });
    }

    private void makesAVocabulary() {
        press("New vocabulary");
        page.locator("dialog").getByLabel("Title").fill("Places of the story");
        pressInDialog("Save");
        assertThat(page.getByLabel("Vocabulary")).containsText("Places of the story (0)");

        press("New concept");
        page.locator(".label-text").fill("Ili valley");
        press("Save");
        assertThat(concept("Ili valley")).isVisible();

        press("New concept");
        page.locator(".label-text").fill("Story-Ghulja");
        press("Add a word");
        Locator second = page.locator(".label-row").nth(1);
        second.getByLabel("Language").fill("ug");
        second.locator(".label-text").fill("ھېكايە غۇلجا");
        assertThat(second.locator(".label-text")).hasAttribute("dir", "rtl");
        page.getByLabel("Narrower than").pressSequentially("vall");
        assertThat(page.locator(".options [role=option]")).hasText("Ili valley");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.getByLabel("Colour").selectOption("teal");
        press("Save");
        assertThat(concept("Ili valley")).hasAttribute("aria-expanded", "true");
        assertThat(concept("Story-Ghulja")).hasAttribute("aria-level", "2");
        assertThat(concept("Story-Ghulja").locator(".colour-teal")).isVisible();
    }

    private void takesAFileOverAndBack() {
        press("Import SKOS");
        page.locator("dialog input[type=file]")
                .setInputFiles(new FilePayload("people.ttl", "text/turtle", FILE.getBytes(StandardCharsets.UTF_8)));
        page.locator("dialog").getByLabel("Into").selectOption("");
        pressInDialog("Look at it first");
        assertThat(page.locator("dialog")).containsText("3 new, 0 changed");
        pressInDialog("Take it over");
        assertThat(page.getByLabel("Vocabulary").locator("option:checked")).hasText("People of the story (3)");
        concept("People").press("ArrowRight");
        concept("Sheng Shicai").press("Enter");
        assertThat(page.locator(".vocabulary-columns form .tag-field .tag-chip"))
                .containsText(new String[] {"People", "Rulers"});
        press("Undo");
        assertThat(page.getByText("3 concepts are again what they were.")).isVisible();
        assertThat(page.getByText("People of the story")).hasCount(0);
    }

    private void tagsWhatTheFilterShows() {
        Locator byTag = page.locator("select[data-facet=tag]");
        byTag.selectOption(byTag.locator("option", new Locator.LocatorOptions().setHasText("story town"))
                .getAttribute("value"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tag what is shown (3)"))
                .click();
        page.locator("dialog")
                .getByLabel("Tags", new Locator.GetByLabelOptions().setExact(true))
                .pressSequentially("хроника");
        page.keyboard().press("Enter");
        pressInDialog("Apply");
        assertThat(page.locator("dialog")).containsText("This will change 3 notes in 1 documents.");
        pressInDialog("Go on");
        assertThat(page.getByText("3 notes were changed.")).isVisible();
        assertThat(byTag.locator("option", new Locator.LocatorOptions().setHasText("хроника")))
                .hasCount(1);
        press("Undo");
        assertThat(page.getByText("3 notes are again what they were.")).isVisible();
        assertThat(byTag.locator("option", new Locator.LocatorOptions().setHasText("хроника")))
                .hasCount(0);
    }

    private void tagsANoteByWordAndConcept() {
        Locator card = page.locator(".card-note").filter(new Locator.FilterOptions().setHasText("Note of the tags"));
        page.keyboard().press("j");
        card.first()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Tag").setExact(true))
                .click();
        Locator field = page.locator(".composer").getByLabel("Tags", new Locator.GetByLabelOptions().setExact(true));
        assertThat(field).isFocused();
        field.pressSequentially("old story");
        field.press("Enter");
        field.pressSequentially("ھېكايە");
        assertThat(page.locator(".options [role=option]").first()).containsText("Story-Ghulja");
        field.press("ArrowDown");
        field.press("Enter");
        field.press("Control+Enter");
        assertThat(card.first().locator(".tag-chip").filter(new Locator.FilterOptions().setHasText("Story-Ghulja")))
                .isVisible();
        Locator byTag = page.locator("select[data-facet=tag]");
        byTag.selectOption(byTag.locator("option", new Locator.LocatorOptions().setHasText("Story-Ghulja"))
                .getAttribute("value"));
        assertThat(page.locator(".filter-count")).hasText(Pattern.compile("^1 of \\d+ in this text$"));
    }

    private void renamesMergesAndDeletes() {
        page.navigate("/tags/");
        Locator old = row("old story");
        old.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rename"))
                .click();
        page.locator("[data-rename]").fill("Old Tale");
        page.keyboard().press("Enter");
        pressInDialog("Go on");
        assertThat(row("Old Tale")).isVisible();
        press("Undo");
        assertThat(row("old story")).isVisible();

        row("old story").getByRole(AriaRole.CHECKBOX).check();
        press("Merge the chosen tags");
        page.locator("dialog").getByLabel("Merge into").pressSequentially("story town");
        page.keyboard().press("Enter");
        pressInDialog("Merge the chosen tags");
        pressInDialog("Go on");
        assertThat(row("old story")).hasCount(0);

        row("story town")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(page.locator("dialog")).containsText("This will change 3 notes");
        pressInDialog("Go on");
        assertThat(row("story town")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .last()
                .click();
        assertThat(row("story town")).isVisible();
    }

    private Locator row(String label) {
        return page.locator(".tag-rows tbody tr").filter(new Locator.FilterOptions().setHasText(label));
    }

    private Locator concept(String label) {
        return page.getByRole(
                AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void pressInDialog(String name) {
        page.locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
