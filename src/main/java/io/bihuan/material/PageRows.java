package io.bihuan.material;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages as they were drawn. */
@Repository
class PageRows {

    private final JdbcClient jdbc;

    PageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(UUID versionId, int number) {
        return jdbc.sql("select image from material.page where version_id = ? and number = ?")
                .params(versionId, number)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void keep(UUID versionId, int number, byte[] image) {
        jdbc.sql("insert into material.page (version_id, number, image) values (?, ?, ?) on conflict do nothing")
                .params(versionId, number, image)
                .update();
    }
}
