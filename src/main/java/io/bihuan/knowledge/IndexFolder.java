package io.bihuan.knowledge;

import io.bihuan.knowledge.index.Blend;
import io.bihuan.knowledge.index.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where this node's index lies: below {@code BIHUAN_HOME/index}. It is a cache; one that cannot be read is thrown away,
 * and where another node holds the folder, this one takes a temporary one.
 */
@Component
class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path place;

    IndexFolder(@Value("${bihuan.home:data}") Path home) {
        this.place = home.resolve("index").resolve("knowledge");
    }

    SearchIndex open() {
        try {
            return at(place);
        } catch (UncheckedIOException e) {
            return instead(e);
        }
    }

    private SearchIndex instead(UncheckedIOException failure) {
        try {
            if (failure.getCause() instanceof LockObtainFailedException) {
                LOG.info("another program keeps the index in {}; this one takes a temporary folder", place);
                return at(Files.createTempDirectory("bihuan-knowledge"));
            }
            if (unreadable(failure.getCause())) {
                LOG.warn("the knowledge index in {} cannot be read and is made anew", place, failure);
                FileSystemUtils.deleteRecursively(place);
                return at(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw failure;
    }

    private static boolean unreadable(@Nullable Throwable cause) {
        return cause instanceof CorruptIndexException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof IndexFormatTooNewException
                || cause instanceof java.io.FileNotFoundException
                || cause instanceof java.nio.file.NoSuchFileException;
    }

    private static SearchIndex at(Path folder) {
        try {
            Files.createDirectories(folder);
            return new SearchIndex(FSDirectory.open(folder), Blend.SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
