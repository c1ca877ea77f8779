package io.bihuan.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Bytes in a folder of this machine, spread over subfolders: for one node. */
class FolderStore implements FileStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(UUID id, Path content) throws IOException {
        var place = place(id);
        Files.createDirectories(place.getParent());
        var fresh = place.resolveSibling(id + ".new");
        Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(place(id));
    }

    @Override
    public void remove(UUID id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(UUID id) {
        return folder.resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }
}
