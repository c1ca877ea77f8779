package io.bihuan.maintenance;

import io.bihuan.database.DatabaseAddress;
import io.bihuan.database.EmbeddedPostgres;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The installation's database for the length of a command: the external one, the embedded one of the program that runs
 * at this moment, or the embedded one started for the command alone.
 */
record OpenDatabase(DatabaseAddress address, @Nullable EmbeddedPostgres started, boolean shared)
        implements AutoCloseable {

    static OpenDatabase of(Surroundings surroundings) {
        if (surroundings.external() != null) {
            return new OpenDatabase(surroundings.external(), null, true);
        }
        var running = EmbeddedPostgres.running(surroundings.postgres());
        if (running != null) {
            return new OpenDatabase(running, null, true);
        }
        if (!EmbeddedPostgres.existsIn(surroundings.postgres())) {
            throw new Refused("There is no installation in " + surroundings.home()
                    + ". Name its folder with BIHUAN_HOME, or its database with BIHUAN_DATABASE_URL.");
        }
        var started = EmbeddedPostgres.start(surroundings.postgres(), 0, Map.of());
        return new OpenDatabase(started.address(), started, false);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
