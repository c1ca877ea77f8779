package io.bihuan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reaches the external database, or starts the embedded one where none is named. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Starts with the first who asks for it, and nobody does where a database is named. */
    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedPostgres embeddedPostgres(
            @Value("${bihuan.home}") Path home, @Value("${bihuan.database.port:0}") int port) {
        return EmbeddedPostgres.start(home.resolve("postgres"), port, Map.of());
    }

    @Bean
    DatabaseHome databaseHome(
            ObjectProvider<EmbeddedPostgres> embedded,
            @Value("${bihuan.database.url:}") String url,
            @Value("${bihuan.database.username:}") String username,
            @Value("${bihuan.database.password:}") String password) {
        return DatabaseHome.prepare(
                url.isBlank() ? embedded.getObject().address() : DatabaseAddress.parse(url, username, password));
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseHome home) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return home.runtime().username();
            }

            @Override
            public String getPassword() {
                return home.runtime().password();
            }

            @Override
            public String getJdbcUrl() {
                return home.runtime().url();
            }
        };
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new RowReading(source);
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(DatabaseHome home) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return home.owner().username();
            }

            @Override
            public String getPassword() {
                return home.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return home.owner().url();
            }
        };
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
