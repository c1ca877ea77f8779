package io.bihuan.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * The key that customers' private details are sealed with, a file in the program's home. A backup without it could not be
 * read by anybody; a house that was given its key as a setting has no such file.
 */
final class CustomerKey {

    static final String NAME = "customer.key";

    private CustomerKey() {}

    static void keep(Path home, Path backup) throws IOException {
        if (Files.exists(home.resolve(NAME))) {
            Files.copy(home.resolve(NAME), backup.resolve(NAME), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Puts the key back that the backup's rows were sealed with; another one is set aside, never written over. */
    static void giveBack(Path backup, Path home, Teller say) throws IOException {
        var kept = backup.resolve(NAME);
        var here = home.resolve(NAME);
        if (!Files.exists(kept) || Files.exists(here) && Files.mismatch(kept, here) < 0) {
            return;
        }
        Files.createDirectories(home);
        if (Files.exists(here)) {
            var aside = home.resolve(NAME + ".before-" + Instant.now().getEpochSecond());
            Files.move(here, aside);
            say.step("The key of customers' private details that was there is now in " + aside);
        }
        Files.copy(kept, here, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
