package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.collection.CollectionRepository.TagCount;

class TagFacetFormTest {
    private final TagFacetForm form = new TagFacetForm();

    private static TagCount tag(int n, long works) {
        return new TagCount("tag " + n, "Tag " + n, works);
    }

    @Test
    void tagsInTheAddressMayBeTypedAsTheyAreWritten() {
        form.setWord("Émigrés,To  READ, ,!");

        assertThat(form.getWord()).isEqualTo("emigres,to read");
    }

    @Test
    void ofManyTagsThoseOnMostWorksAreOfferedInAlphabeticalOrderWithTheChosen() {
        form.setWord("tag 1");
        int all = TagFacetForm.MOST + 10;

        form.show(IntStream.range(0, all).mapToObj(n -> tag(n, n)).toList());

        assertThat(form.getItems()).extracting(SelectItem::getValue).startsWith("tag 1", "tag 10", "tag 11");
        assertThat(form.getItems()).hasSize(TagFacetForm.MOST + 1);
        // None of the works that are shown has tag 0.
        assertThat(form.getLeft()).isEqualTo(all - TagFacetForm.MOST - 2);
    }

    @Test
    void aLoneTagIsShownAndNoneIsNot() {
        form.show(List.of(tag(1, 1)));
        assertThat(form.isShown()).isTrue();

        form.show(List.of(tag(1, 0)));
        assertThat(form.isShown()).isFalse();
    }

    @Test
    void aRenamedTagStaysChosenAndADeletedOneDoesNot() {
        form.setWord("tag 1,tag 2");

        form.replace("Tag 1", "Ghulja");
        form.replace("Tag 2", null);
        form.replace("Tag 3", "never chosen");

        assertThat(form.getWord()).isEqualTo("ghulja");
    }
}
