package io.bihuan.database;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that was looked at and may be used.
 *
 * @param owner as whom the migrations run
 * @param runtime as whom the program works
 */
record DatabaseHome(DatabaseAddress owner, DatabaseAddress runtime) {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHome.class);
    private static final int TRIES = 30;

    /** Waits a minute for a server that is not up yet, checks it, and makes the role the program works as. */
    static DatabaseHome prepare(DatabaseAddress owner) {
        for (var tried = 1; ; tried++) {
            try (var connection = owner.connect()) {
                ServerCheck.refuseUnsafe(connection);
                return new DatabaseHome(owner, RuntimeRole.prepare(owner, connection));
            } catch (SQLException failure) {
                if (tried == TRIES || !mayPass(failure)) {
                    throw new IllegalStateException("The database does not answer: " + owner, failure);
                }
                LOG.info("waiting for the database {}: {}", owner, failure.getMessage());
                sleep();
            }
        }
    }

    /** No connection yet (08), or a server that is just starting (57). */
    private static boolean mayPass(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57"));
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", stop);
        }
    }
}
