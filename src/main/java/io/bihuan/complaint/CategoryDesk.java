package io.bihuan.complaint;

import io.bihuan.audit.Audit;
import io.bihuan.competence.Areas;
import io.bihuan.database.Ids;
import io.bihuan.knowledge.WordingPack;
import io.bihuan.knowledge.WordingPacks;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the types of complaints: the centre's own beside the starter sets. None is deleted, since complaints bear it. */
@Service
@Transactional
public class CategoryDesk {

    private final JdbcClient jdbc;
    private final Areas areas;
    private final WordingPacks packs;
    private final Audit audit;

    CategoryDesk(JdbcClient jdbc, Areas areas, WordingPacks packs, Audit audit) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.packs = packs;
        this.audit = audit;
    }

    /** What came of keeping a type. */
    public enum Kept {
        DONE,
        NAME_NEEDED,
        NO_SUCH_AREA,
        NO_SUCH_GROUP
    }

    /** Adds a type of the centre's own; without a group it is one. */
    public Kept add(String name, String nameEn, @Nullable String group, String area, UUID by) {
        if (name.isBlank() || nameEn.isBlank()) {
            return Kept.NAME_NEEDED;
        }
        if (areas.look(area).isEmpty()) {
            return Kept.NO_SUCH_AREA;
        }
        if (group != null && !isGroup(group)) {
            return Kept.NO_SUCH_GROUP;
        }
        var code = "own." + Ids.next().toString().substring(24);
        jdbc.sql("""
                        insert into complaint.category (code, parent, name, name_en, area_code, place, starter)
                        values (:code, :parent, :name, :nameEn, :area,
                                (select coalesce(max(place), 0) + 1 from complaint.category), 'OWN')
                        """)
                .param("code", code)
                .param("parent", group)
                .param("name", name.strip())
                .param("nameEn", nameEn.strip())
                .param("area", area)
                .update();
        audit.did(by, "complaint.type", "category", code, Map.of("name", name.strip()));
        return Kept.DONE;
    }

    /** Words a type anew and says which competence area it points at; complaints that bear it read so from now on. */
    public Kept word(String code, String name, String nameEn, String area, UUID by) {
        if (name.isBlank() || nameEn.isBlank()) {
            return Kept.NAME_NEEDED;
        }
        if (areas.look(area).isEmpty()) {
            return Kept.NO_SUCH_AREA;
        }
        jdbc.sql("update complaint.category set name = :name, name_en = :nameEn, area_code = :area where code = :code")
                .param("name", name.strip())
                .param("nameEn", nameEn.strip())
                .param("area", area)
                .param("code", code)
                .update();
        audit.did(by, "complaint.type", "category", code, Map.of("name", name.strip()));
        return Kept.DONE;
    }

    /** Takes a type, with all below it, out of use or back into it. */
    public void retire(String code, boolean retired, UUID by) {
        jdbc.sql("update complaint.category set retired = :retired where code = :code or parent = :code")
                .param("retired", retired)
                .param("code", code)
                .update();
        audit.did(by, "complaint.type", "category", code, Map.of("retired", String.valueOf(retired)));
    }

    /** Takes a whole starter set into use or out of it, and with it the words to look out for in that trade. */
    public void use(Category.Starter starter, boolean used, UUID by) {
        var pack = WordingPack.valueOf(starter.name());
        if (pack.ofATrade() && used) {
            packs.use(pack, by);
        } else {
            packs.drop(pack, by);
        }
        list(starter, used, by);
    }

    /** Takes the starter sets of these trades into use and those of the others out of it; with none, of all of them. */
    public void begin(Collection<Category.Starter> trades, UUID by) {
        Category.Starter.ofATrade().forEach(starter -> use(starter, trades.contains(starter), by));
    }

    /** Takes the types of every trade out of use without deciding which trades this centre is in. */
    public void putAwayTrades(UUID by) {
        Category.Starter.ofATrade().forEach(starter -> list(starter, false, by));
    }

    /** Whether somebody has decided yet which trades' words and types this centre uses. */
    @Transactional(readOnly = true)
    public boolean tradeChosen() {
        return packs.tradeChosen();
    }

    private void list(Category.Starter starter, boolean used, UUID by) {
        jdbc.sql("update complaint.category set retired = not :used where starter = :starter")
                .param("used", used)
                .param("starter", starter.name())
                .update();
        audit.did(by, "complaint.types", "category", starter.name(), Map.of("used", String.valueOf(used)));
    }

    private boolean isGroup(String code) {
        return jdbc.sql("select exists (select from complaint.category where code = :code and parent is null)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
