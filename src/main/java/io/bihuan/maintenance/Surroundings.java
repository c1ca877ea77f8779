package io.bihuan.maintenance;

import io.bihuan.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the installation is.
 *
 * @param home the folder of the embedded database
 * @param external the database used instead, or null
 * @param standingIn where the person stands who typed the command; paths they typed are seen from there
 */
record Surroundings(Path home, @Nullable DatabaseAddress external, Path standingIn) {

    static Surroundings of(Map<String, String> environment) {
        var url = environment.getOrDefault("BIHUAN_DATABASE_URL", "");
        return new Surroundings(
                Path.of(environment.getOrDefault("BIHUAN_HOME", "data")).toAbsolutePath(),
                url.isBlank()
                        ? null
                        : DatabaseAddress.parse(
                                url,
                                environment.getOrDefault("BIHUAN_DATABASE_USERNAME", ""),
                                environment.getOrDefault("BIHUAN_DATABASE_PASSWORD", "")),
                Path.of(environment.getOrDefault("BIHUAN_STANDING_IN", "")).toAbsolutePath());
    }

    Path path(String typed) {
        return standingIn.resolve(typed).normalize();
    }

    /** The folder of the embedded server. */
    Path postgres() {
        return home.resolve("postgres");
    }
}
