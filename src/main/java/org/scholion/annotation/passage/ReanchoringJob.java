package org.scholion.annotation.passage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.scholion.job.JobWork;

/** Searches, behind the pages, for what a new revision left without a place. Its subject is the revision. */
@ApplicationScoped
public class ReanchoringJob implements JobWork {
    static final String KIND = "re-anchor";

    private static final int AT_ONCE = 100;

    private final Reanchoring reanchoring;
    private final PlacementRepository placements;

    @Inject
    public ReanchoringJob(Reanchoring reanchoring, PlacementRepository placements) {
        this.reanchoring = reanchoring;
        this.placements = placements;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(UUID revisionId, UUID personId, Progress progress) {
        long total = placements.countPending(revisionId);
        long done = 0;
        for (int some = reanchoring.searchSome(revisionId, personId, AT_ONCE);
                some > 0;
                some = reanchoring.searchSome(revisionId, personId, AT_ONCE)) {
            done += some;
            progress.step(done, Math.max(total, done));
        }
        return done + " passages were searched for.";
    }
}
