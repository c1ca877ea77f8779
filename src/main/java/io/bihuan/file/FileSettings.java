package io.bihuan.file;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where files are kept and how large they may be. */
@Component
class FileSettings {

    private final Path folder;
    private final DataSize largest;

    FileSettings(
            @Value("${bihuan.home}") Path home, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.folder = home.resolve("files");
        this.largest = largest;
    }

    Path folder() {
        return folder;
    }

    long largest() {
        return largest.toBytes();
    }
}
