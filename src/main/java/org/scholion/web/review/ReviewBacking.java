package org.scholion.web.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.project.Projects;
import org.scholion.review.Answers.Answer;
import org.scholion.review.Consulted;
import org.scholion.review.Outcome;
import org.scholion.review.Reviews;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Refusals;

/** The review queue: one citation at a time, and the decision on it. */
@Named
@ViewScoped
public class ReviewBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Reviews reviews;

    @Inject
    private WaitingRows rows;

    @Inject
    private Notices notices;

    private final Refusals refusals = new Refusals();
    private UUID projectId;
    private String citation;
    private final HashMap<UUID, DecisionForm> begun = new HashMap<>();
    private ArrayList<UUID> queue = new ArrayList<>();
    private int position;
    private int decided;
    private WaitingRow row;
    private DecisionForm form;
    private LinkedHashMap<String, String> changed = new LinkedHashMap<>();

    public void load() {
        projectId = projects.get(current.actor(), null).id();
        readQueue();
        try {
            int place = asked().map(queue::indexOf).orElse(0);
            if (place < 0) {
                notices.done("review.notWaiting");
            }
            position = Math.max(0, place);
            show();
        } catch (Problem.NotFound missing) {
            notices.missing(missing);
        }
    }

    private Optional<UUID> asked() {
        try {
            return citation == null || citation.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(citation));
        } catch (IllegalArgumentException noId) {
            throw new Problem.NotFound("citation", citation);
        }
    }

    public void next() {
        move(1);
    }

    public void previous() {
        move(-1);
    }

    private void move(int steps) {
        readQueue();
        position = Math.floorMod(position + steps, Math.max(1, queue.size()));
        show();
        notices.lead("claim");
    }

    /** Opens the form for an outcome. */
    public void choose(Outcome outcome) {
        form.setOutcome(outcome);
        refusals.clear();
        notices.lead("decision-title");
    }

    /** Closes the form; what was typed stays in it. */
    public void leave() {
        form.setOutcome(null);
    }

    /** Records the decision; the next citation follows. */
    public void decide() {
        refusals.clear();
        try {
            reviews.decide(current.actor(), row.id(), row.version(), form.verdict());
            decided++;
            notices.done("review.decided." + form.getOutcome().name(), row.statement());
            begun.remove(row.id());
            readQueue();
            boolean waitsOn = queue.size() > position && queue.get(position).equals(row.id());
            position = queue.isEmpty() ? 0 : (position + (waitsOn ? 1 : 0)) % queue.size();
            show();
            notices.lead("claim");
        } catch (Problem.StaleVersion stale) {
            showWhatChanged();
            notices.refused(stale);
        } catch (Problem refused) {
            refusals.note(refused);
            notices.refused(refused);
        }
    }

    private void showWhatChanged() {
        WaitingRow former = row;
        row = rows.get(current.actor(), former.id());
        changed = new LinkedHashMap<>(row.changedSince(former));
    }

    private void readQueue() {
        queue = new ArrayList<>(rows.queue(current.actor(), projectId));
    }

    private void show() {
        refusals.clear();
        changed = new LinkedHashMap<>();
        row = queue.isEmpty() ? null : rows.get(current.actor(), queue.get(position));
        form = row == null ? null : begun.computeIfAbsent(row.id(), id -> new DecisionForm(row.quote() != null));
        citation = row == null ? null : row.id().toString();
    }

    public WaitingRow getRow() {
        return row;
    }

    public DecisionForm getForm() {
        return form;
    }

    public Refusals getRefusals() {
        return refusals;
    }

    /** What somebody changed while this was being judged: names of fields to what they said before. */
    public Map<String, String> getChanged() {
        return changed;
    }

    /** Place in the queue, from 1. */
    public int getPlace() {
        return position + 1;
    }

    public int getWaiting() {
        return queue.size();
    }

    /** How many decisions were made since the page was opened. */
    public int getDecided() {
        return decided;
    }

    public List<Answer> getAnswers() {
        return List.of(Answer.YES, Answer.NO, Answer.COULD_NOT_CHECK);
    }

    /** The answers to the question for the quote: "absent" where there is none. */
    public List<Answer> getQuoteAnswers() {
        return row != null && row.quote() == null ? List.of(Answer.ABSENT) : getAnswers();
    }

    /** A choice's name as messages have it. */
    public String token(Consulted choice) {
        return WaitingRows.token(choice);
    }

    public List<Consulted> getConsultable() {
        return List.of(Consulted.values());
    }

    public String getCitation() {
        return citation;
    }

    public void setCitation(String citation) {
        this.citation = citation;
    }
}
