package io.bihuan.file;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bytes in the database, in slices: every node has them, a backup has them, and a transaction that is rolled back leaves
 * none behind.
 */
class DatabaseStore implements FileStore {

    private static final int SLICE = 512 * 1024;

    private final JdbcClient jdbc;

    DatabaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID id, Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            var number = 0;
            for (var slice = in.readNBytes(SLICE); slice.length > 0; slice = in.readNBytes(SLICE)) {
                jdbc.sql("insert into file.slice (file_id, number, bytes) values (?, ?, ?)")
                        .params(id, number++, slice)
                        .update();
            }
        }
    }

    @Override
    public InputStream open(UUID id, long from) throws IOException {
        var slices = jdbc.sql("select count(*) from file.slice where file_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        if (slices == 0) {
            throw new FileNotFoundException(id.toString());
        }
        var bytes = new SequenceInputStream(new Slices(id, slices, (int) Math.min(slices, from / SLICE)));
        bytes.skipNBytes(from / SLICE < slices ? from % SLICE : 0);
        return bytes;
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from file.slice where file_id = ?").param(id).update();
    }

    /** Fetches each slice when it is read, so that no file is ever whole in memory. */
    private class Slices implements Enumeration<InputStream> {

        private final UUID id;
        private final int count;
        private int next;

        Slices(UUID id, int count, int first) {
            this.id = id;
            this.count = count;
            this.next = first;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            return new ByteArrayInputStream(jdbc.sql("select bytes from file.slice where file_id = ? and number = ?")
                    .params(id, next++)
                    .query(byte[].class)
                    .single());
        }
    }
}
