package io.bihuan.material;

import io.bihuan.access.SignedIn;
import io.bihuan.course.CourseShelf;
import io.bihuan.programme.StudiedHours;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Materials as courses show them and as programmes count them. */
@Component
class LearntMaterials implements CourseShelf, StudiedHours {

    private final JdbcClient jdbc;
    private final Readers readers;
    private final ProgressRows progress;

    LearntMaterials(JdbcClient jdbc, Readers readers, ProgressRows progress) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.progress = progress;
    }

    private record Row(
            UUID id,
            UUID courseId,
            String title,
            String block,
            BigDecimal hours,
            Kind kind,
            @Nullable Integer units,
            @Nullable Integer share,
            boolean done) {
        Piece piece() {
            return new Piece(
                    courseId,
                    block,
                    "material.kind." + kind.name(),
                    title,
                    "/materials/" + id,
                    hours,
                    share == null ? 0 : share,
                    share != null,
                    done);
        }
    }

    @Override
    public List<Piece> pieces(Collection<UUID> courses, SignedIn person) {
        return Materials.asking(jdbc.sql("""
                        select m.id, m.course_id, m.title, m.block, m.hours, v.kind, v.units, own.share,
                               coalesce(own.done, false) as done
                          from material.material m
                          join material.version v on v.material_id = m.id and v.number = m.version
                          left join lateral (
                               select max(p.share) as share, bool_or(p.completed_at is not null) as done
                                 from material.progress p
                                 join material.version read on read.id = p.version_id
                                where p.staff_id = :me and read.material_id = m.id and read.number >= m.owed
                               ) own on true
                         where m.retired_at is null
                           and m.course_id = any(:courses)
                           and\s""" + Materials.VISIBLE + """
                         order by m.added_at, m.id
                        """), readers.of(person))
                .param("courses", courses.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::piece)
                .toList();
    }

    @Override
    public List<Studied> studiedBy(Collection<UUID> staff) {
        return progress.studied(staff);
    }
}
