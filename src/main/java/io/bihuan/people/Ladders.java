package io.bihuan.people;

import io.bihuan.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posts and grades that there are: data of the house, in an order it chooses. */
@Service
@Transactional
public class Ladders {

    private final JdbcClient jdbc;
    private final Audit audit;

    Ladders(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The posts, in their order. */
    @Transactional(readOnly = true)
    public List<String> posts() {
        return jdbc.sql("select name from people.post order by place, name")
                .query(String.class)
                .list();
    }

    /** The grades, from the lowest up. */
    @Transactional(readOnly = true)
    public List<String> grades() {
        return jdbc.sql("select name from people.grade order by place, name")
                .query(String.class)
                .list();
    }

    /** Adds a post behind the others; one that exists stays where it is. */
    public void addPost(String name, UUID by) {
        if (add(
                "insert into people.post (name, place) select :name, coalesce(max(place), 0) + 10 from people.post "
                        + "on conflict do nothing",
                name)) {
            audit.did(by, "post.added", "post", name, Map.of());
        }
    }

    /** Adds a grade above the others; one that exists stays where it is. */
    public void addGrade(String name, UUID by) {
        if (add(
                "insert into people.grade (name, place) select :name, coalesce(max(place), 0) + 10 from people.grade "
                        + "on conflict do nothing",
                name)) {
            audit.did(by, "grade.added", "grade", name, Map.of());
        }
    }

    private boolean add(String statement, String name) {
        return jdbc.sql(statement).param("name", name).update() == 1;
    }
}
