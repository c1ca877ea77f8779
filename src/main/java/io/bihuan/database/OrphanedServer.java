package io.bihuan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A live server on a folder whose lock is ours: a killed process has left it behind. */
record OrphanedServer(Path data, Path binaries, PostgresUser user) {

    /** Ends it where there is one; never attaches to it. */
    void stop() throws IOException, InterruptedException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        if (servesOurData(pid)) {
            stop(pid);
        } else if (ProcessHandle.of(pid).isPresent() && !anyProcessIn(data)) {
            Files.delete(pidFile); // the number was given to a stranger; postgres would refuse to start
        }
    }

    /** It may be ending by itself at this moment, for its starter is gone: then there is nothing left to stop. */
    private void stop(long pid) throws IOException, InterruptedException {
        try {
            user.run(List.of(
                    binaries.resolve("bin/pg_ctl").toString(),
                    "-D",
                    data.toString(),
                    "stop",
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    "60"));
        } catch (IllegalStateException failure) {
            if (servesOurData(pid)) {
                throw failure;
            }
        }
    }

    private boolean servesOurData(long pid) throws IOException {
        var commandLine = Path.of("/proc/" + pid + "/cmdline");
        if (Files.exists(commandLine)) {
            try {
                return Files.readString(commandLine).contains(data.toString());
            } catch (IOException ended) {
                return false;
            }
        }
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static boolean anyProcessIn(Path folder) throws IOException {
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .anyMatch(path -> workingFolder(path).startsWith(folder.toString()));
        }
    }

    private static String workingFolder(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).toString();
        } catch (IOException | SecurityException gone) {
            return "";
        }
    }
}
