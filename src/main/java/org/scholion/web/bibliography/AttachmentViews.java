package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.attachment.Attachment;

/** Shows attachments with people, loaded in one query for the whole list. */
@ApplicationScoped
public class AttachmentViews {
    private final People people;

    @Inject
    public AttachmentViews(People people) {
        this.people = people;
    }

    @Transactional
    AttachmentView of(Attachment attachment) {
        return of(List.of(attachment)).get(0);
    }

    @Transactional
    List<AttachmentView> of(List<Attachment> shown) {
        Map<UUID, Actor> persons =
                people.find(shown.stream().map(Attachment::addedBy).collect(Collectors.toSet()));
        return shown.stream()
                .map(attachment -> AttachmentView.of(attachment, persons))
                .toList();
    }
}
