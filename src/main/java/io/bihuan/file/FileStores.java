package io.bihuan.file;

import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses where the bytes lie: in an object store where the operator named one, else in the database. */
@Configuration(proxyBeanMethods = false)
class FileStores {

    @Bean
    FileStore fileStore(
            JdbcClient jdbc,
            Clock clock,
            @Value("${bihuan.s3.url:}") String url,
            @Value("${bihuan.s3.region:us-east-1}") String region,
            @Value("${bihuan.s3.key:}") String key,
            @Value("${bihuan.s3.secret:}") String secret) {
        return url.isBlank()
                ? new DatabaseStore(jdbc)
                : new S3Store(
                        URI.create(url.strip().replaceAll("/+$", "")), new S3Signature(region, key, secret), clock);
    }
}
