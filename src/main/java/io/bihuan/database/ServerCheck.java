package io.bihuan.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks at a server before anything is entrusted to it. */
public final class ServerCheck {

    static final int OLDEST = 15;
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private ServerCheck() {}

    /** Throws when what the server confirms is not safe, or when it is too old. */
    public static void refuseUnsafe(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new UnsafeServer(
                    "The database server is PostgreSQL " + version + "; Bihuan needs " + OLDEST + " or newer.");
        }
        for (var setting : DURABLE) {
            if (show(connection, setting).equals("off")) {
                throw new UnsafeServer("The database server runs with " + setting
                        + " = off: it could lose what it has confirmed when the power fails.");
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
