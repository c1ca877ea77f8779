package io.bihuan;

import io.bihuan.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One real PostgreSQL for all tests of one JVM of a run; every application context, whatever its slice, gets its address and
 * works on it as the product does: as a role without rights to change tables.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
        var folder =
                Path.of("target", "test-postgres-" + ProcessHandle.current().pid());
        var postgres = EmbeddedPostgres.start(folder, freePort(), Map.of("max_connections", "200"));
        // Not a hook of the JVM: that would stop the database while contexts still close.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database of most tests; a context that names another in {@code bihuan.test.database} has it to itself. */
    private static String database(ConfigurableApplicationContext context) {
        var name = context.getEnvironment().getProperty("bihuan.test.database", "postgres");
        try (var connection = POSTGRES.address().connect();
                var statement = connection.createStatement()) {
            if (!name.equals("postgres")) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "bihuan.database.url",
                                POSTGRES.url(database(context)),
                                "bihuan.database.username",
                                POSTGRES.username(),
                                "bihuan.database.password",
                                POSTGRES.password(),
                                "spring.datasource.hikari.maximum-pool-size",
                                8,
                                // Servers that a test plays, by this name alone: the address itself stays behind the
                                // walls.
                                "bihuan.reach.private",
                                "localhost",
                                "bihuan.home",
                                "target/test-home/" + ProcessHandle.current().pid())));
    }
}
