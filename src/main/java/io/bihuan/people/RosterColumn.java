package io.bihuan.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, under the headings people give them. */
public enum RosterColumn {
    NUMBER(true, "工号", "number", "staff number", "编号"),
    NAME(true, "姓名", "name"),
    BRANCH(true, "分中心", "branch", "分公司", "项目"),
    DEPARTMENT(false, "部门", "department"),
    TEAM(false, "班组", "team", "班"),
    POST(true, "岗位", "post", "职务"),
    GRADE(true, "职级", "grade", "级别"),
    JOINED(true, "入职日期", "joined on", "joined", "入职时间"),
    PHONE(false, "手机", "phone", "电话", "手机号"),
    LOGIN(false, "账号", "account", "login"),
    ROLES(false, "角色", "roles", "role");

    private final boolean needed;
    private final List<String> headings;

    RosterColumn(boolean needed, String... headings) {
        this.needed = needed;
        this.headings = List.of(headings);
    }

    /** Whether a roster must have it. */
    public boolean needed() {
        return needed;
    }

    /** The heading in the template. */
    public String heading() {
        return headings.getFirst();
    }

    /** The column under a heading, however it is spelt. */
    public static Optional<RosterColumn> under(String heading) {
        var plain = heading.replaceAll("[\\s*＊（(].*$", "").strip().toLowerCase(Locale.ROOT);
        var whole = heading.replace("*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain) || column.headings.contains(whole))
                .findFirst();
    }
}
