package io.bihuan.maintenance;

import io.bihuan.database.DatabaseAddress;
import io.bihuan.database.Migrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;

/** A database that rows are brought into: migrated, empty, and filled in one transaction or not at all. */
class Target {

    private final DatabaseAddress address;
    private final Teller say;

    Target(DatabaseAddress address, Teller say) {
        this.address = address;
        this.say = say;
    }

    interface Filling {
        SortedMap<String, Long> fill(Connection connection) throws SQLException, IOException;
    }

    void fill(boolean replace, Filling filling) throws SQLException, IOException {
        say.step("Preparing " + address);
        var isNew = Migrations.bringUpToDate(address);
        if (!isNew && !replace) {
            throw new Refused("There is a Bihuan in that database already. Choose an empty database, or say --replace "
                    + "to lose what it holds.");
        }
        try (var connection = address.connect()) {
            connection.setAutoCommit(false);
            Tables.run(connection, "set local statement_timeout = 0");
            say.step("Loading the rows");
            filling.fill(connection);
            connection.commit();
        }
        try (var connection = address.connect()) {
            Tables.run(connection, "analyze");
        }
    }
}
