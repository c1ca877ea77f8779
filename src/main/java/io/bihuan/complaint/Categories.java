package io.bihuan.complaint;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The taxonomy of complaints. */
@Service
public class Categories {

    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The types that new complaints use, each group followed by what belongs to it. */
    public List<Category> inUse() {
        return all().stream().filter(each -> !each.retired()).toList();
    }

    /** Every type, each group followed by what belongs to it. */
    public List<Category> all() {
        return jdbc.sql("""
                        select category.code, category.parent, category.name, category.name_en, category.area_code,
                               category.starter, category.retired
                          from complaint.category
                          left join complaint.category wider on wider.code = category.parent
                         order by coalesce(wider.place, category.place), wider.code is not null, category.place,
                                  category.code
                        """).query(Category.class).list();
    }

    /** The name of each type with its group before it, by code. */
    public Map<String, String> names(boolean english) {
        var byCode = all().stream().collect(Collectors.toMap(Category::code, Function.identity()));
        return byCode.values().stream().collect(Collectors.toMap(Category::code, each -> {
            var group = each.parent() == null ? null : byCode.get(each.parent());
            return (group == null ? "" : group.name(english) + " › ") + each.name(english);
        }));
    }
}
