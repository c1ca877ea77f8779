package io.bihuan.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Bytes in an object store that speaks the S3 protocol: three plain requests, signed. */
class S3Store implements FileStore {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI bucket;
    private final S3Signature signature;
    private final Clock clock;

    /** The bucket's address as the store names it, such as {@code https://s3.example.com/bihuan}. */
    S3Store(URI bucket, S3Signature signature, Clock clock) {
        this.bucket = bucket;
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public void put(UUID id, Path content) throws IOException {
        var request = request(id).PUT(BodyPublishers.ofFile(content));
        var answer = send(signature.sign(request, "PUT", place(id), clock.instant()), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The object store refused the file: " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public InputStream open(UUID id, long from) throws IOException {
        var request = request(id).GET();
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        var answer = send(signature.sign(request, "GET", place(id), clock.instant()), BodyHandlers.ofInputStream());
        if (answer.statusCode() == 404) {
            answer.body().close();
            throw new FileNotFoundException(id.toString());
        }
        if (answer.statusCode() == 416) {
            answer.body().close();
            return InputStream.nullInputStream();
        }
        if (answer.statusCode() != (from > 0 ? 206 : 200)) {
            answer.body().close();
            throw new IOException("The object store answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void remove(UUID id) {
        try {
            send(signature.sign(request(id).DELETE(), "DELETE", place(id), clock.instant()), BodyHandlers.discarding());
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException("The object store did not forget " + id, gone);
        }
    }

    private URI place(UUID id) {
        return URI.create(bucket + "/" + id);
    }

    private HttpRequest.Builder request(UUID id) {
        return HttpRequest.newBuilder(place(id)).timeout(PATIENCE);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while talking to the object store", stop);
        }
    }
}
