package io.bihuan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who runs PostgreSQL, which refuses to run as root: ourselves, or an unprivileged user when we are root. */
record PostgresUser(@Nullable String name, String group) {

    static PostgresUser forThisProcess() throws IOException, InterruptedException {
        var self = Path.of("/proc/self");
        var root = Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        return root ? new PostgresUser("nobody", output(List.of("id", "-g", "nobody"))) : new PostgresUser(null, "");
    }

    List<String> as(List<String> command) {
        if (name == null) {
            return command;
        }
        var whole = new ArrayList<>(
                List.of("setpriv", "--reuid", name, "--regid", group, "--clear-groups", "--no-new-privs", "--"));
        whole.addAll(command);
        return whole;
    }

    void run(List<String> command) throws IOException, InterruptedException {
        output(as(command));
    }

    void own(Path path) throws IOException, InterruptedException {
        if (name != null) {
            output(List.of("chown", "-R", name + ":" + group, path.toString()));
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.getFirst() + " failed: " + text);
        }
        return text.strip();
    }
}
