package io.bihuan.database;

import org.flywaydb.core.Flyway;

/** Brings a database to the schema of this version, outside the running program. */
public final class Migrations {

    private Migrations() {}

    /** Checks the server, makes the role the program works as, migrates; answers whether the database was new. */
    public static boolean bringUpToDate(DatabaseAddress owner) {
        DatabaseHome.prepare(owner);
        var flyway = Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .outOfOrder(true)
                .load();
        var isNew = flyway.info().applied().length == 0;
        flyway.migrate();
        return isNew;
    }
}
