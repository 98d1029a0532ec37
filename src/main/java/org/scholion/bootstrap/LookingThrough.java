package org.scholion.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.scholion.bibliography.WorkRecords;

/** After an update: finds the words, names and facets of works that were kept before there were any, or by older rules. */
@ApplicationScoped
public class LookingThrough {
    private static final Logger LOG = System.getLogger(LookingThrough.class.getName());

    private final WorkRecords records;

    @Inject
    public LookingThrough(WorkRecords records) {
        this.records = records;
    }

    void catchUp(@Observes @Initialized(ApplicationScoped.class) @Priority(Migration.ORDER + 5) Object start) {
        int portions = 0;
        while (records.catchUp()) {
            portions++;
        }
        if (portions > 0) {
            LOG.log(Level.INFO, "Works were looked through anew, in {0} portions", portions);
        }
    }
}
