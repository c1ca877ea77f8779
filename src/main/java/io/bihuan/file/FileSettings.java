package io.bihuan.file;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be. */
@Component
class FileSettings {

    private final DataSize largest;

    FileSettings(@Value("${bihuan.file.largest}") DataSize largest) {
        this.largest = largest;
    }

    long largest() {
        return largest.toBytes();
    }
}
