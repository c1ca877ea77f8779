package io.bihuan.competence;

import io.bihuan.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of competence areas: courses teach them, questions and scorecards test them, findings point at them. */
@Service
@Transactional(readOnly = true)
public class Areas {

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String code, @Nullable String parent, String chinese, String english, int place) {
        Area area() {
            return new Area(new AreaId(id), code, parent, chinese, english, place);
        }
    }

    /** The area of a code; fails where there is none, since codes are written by programs and by imports. */
    public Area find(String code) {
        return look(code).orElseThrow(() -> new NotFound("competence area " + code));
    }

    /** The id of an area by its code. */
    public AreaId require(String code) {
        return find(code).id();
    }

    /** The area of a code, where it exists. */
    public Optional<Area> look(String code) {
        return jdbc.sql("""
                        select id, code, parent, chinese, english, place
                          from competence.area
                         where code = :code
                        """).param("code", code).query(Row.class).optional().map(Row::area);
    }

    /** Every area, each wider one followed by what belongs to it. */
    public List<Area> tree() {
        return jdbc.sql("""
                        select area.id, area.code, area.parent, area.chinese, area.english, area.place
                          from competence.area
                          left join competence.area wider on wider.code = area.parent
                         order by coalesce(wider.place, area.place), wider.code is not null, area.place, area.code
                        """).query(Row.class).list().stream().map(Row::area).toList();
    }

    /** The areas that evidence is about: those that belong to a wider one. */
    public List<Area> leaves() {
        return tree().stream().filter(area -> !area.isTop()).toList();
    }
}
